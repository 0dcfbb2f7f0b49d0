import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { compareNumbers, isWeighty } from '../number-comparison.js';
import { readCounterpart, readUnit } from '../text-reading.js';

const identity = {
  id: 'counterpart-numbers',
  category: 'accuracy/mistranslation',
  severity: 'block',
} as const;

/** English and Kazakh of one segment say the same numbers, where 13 and over or decimal. */
export const counterpartNumbers: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const other = readCounterpart(unit, context);
    if (other === null || other.text.trim() === '' || unit.target.trim() === '') return [];
    const { missing } = compareNumbers(readUnit(unit, context.target).target, other);
    return missing.filter(isWeighty).map((number) =>
      createFinding(identity, unit, 'differs', {
        values: { number: number.text, language: other.language },
        targetSpan: spanOf(number),
      }),
    );
  },
};
