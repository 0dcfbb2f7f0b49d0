import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'weekdays', category: 'accuracy/mistranslation', severity: 'block' } as const;

/** The weekdays of the source are those of the target; one that is only left out is milder than another one. */
export const weekdays: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const [ours, theirs] = [source.weekdays(), target.weekdays()];
    const strange = theirs.filter((day) => !ours.some((other) => other.weekday === day.weekday));
    return ours
      .filter((day) => !theirs.some((other) => other.weekday === day.weekday))
      .flatMap((day) => {
        const instead = strange.find((other) => !other.loose);
        if (instead === undefined && day.loose) return [];
        return [
          createFinding(identity, unit, instead === undefined ? 'missing' : 'changed', {
            values: { day: day.text, found: instead?.text ?? '' },
            severity: instead === undefined ? 'warn' : 'block',
            sourceSpan: spanOf(day),
            targetSpan: instead === undefined ? null : spanOf(instead),
          }),
        ];
      });
  },
};
