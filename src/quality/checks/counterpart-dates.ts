import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { readCounterpart, readUnit } from '../text-reading.js';
import { agree } from './dates.js';

const identity = { id: 'counterpart-dates', category: 'accuracy/mistranslation', severity: 'block' } as const;

/** English and Kazakh of one segment say the same dates and the same weekdays. */
export const counterpartDates: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const other = readCounterpart(unit, context);
    if (other === null || other.text.trim() === '') return [];
    const { target } = readUnit(unit, context.target);
    const dates = target
      .dates()
      .filter(
        (date) => !date.loose && other.dates().length > 0 && !other.dates().some((o) => agree(date, o)),
      );
    const days = target.weekdays().filter((day) => {
      const theirs = other.weekdays();
      return !day.loose && theirs.length > 0 && !theirs.some((o) => o.weekday === day.weekday || o.loose);
    });
    return [...dates, ...days].map((found) =>
      createFinding(identity, unit, 'differs', {
        values: { date: found.text, language: other.language },
        targetSpan: spanOf(found),
      }),
    );
  },
};
