import { createTranslate, type Locale } from '../i18n/translator.js';

/** Gives the name of a month (1-12) as it stands in a date, or null when it has none for the language. */
export type MonthNames = (locale: Locale, month: number) => string | null;

// 'en-GB' because English here is that of Kazakhstan's official releases: day before month.
const intlLocales: Readonly<Record<Locale, string>> = { en: 'en-GB', ru: 'ru', kk: 'kk' };

/** Month names of the ICU data that Node carries; null where the build has no data for the language. */
export const intlMonthNames: MonthNames = (locale, month) => {
  const tag = intlLocales[locale];
  const format = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // A Node built without full ICU answers in its default language instead of failing.
  if (!format.resolvedOptions().locale.startsWith(locale)) return null;
  const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 1)));
  return parts.find((part) => part.type === 'month')?.value ?? null;
};

/**
 * A calendar date in words: `5 February 2026`, `2026 жылғы 5 ақпан`. `date` is ISO 8601, `YYYY-MM-DD`; a longer
 * instant is read by its first ten characters (UTC). ICU's own Kazakh pattern gives `2026 ж. 5 ақпан`, which is the
 * form of a table, not of a text; so the pattern is the catalog's and only the month comes from ICU.
 * Throws RangeError for anything that is not a date.
 */
export function formatArticleDate(
  date: string,
  locale: Locale,
  monthNames: MonthNames = intlMonthNames,
): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12)
    throw new RangeError('Not a calendar date in the form YYYY-MM-DD');
  const translate = createTranslate(locale);
  const name = monthNames(locale, month) ?? translate(`article:month.${month}`);
  return translate('article:date', { year, month: name, day });
}
