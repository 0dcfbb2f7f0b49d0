import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'omission', category: 'accuracy/omission', severity: 'block' } as const;

/** No good translation of the eval sets is shorter than this part of its source. */
const shortestRatio = 0.48;
/**
 * A lost sentence shows in the length as well; translators join sentences without losing any, and an English or
 * Kazakh sentence of two thirds the length is still a whole one.
 */
const shortRatio = 0.6;
const shortestChars = 40;

/** Nothing of the source is left out: neither most of its length nor one of its sentences. */
export const omission: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const length = unit.source.trim().length;
    if (length < shortestChars || unit.target.trim() === '') return [];
    const ratio = unit.target.trim().length / length;
    const percent = Math.round(ratio * 100);
    if (ratio < shortestRatio) return [createFinding(identity, unit, 'short', { values: { percent } })];
    const [expected, found] = [source.sentences().length, target.sentences().length];
    if (found >= expected) return [];
    const severity = ratio < shortRatio ? 'block' : 'warn';
    return [createFinding(identity, unit, 'sentences', { values: { expected, found }, severity })];
  },
};
