import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'paragraph-count', category: 'design/markup', severity: 'block' } as const;

/** As many paragraphs (lines with words) as in the source. */
export const paragraphCount: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit) {
    const [expected, found] = [countLines(unit.source), countLines(unit.target)];
    return expected === found || found === 0
      ? []
      : [createFinding(identity, unit, 'differs', { values: { expected, found } })];
  },
};

function countLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}
