import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'addition', category: 'accuracy/addition', severity: 'block' } as const;

/** No good translation of the eval sets is longer than this times its source. */
const longestRatio = 1.9;
/** One abbreviation written out doubles a headline. */
const longestShortRatio = 2.6;
const headlineChars = 70;
/** Kazakh writes out in two sentences what Russian joins in one: 1 in 100 is longer than 1.5 times its source. */
const longRatio = 1.7;
const shortestChars = 25;

/** Nothing is added to the source: neither length nor a sentence. */
export const addition: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const length = unit.source.trim().length;
    if (length < shortestChars) return [];
    const ratio = unit.target.trim().length / length;
    if (ratio > (length < headlineChars ? longestShortRatio : longestRatio))
      return [createFinding(identity, unit, 'long', { values: { percent: Math.round(ratio * 100) } })];
    const [expected, found] = [source.sentences().length, target.sentences().length];
    if (found <= expected) return [];
    const severity = ratio > longRatio ? 'block' : 'warn';
    return [createFinding(identity, unit, 'sentences', { values: { expected, found }, severity })];
  },
};
