import type { TextNumber } from '../domain/numbers.js';
import type { TextReading } from './text-reading.js';

export interface NumberDifferences {
  /** Numbers of the first text without an equal in the second. */
  readonly missing: readonly TextNumber[];
  /** Numbers of the second text without an equal in the first. */
  readonly added: readonly TextNumber[];
}

/**
 * Numbers that two texts do not share. Either text may say a number more often than the other; loose numbers
 * answer but are not asked for; numbers of a figure date (`05.02.2026`) are the dates check's.
 */
export function compareNumbers(first: TextReading, second: TextReading): NumberDifferences {
  const [ours, theirs] = [comparable(first), comparable(second)];
  return {
    missing: unanswered(ours, theirs).filter((number) => !isQuoted(number, second)),
    added: unanswered(theirs, ours).filter((number) => !isQuoted(number, first)),
  };
}

/** A number word that is part of a name in the other text's alphabet stands there as it is: `Ninety One`. */
function isQuoted(number: TextNumber, other: TextReading): boolean {
  return number.form === 'words' && /^\p{Lu}/u.test(number.text) && other.text.includes(number.text);
}

function comparable(reading: TextReading): readonly TextNumber[] {
  const dates = reading.dates().filter((date) => /^\d+[.-]\d+[.-]\d+$/.test(date.text));
  if (dates.length === 0) return reading.numbers();
  return reading
    .numbers()
    .filter((number) => !dates.some((date) => number.start >= date.start && number.end <= date.end));
}

function unanswered(asked: readonly TextNumber[], answers: readonly TextNumber[]): readonly TextNumber[] {
  const said = new Set(asked.map((number) => number.value));
  return asked.filter(
    (number) =>
      !number.loose &&
      !answers.some(
        (answer) =>
          agree(number, answer, answers) ||
          elided(number, answer, asked) ||
          elided(answer, number, answers) ||
          // «80 км (50 миль)» says both itself, so neither is the other's conversion.
          (converted(number, answer) && !said.has(answer.value)),
      ),
  );
}

/** Whether two numbers say the same. */
function agree(a: TextNumber, b: TextNumber, others: readonly TextNumber[]): boolean {
  if (a.kind === 'time' || b.kind === 'time') return agreeInTime(a, b, others);
  const readings = [b.value, b.otherValue ?? b.value];
  if ([a.value, a.otherValue ?? a.value].some((one) => readings.some((other) => same(one, other))))
    return true;
  return sameDecade(a, b) || sameDecade(b, a) || sameCentury(a, b) || sameCentury(b, a);
}

/** «Нас двадцать миллионов, будет двадцать пять»: the bare number takes its scale from another of its text. */
function elided(bare: TextNumber, full: TextNumber, others: readonly TextNumber[]): boolean {
  return [1e3, 1e6, 1e9].some(
    (scale) =>
      bare.value < 1000 &&
      same(full.value, bare.value * scale) &&
      others.some(({ value }) => value >= scale && value < scale * 1000 && value % scale === 0),
  );
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;
}

/** «70-е» for the 1970s. */
function sameDecade(year: TextNumber, short: TextNumber): boolean {
  const isDecade = year.value >= 1900 && year.value < 2030 && year.value % 10 === 0;
  return isDecade && short.value < 100 && short.value === year.value % 100;
}

/** The 1800s are the 19th century. */
function sameCentury(years: TextNumber, century: TextNumber): boolean {
  return years.value % 100 === 0 && years.value >= 1000 && century.value === years.value / 100 + 1;
}

/** 14:30 may be 2:30, «14.30», or two numbers apart («14 часов 30 минут»). */
function agreeInTime(a: TextNumber, b: TextNumber, others: readonly TextNumber[]): boolean {
  if (a.kind === 'time' && b.kind === 'time') return a.value % 720 === b.value % 720;
  const [time, plain] = a.kind === 'time' ? [a, b] : [b, a];
  const [hour, minute] = [Math.floor(time.value / 60), time.value % 60];
  const hours = [hour, hour % 12, hour + 12];
  if (hours.some((h) => same(h + minute / 100, plain.value) || h * 100 + minute === plain.value)) return true;
  if (!hours.includes(plain.value) && plain.value !== minute) return false;
  if (minute === 0) return hours.includes(plain.value);
  const rest = hours.includes(plain.value) ? [minute] : hours;
  return a.kind !== 'time' || others.some((other) => rest.includes(other.value));
}

/** Metres in one unit of length, area or mass, to follow translators who convert. */
const sizes: Readonly<Record<string, readonly [dimension: string, size: number]>> = {
  km: ['length', 1000],
  mi: ['length', 1609.344],
  m: ['length', 1],
  cm: ['length', 0.01],
  mm: ['length', 0.001],
  ft: ['length', 0.3048],
  km2: ['area', 1e6],
  mi2: ['area', 2_589_988],
  m2: ['area', 1],
  ft2: ['area', 0.0929],
  ha: ['area', 1e4],
  kg: ['mass', 1],
  t: ['mass', 1000],
};

/** The same measure in another unit, within the 5% a rounded conversion is off by: 5 miles, 8 km. */
export function converted(a: TextNumber, b: TextNumber): boolean {
  if (a.unit?.kind !== 'measure' || b.unit?.kind !== 'measure' || a.unit.id === b.unit.id) return false;
  const [one, other] = [sizes[a.unit.id], sizes[b.unit.id]];
  if (one === undefined || other === undefined || one[0] !== other[0]) return false;
  const [left, right] = [a.value * one[1], b.value * other[1]];
  return Math.abs(left - right) <= Math.max(left, right) * 0.05;
}

/**
 * Whether a difference in this number stops publication: 13 and over and decimals are hardly ever put in other
 * words by good translators (about 8 in 100 sentences of NTREX-128 by figures alone), small numbers often are.
 */
export function isWeighty(number: TextNumber): boolean {
  if (number.kind === 'fraction') return false;
  return number.value >= 13 || !Number.isInteger(number.value);
}
