import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates, readWeekdays } from '../../src/domain/dates.js';
import type { Language } from '../../src/domain/language.js';

const cases: readonly (readonly [Language, string, readonly string[]])[] = [
  ['ru', '5 февраля 2026 года', ['5.2.2026']],
  ['ru', '5–7 февраля', ['5.2.-', '7.2.-']],
  ['ru', 'в феврале, 5-го марта', ['-.2.-', '5.3.-']],
  ['ru', 'с 8 по 10 октября', ['8.10.-', '10.10.-']],
  ['en', 'October 8 to 10', ['8.10.-', '10.10.-']],
  ['en', 'from 9 to 14 October', ['9.10.-', '14.10.-']],
  ['en', 'on May 5 and 10 people', ['5.5.-']],
  ['kk', '8 Наурызбен құттықтады', ['8.3.-']],
  ['ru', '05.02.2026', ['5.2.2026']],
  ['ru', 'в июньском Послании', ['-.6.-']],
  ['ru', 'версия 1.2.3', []],
  ['en', 'February 5, 2026', ['5.2.2026']],
  ['en', '5th of February 2026', ['5.2.2026']],
  ['en', 'May 5–7', ['5.5.-', '7.5.-']],
  ['en', 'it may rain, they march', []],
  ['en', 'on Feb. 3', ['3.2.-']],
  ['kk', '2026 жылғы 5 ақпанда', ['5.2.2026']],
  ['kk', 'ақпанның 5-і', ['5.2.-']],
  ['kk', '5-7 ақпан', ['5.2.-', '7.2.-']],
  ['kk', '2026 жылдың ақпанында', ['-.2.2026']],
  ['kk', 'желтоқсаннан ерте, 24 тамызынан 5 қыркүйегіне', ['-.12.-', '24.8.-', '5.9.-']],
  ['kk', '1 шілдені, 5 қыркүйекті, 3 қарашаны жариялады', ['1.7.-', '5.9.-', '3.11.-']],
  ['kk', '2026-02-05', ['5.2.2026']],
];

describe('readDates', () => {
  it.each(cases)('%s %s', (language, text, expected) => {
    const shown = readDates(text, language).map((d) => `${d.day ?? '-'}.${d.month}.${d.year ?? '-'}`);
    expect(shown).toEqual(expected);
  });

  it('calls a bare month word with a second meaning loose', () => {
    expect(readDates('келесі маусымда', 'kk')[0]?.loose).toBe(true);
    expect(readDates('5 маусымда', 'kk')[0]?.loose).toBe(false);
    expect(readDates('Theresa May', 'en')[0]?.loose).toBe(true);
  });
});

describe('readWeekdays', () => {
  it.each([
    ['ru', 'во вторник и в воскресенье', [2, 7]],
    ['en', 'on Friday, not on sunday', [5]],
    ['kk', 'дүйсенбіде, сенбі күні', [1, 6]],
  ] as const)('%s %s', (language, text, expected) => {
    expect(readWeekdays(text, language).map((day) => day.weekday)).toEqual(expected);
  });
});

it.each(['ru', 'en', 'kk'] as const)('reads any %s text without a crash, spans inside it', (language) => {
  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('5', ' ', '-', '.', 'мая', 'May', 'of', 'мамыр', '2026', 'жылғы', 'th', 'ның'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const text = parts.join('');
      for (const date of readDates(text, language)) {
        expect(text.slice(date.start, date.end)).toBe(date.text);
        expect(date.month).toBeGreaterThanOrEqual(1);
      }
      for (const day of readWeekdays(text, language)) expect(day.weekday).toBeLessThanOrEqual(7);
    }),
  );
});
