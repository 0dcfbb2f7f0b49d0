/** Genitive names of the months as dates write them. */
const months: readonly string[] = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const monthPattern = months.join('|');

/** A date in words; the year and `года`/`г.` may be missing. Groups: day, month, year. */
export const wordDatePattern = String.raw`(\d{1,2})\s+(${monthPattern})(?:\s+(\d{4})(?:\s*(?:года|г\.?)(?![\p{L}]))?)?`;
/** Groups: year, month, day. The time and offset after it are not part of the date. */
export const isoDatePattern = String.raw`(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?`;
/** Groups: day, month, year. */
export const dottedDatePattern = String.raw`(\d{1,2})\.(\d{1,2})\.(\d{4})`;

/** `YYYY-MM-DD` of a real calendar day from 1900 to 2199, else null. */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The date named by a day, a month word and perhaps a year. Without a year it is the last such day not
 * more than one day after `receivedOn` (reports are filed after the event); without either it is null.
 */
export function wordDate(
  day: string,
  month: string,
  year: string | undefined,
  receivedOn: string | null,
): string | null {
  const monthNumber = months.indexOf(month.toLowerCase()) + 1;
  if (year !== undefined) return calendarDate(Number(year), monthNumber, Number(day));
  if (receivedOn === null) return null;
  const latest = new Date(Date.parse(`${receivedOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const thisYear = calendarDate(Number(latest.slice(0, 4)), monthNumber, Number(day));
  if (thisYear !== null && thisYear <= latest) return thisYear;
  return calendarDate(Number(latest.slice(0, 4)) - 1, monthNumber, Number(day));
}

const iso = new RegExp(`^${isoDatePattern}$`, 'i');
const isoSpaced = /^(\d{4})-(\d{2})-(\d{2})\s+\d{1,2}:\d{2}/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}(?:Z|[+-]\d{4})?|[+-]\d{4})?$/;
const dotted = new RegExp(`^${dottedDatePattern}(?:,?\\s+\\d{1,2}:\\d{2})?$`);
const word = new RegExp(
  `^(?:\\d{1,2}:\\d{2},?\\s+)?${wordDatePattern}(?:,?\\s+(?:в\\s+)?\\d{1,2}:\\d{2})?$`,
  'iu',
);

/**
 * Reads a whole field as a date: ISO 8601 date or instant (the day it names in its own offset), the
 * compact form of NITF, `05.02.2026`, `5 февраля 2026 года`, with or without a time of day. Null when it is none of these.
 */
export function parseReportDate(field: string, receivedOn: string | null = null): string | null {
  const text = field.trim();
  const numeric = iso.exec(text) ?? isoSpaced.exec(text) ?? compact.exec(text);
  if (numeric !== null) return calendarDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const local = dotted.exec(text);
  if (local !== null) return calendarDate(Number(local[3]), Number(local[2]), Number(local[1]));
  const words = word.exec(text);
  return words === null ? null : wordDate(words[1] ?? '', words[2] ?? '', words[3], receivedOn);
}

const instant =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads an instant with its offset (`2026-02-05T18:00:00+05:00`, NITF's `20260205T180000+0500`) as
 * ISO 8601 in UTC. Null when it is not one: a local time without an offset is not an instant.
 */
export function parseInstant(field: string): string | null {
  const found = instant.exec(field.trim());
  if (found === null) return null;
  const [, year, month, day, hour, minute, second = '00', zone = 'Z'] = found;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
