import type { QualityCheck } from '../../contracts/quality-check.js';
import type { TextDate } from '../../domain/dates.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'dates', category: 'accuracy/mistranslation', severity: 'block' } as const;

/** Every month of the source stands in the target with its own day and year. */
export const dates: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const [ours, theirs] = [source.dates(), target.dates()];
    const added = theirs.filter((date) => !date.loose && !ours.some((other) => agree(date, other)));
    const strange = theirs.filter((date) => !ours.some((other) => agree(date, other)));
    // «Июньский» may be said in other words, but not by January.
    const missing = ours.filter(
      (date) =>
        !theirs.some((other) => agree(date, other)) && (!date.loose || strange.some(({ loose }) => !loose)),
    );
    return [
      ...missing.map((date) => {
        // A bare `March` is doubtful by itself, but not where the source has another month instead.
        const instead = strange.find((other) => other.month !== date.month || other.day !== date.day);
        return createFinding(identity, unit, instead === undefined ? 'missing' : 'changed', {
          values: { date: date.text, found: instead?.text ?? '' },
          severity: instead === undefined && date.day === null ? 'warn' : 'block',
          sourceSpan: spanOf(date),
          targetSpan: instead === undefined ? null : spanOf(instead),
        });
      }),
      ...(missing.length > 0 ? [] : added).map((date) =>
        createFinding(identity, unit, 'added', {
          values: { found: date.text },
          severity: 'warn',
          targetSpan: spanOf(date),
        }),
      ),
    ];
  },
};

/** Equal in month, and in day and year where both say them. */
export function agree(a: TextDate, b: TextDate): boolean {
  const same = (one: number | null, other: number | null) => one === null || other === null || one === other;
  return a.month === b.month && same(a.day, b.day) && same(a.year, b.year);
}
