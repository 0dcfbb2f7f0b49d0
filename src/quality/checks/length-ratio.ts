import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'length-ratio', category: 'other', severity: 'warn' } as const;

/** Target to source in characters between the 1st and 99th percentile of professional translations (NTREX-128). */
const usual = { en: [0.55, 1.35], kk: [0.56, 1.49] } as const;
/** The same of paragraphs, whose ups and downs even out. */
const usualParagraph = { en: [0.73, 1.09], kk: [0.74, 1.18] } as const;
/** Below this a ratio says nothing: «Да.», `Yes, indeed.` */
const shortestChars = 40;
const paragraphChars = 350;
/** Articles and prepositions lengthen a short line more: `in honor of the King of the Belgians`. */
const shortChars = 120;
const shortAllowance = 1.25;

/** The target is about as long as translations of such a source are. */
export const lengthRatio: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const length = unit.source.trim().length;
    if (length < shortestChars || unit.target.trim() === '') return [];
    const ratio = unit.target.trim().length / length;
    const [low, usualHigh] = (length >= paragraphChars ? usualParagraph : usual)[context.target];
    const high = length < shortChars ? usualHigh * shortAllowance : usualHigh;
    if (ratio >= low && ratio <= high) return [];
    return [
      createFinding(identity, unit, ratio < low ? 'short' : 'long', {
        values: { percent: Math.round(ratio * 100) },
        category: ratio < low ? 'accuracy/omission' : 'accuracy/addition',
      }),
    ];
  },
};
