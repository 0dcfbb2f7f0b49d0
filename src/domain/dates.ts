import { months, weekdays } from './dates/names.js';
import type { Language } from './language.js';
import { type Token, tokenize } from './numbers/tokens.js';
import type { Span } from './span.js';

/** A date or a part of one, as it stands in a text. */
export interface TextDate extends Span {
  readonly text: string;
  readonly day: number | null;
  /** 1-12. */
  readonly month: number;
  readonly year: number | null;
  /** Which end of a range it is: «5–7 февраля» is two dates. */
  readonly range: 'from' | 'to' | null;
  /** True for a bare month word with a second meaning (Kazakh «маусым» is also a season). */
  readonly loose: boolean;
}

export interface TextWeekday extends Span {
  readonly text: string;
  /** ISO 8601: Monday is 1, Sunday 7. */
  readonly weekday: number;
  /** True for a word with a second meaning («среды», «жұма»). */
  readonly loose: boolean;
}

/**
 * Reads dates with a month: «5 февраля 2026 года», «5–7 февраля», «в феврале», `February 5, 2026`, `5th of
 * February`, «2026 жылғы 5 ақпанда», «ақпанның 5-і», and figures `05.02.2026`, `2026-02-05`. In order, without
 * overlaps; linear in the length of the text.
 */
export function readDates(
  text: string,
  language: Language,
  tokens: readonly Token[] = tokenize(text),
): readonly TextDate[] {
  const found: TextDate[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const read = token.kind === 'digits' ? readFigures(tokens, index) : readNamed(tokens, index, language);
    if (read === null) continue;
    const from = Math.max(read.first, 0);
    const start = tokens[from]?.start ?? 0;
    const end = tokens[read.next - 1]?.end ?? start;
    const shared = {
      start,
      end,
      text: text.slice(start, end),
      month: read.month,
      year: read.year,
      loose: read.loose,
    };
    if (read.fromDay !== null) found.push({ ...shared, day: read.fromDay, range: 'from' });
    found.push({ ...shared, day: read.day, range: read.fromDay === null ? null : 'to' });
    index = Math.max(index, read.next - 1);
  }
  return found;
}

/** Reads the names of weekdays in all their cases. Linear in the length of the text. */
export function readWeekdays(
  text: string,
  language: Language,
  tokens: readonly Token[] = tokenize(text),
): readonly TextWeekday[] {
  const names = weekdays[language];
  return tokens.flatMap((token) => {
    const known = token.kind === 'word' ? names.get(token.text) : undefined;
    if (known === undefined || (language === 'en' && token.raw === token.text)) return [];
    return [
      { start: token.start, end: token.end, text: token.raw, weekday: known.number, loose: known.loose },
    ];
  });
}

interface DateReading {
  readonly first: number;
  readonly next: number;
  readonly fromDay: number | null;
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
  readonly loose: boolean;
}

/** `05.02.2026` (day first, as in all three languages' press) and `2026-02-05`. */
function readFigures(tokens: readonly Token[], index: number): DateReading | null {
  const [a, mark, b, mark2, c] = tokens.slice(index, index + 5);
  if (a === undefined || b?.kind !== 'digits' || c?.kind !== 'digits' || mark?.text !== mark2?.text)
    return null;
  if (mark === undefined || b.text.length !== 2) return null;
  const iso = mark.text === '-' && a.text.length === 4 && c.text.length === 2;
  const dotted = mark.text === '.' && a.text.length <= 2 && c.text.length === 4;
  if (!iso && !dotted) return null;
  const [day, month, year] = [Number(iso ? c.text : a.text), Number(b.text), Number(iso ? a.text : c.text)];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { first: index, next: index + 5, fromDay: null, day, month, year, loose: false };
}

/** A date around the name of a month at `index`. */
function readNamed(tokens: readonly Token[], index: number, language: Language): DateReading | null {
  const token = tokens[index];
  const known = token?.kind === 'word' ? months[language].get(token.text) : undefined;
  if (token === undefined || known === undefined || (language === 'en' && token.raw === token.text))
    return null;
  const before = daysBefore(tokens, index, language);
  const after = before === null ? daysAfter(tokens, index, language) : null;
  const next = after?.next ?? index + 1;
  const year = yearAround(tokens, before?.first ?? index, next, language);
  const days = before ?? after;
  const bare = days === null && year === null;
  return {
    first: Math.min(before?.first ?? index, year?.first ?? index),
    next: Math.max(next, year?.next ?? 0),
    fromDay: days?.fromDay ?? null,
    day: days?.day ?? null,
    month: known.number,
    year: year?.value ?? null,
    loose: bare && known.loose,
  };
}

interface Days {
  readonly first: number;
  readonly next: number;
  readonly fromDay: number | null;
  readonly day: number;
}

const endings = new Set(['го', 'е', 'st', 'nd', 'rd', 'th', 'сы', 'сі', 'ы', 'і', 'ші', 'шы']);

/** «5», «5-7», «5-го», `5th of` before a month. */
function daysBefore(tokens: readonly Token[], month: number, language: Language): Days | null {
  let at = month - 1;
  if (tokens[at]?.kind !== 'space') return null;
  at -= 1;
  if (language === 'en' && tokens[at]?.text === 'of' && tokens[at - 1]?.kind === 'space') at -= 2;
  if (endings.has(tokens[at]?.text ?? '')) at -= tokens[at - 1]?.text === '-' ? 2 : 1;
  const day = dayOf(tokens[at]);
  if (day === null) return null;
  const from = rangeStart(tokens, at);
  return { first: from?.first ?? at, next: month + 1, fromDay: from?.day ?? null, day };
}

/** `February 5`, `February 5–7`, «ақпанның 5-і» after a month. */
function daysAfter(tokens: readonly Token[], month: number, language: Language): Days | null {
  if (language === 'ru') return null;
  let at = month + 1;
  if (tokens[at]?.text === '.') at += 1;
  if (tokens[at]?.kind !== 'space') return null;
  const day = dayOf(tokens[at + 1]);
  if (day === null) return null;
  // In Kazakh only the genitive takes a day after it: «ақпанның 5-і», but «ақпанда 5 құжат».
  if (language === 'kk' && !/[нтд](?:ың|ің)$/u.test(tokens[month]?.text ?? '')) return null;
  let next = at + 2;
  const last = rangeEnd(tokens, next);
  const to = last === null ? null : last.day;
  if (last !== null) next = last.next;
  if (endings.has(tokens[next]?.text ?? '')) next += 1;
  else if (tokens[next]?.text === '-' && endings.has(tokens[next + 1]?.text ?? '')) next += 2;
  // `in May 20 people` has no day; a unit word right after cannot be told, so a following noun is accepted.
  return { first: month, next, fromDay: to === null ? null : day, day: to ?? day };
}

/** Words between two days of one month: «с 5 по 7 февраля», `5 and 7 February`, «5 және 7 ақпан». */
const dayLinks: ReadonlySet<string> = new Set(['по', 'до', 'и', 'to', 'and', 'мен', 'бен', 'пен', 'және']);

/** The `7` of `February 5–7`, `February 5 to 7`; `February 5 and 7 people` has none. */
function rangeEnd(tokens: readonly Token[], next: number): { day: number; next: number } | null {
  const dash = isDash(tokens[next]);
  const word = tokens[next]?.kind === 'space' && dayLinks.has(tokens[next + 1]?.text ?? '');
  const at = dash ? next + 1 : word ? next + 3 : null;
  const day = at === null ? null : dayOf(tokens[at]);
  if (at === null || day === null) return null;
  if (word && tokens[at + 1]?.kind === 'space' && tokens[at + 2]?.kind === 'word') {
    // Only a function word may follow; a noun would be what is counted.
    if (!/^(?:inclusive|in|at|of|for|with|on|as|under|and|to|by|the)$/u.test(tokens[at + 2]?.text ?? ''))
      return null;
  }
  return { day, next: at + 1 };
}

function rangeStart(tokens: readonly Token[], day: number): { first: number; day: number } | null {
  let at = day - 1;
  if (tokens[at]?.kind === 'space') at -= 1;
  if (!isDash(tokens[at]) && !dayLinks.has(tokens[at]?.text ?? '')) return null;
  at -= 1;
  if (tokens[at]?.kind === 'space') at -= 1;
  const from = dayOf(tokens[at]);
  return from === null ? null : { first: at, day: from };
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[-‑–—−]$/u.test(token.text);
}

function dayOf(token: Token | undefined): number | null {
  if (token?.kind !== 'digits' || token.text.length > 2) return null;
  const day = Number(token.text);
  return day >= 1 && day <= 31 ? day : null;
}

/** The year after («5 февраля 2026», `February 5, 2026`) or before («2026 жылғы 5 ақпан») the day and month. */
function yearAround(
  tokens: readonly Token[],
  first: number,
  next: number,
  language: Language,
): { value: number; first: number; next: number } | null {
  if (language === 'kk') {
    const word = tokens[first - 2]?.text ?? '';
    const figures = tokens[first - 4];
    if (!/^жыл(?:ғы|дың|ы|да)?$/u.test(word) || figures === undefined) return null;
    const year = yearOf(figures);
    return year === null ? null : { value: year, first: first - 4, next: 0 };
  }
  let at = next;
  if (tokens[at]?.text === '.' || tokens[at]?.text === ',') at += 1;
  if (tokens[at]?.kind !== 'space') return null;
  if (tokens[at + 1]?.text === 'of' && tokens[at + 2]?.kind === 'space') at += 2;
  const year = yearOf(tokens[at + 1]);
  return year === null ? null : { value: year, first, next: at + 2 };
}

function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'digits' || token.text.length !== 4) return null;
  const year = Number(token.text);
  return year >= 1000 && year <= 2999 ? year : null;
}
