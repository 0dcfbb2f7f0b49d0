import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';
import { readCounterpart, readUnit } from '../text-reading.js';
import { countQuotations } from './quotations.js';

const identity = {
  id: 'counterpart-quotations',
  category: 'linguistic/punctuation',
  severity: 'warn',
} as const;

/** English and Kazakh of one segment have the same number of quotations. */
export const counterpartQuotations: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const other = readCounterpart(unit, context);
    if (other === null || other.text.trim() === '') return [];
    const [found, expected] = [
      countQuotations(readUnit(unit, context.target).target),
      countQuotations(other),
    ];
    return found === expected
      ? []
      : [createFinding(identity, unit, 'differs', { values: { found, expected, language: other.language } })];
  },
};
