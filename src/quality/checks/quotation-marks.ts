import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'quotation-marks', category: 'linguistic/punctuation', severity: 'block' } as const;

/** Every quotation mark of the target has its partner, where the source's have theirs. */
export const quotationMarks: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    if (source.quotations().lone.length > 0) return [];
    return target
      .quotations()
      .lone.filter((at) => !isInchMark(unit.target, at))
      .slice(0, 1)
      .map((at) => createFinding(identity, unit, 'lone', { targetSpan: { start: at, end: at + 1 } }));
  },
};

function isInchMark(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '');
}
