import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'sentence-end', category: 'linguistic/punctuation', severity: 'block' } as const;

/** The target ends as a sentence where the source does, and asks where it asks. */
export const sentenceEnd: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit) {
    if (unit.target.trim() === '') return [];
    const [expected, found] = [lastMark(unit.source), lastMark(unit.target)];
    const end = unit.target.trimEnd().length;
    const targetSpan = { start: Math.max(0, end - 1), end };
    if (expected === null) return [];
    if (found === null)
      return [createFinding(identity, unit, 'missing', { values: { mark: expected }, targetSpan })];
    if ((expected === '?') === (found === '?')) return [];
    return [
      createFinding(identity, unit, 'changed', {
        values: { mark: expected, found },
        severity: 'warn',
        targetSpan,
      }),
    ];
  },
};

/** The mark that ends a sentence, inside or outside closing quotation marks and brackets; null for none. */
function lastMark(text: string): string | null {
  const tail = text.trimEnd().slice(-12).trimEnd();
  let at = tail.length - 1;
  while (at >= 0 && '»”"“’\')]'.includes(tail[at] ?? '')) at -= 1;
  const mark = tail[at] ?? '';
  if (mark === '?' || (mark === '!' && tail[at - 1] === '?')) return '?';
  return '.!…:;'.includes(mark) && mark !== '' ? mark : null;
}
