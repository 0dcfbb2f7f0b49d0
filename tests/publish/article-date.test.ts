import { describe, expect, it } from 'vitest';
import { createTranslate, type Locale } from '../../src/i18n/translator.js';
import { formatArticleDate, intlMonthNames } from '../../src/publish/article-date.js';

describe('formatArticleDate', () => {
  it.each([
    ['en', '2026-02-05', '5 February 2026'],
    ['kk', '2026-02-05', '2026 жылғы 5 ақпан'],
    ['ru', '2026-02-05', '5 февраля 2026 года'],
    ['kk', '2025-12-31', '2025 жылғы 31 желтоқсан'],
    ['en', '2026-02-06T23:30:00.000Z', '6 February 2026'],
  ] as const)('%s %s', (locale, date, expected) => {
    expect(formatArticleDate(date, locale)).toBe(expected);
  });

  it('has month names of its own where ICU has none, and they are the same', () => {
    for (const locale of ['en', 'ru', 'kk'] satisfies Locale[])
      for (let month = 1; month <= 12; month += 1)
        expect(createTranslate(locale)(`article:month.${month}`)).toBe(intlMonthNames(locale, month));
    expect(formatArticleDate('2026-09-01', 'kk', () => null)).toBe('2026 жылғы 1 қыркүйек');
  });

  it.each(['', '5 February 2026', '2026-13-01', '2026-2-5'])('refuses %j', (date) => {
    expect(() => formatArticleDate(date, 'en')).toThrow(RangeError);
  });
});
