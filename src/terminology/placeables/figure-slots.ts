import type { Placeable, PlaceableKind } from '../../contracts/placeables.js';
import { readDates, type TextDate } from '../../domain/dates.js';
import { readNumbers, type TextNumber } from '../../domain/numbers.js';
import type { Span } from '../../domain/span.js';

/** Scale words that do not change with the number before them. */
const fixedScale = /^(?:тыс|млн|млрд|трлн)\.?$/u;
/** Units that are written alike after every number. */
const fixedUnit = /^[\s\u00a0]?(?:%|(?:тенге|евро|км|кг|га|МВт|ГВт|кВт|см|мм|м|т|л)(?![\p{L}\d]))/u;
const yearWord = /^[\s\u00a0](?:год|года|году|годом|годе|г\.)(?!\p{L})/u;

/**
 * The numbers and dates of a Russian sentence that another may stand for: figures that count or measure, and days of
 * a month. Words for numbers, ranges, ordinals, times and figures inside names (Ил-76, COP29) are left as text.
 */
export function readFigureSlots(text: string): readonly Placeable[] {
  const dates = readDates(text, 'ru');
  const slots = dates.flatMap((date) => dateSlot(date));
  for (const number of readNumbers(text, 'ru')) {
    if (dates.some((date) => date.day !== null && overlap(date, number))) continue;
    const slot = numberSlot(text, number);
    if (slot !== null) slots.push(slot);
  }
  return slots;
}

function dateSlot(date: TextDate): Placeable[] {
  if (date.day === null || date.range !== null || !/^\d{1,2}\s\p{L}+(?:\s\d{4})?$/u.test(date.text))
    return [];
  const group = date.year === null ? 'day' : 'day and year';
  return [placeable(date, date.text, 'date', group)];
}

function numberSlot(text: string, number: TextNumber): Placeable | null {
  const { start, end, value, form, kind, range, otherValue } = number;
  if (form !== 'digits' || kind !== 'cardinal' || range !== null || otherValue !== null) return null;
  if (
    /[\p{L}\p{N}\-‑/:+.,№]$/u.test(text.slice(0, start)) ||
    /^[-‑/:+*°]?[\p{L}\p{N}]/u.test(text.slice(end))
  )
    return null;
  if (/^[-‑–—/:][\p{L}\p{N}]/u.test(text.slice(end))) return null;
  const parts = splitFigure(number.text);
  // Post codes and the like: 010000.
  if (parts === null || /^0\d/u.test(parts.figure)) return null;
  const isYear = parts.scale === '' && /^[12]\d{3}$/u.test(parts.figure) && yearWord.test(text.slice(end));
  if (isYear) return placeable(number, number.text, 'year', '');
  const after = text.slice(end);
  const fixed = fixedScale.test(parts.scale) || (parts.scale === '' && fixedUnit.test(after));
  const agreement = fixed ? '' : agreementOf(value, parts);
  return placeable(
    number,
    number.text,
    kindOf(number),
    [parts.scale, agreement, value === 1 ? '1' : ''].join('|'),
  );
}

function kindOf({ unit }: TextNumber): PlaceableKind {
  if (unit?.kind === 'percent') return 'percent';
  return unit?.kind === 'currency' ? 'money' : 'number';
}

/** «1,5 млрд» as its figure and scale word. */
export function splitFigure(text: string): { readonly figure: string; readonly scale: string } | null {
  const parts = /^(\d[\d\s\u00a0\u202f.,]*?)(?:[\s\u00a0]+(\p{L}[\p{L}.]*))?$/u.exec(text);
  return parts?.[1] === undefined ? null : { figure: parts[1], scale: parts[2] ?? '' };
}

/**
 * How a Russian noun agrees with the number: 1 (21 документ), 2-4 (22 документа), 5-20 (25 документов), a fraction
 * (2,5 документа). With a scale word in full the number agrees with that word, and the noun with it.
 */
function agreementOf(value: number, { figure }: { readonly figure: string }): string {
  if (/[.,]\d{1,2}$/u.test(figure)) return 'fraction';
  const shown = Number(figure.replace(/\D/gu, ''));
  const [tens, ones] = [Math.trunc(shown / 10) % 10, shown % 10];
  if (!Number.isInteger(value) || tens === 1 || ones === 0 || ones > 4) return 'many';
  return ones === 1 ? 'one' : 'few';
}

function placeable(span: Span, text: string, kind: PlaceableKind, group: string): Placeable {
  const { start, end } = span;
  return {
    start,
    end,
    text,
    kind,
    group,
    cases: [],
    plural: false,
    lemmas: { ru: text, en: text, kk: text },
    entryId: null,
  };
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
