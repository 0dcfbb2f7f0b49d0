import type { TargetLanguage } from '../src/domain/language.js';
import { readNumbers, type TextNumber } from '../src/domain/numbers.js';
import { type Pair, pick, type Row } from './quality-corpus.js';

/** What a seed gets: a clean pair, another row of the corpus, and a source of chance. */
export interface Soil extends Pair {
  readonly language: TargetLanguage;
  readonly other: Row;
  readonly random: () => number;
}

/** One class of error. `plant` gives the spoilt article (one pair, or two for errors across segments) or null. */
export interface Seed {
  readonly id: string;
  /** Checks of which one has to notice. */
  readonly checks: readonly string[];
  readonly blocking: boolean;
  readonly languages: readonly TargetLanguage[];
  plant(soil: Soil): Pair | readonly Pair[] | null;
}

export const both: readonly TargetLanguage[] = ['en', 'kk'];

export function seed(
  id: string,
  checks: string,
  blocking: boolean,
  plant: (soil: Soil) => Pair | readonly Pair[] | null,
  languages: readonly TargetLanguage[] = both,
): Seed {
  return { id, checks: checks.split(' '), blocking, languages, plant };
}

/** The pair with another target; null where nothing changed. */
export function withTarget(soil: Soil, target: string | null): Pair | null {
  return target === null || target === soil.target ? null : { ...pairOf(soil), target };
}

export function pairOf(soil: Soil): Pair {
  const { source, target, counterpart } = soil;
  return { source, target, ...(counterpart === undefined ? {} : { counterpart }) };
}

export function splice(
  text: string,
  at: { readonly start: number; readonly end: number },
  instead: string,
): string {
  return text.slice(0, at.start) + instead + text.slice(at.end);
}

export function figures(soil: Soil, wanted: (number: TextNumber) => boolean): TextNumber | undefined {
  const shared = new Set(
    readNumbers(soil.source, 'ru')
      .filter(({ loose }) => !loose)
      .map((number) => number.value),
  );
  const found = readNumbers(soil.target, soil.language).filter(
    (number) =>
      number.form === 'digits' && number.kind !== 'time' && shared.has(number.value) && wanted(number),
  );
  // A number said twice is still there after one of them is spoilt.
  return pick(
    found.filter((number) => found.filter((other) => other.value === number.value).length === 1),
    soil.random,
  );
}

/** Another digit in one place of the figures. */
export function changeDigit(text: string, random: () => number): string {
  const places = [...text].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  const at = pick(places, random) ?? 0;
  const digit = Number(text[at]);
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((other) => other !== digit);
  return text.slice(0, at) + String(pick(others, random) ?? 1) + text.slice(at + 1);
}

export function replaceOne(soil: Soil, pattern: RegExp, instead: (match: string) => string): Pair | null {
  const match = pick([...soil.target.matchAll(pattern)], soil.random);
  if (match === undefined) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return withTarget(soil, splice(soil.target, span, instead(match[0])));
}

/** Replaces one of the words by another of the list. */
export function swapWord(soil: Soil, words: readonly string[], says: RegExp): Pair | null {
  if (!says.test(soil.source)) return null;
  const pattern = new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'gu');
  const met = new Set(soil.target.match(pattern) ?? []);
  if (met.size !== 1) return null;
  const instead =
    pick(
      words.filter((word) => !met.has(word)),
      soil.random,
    ) ?? '';
  return replaceOne(soil, pattern, () => instead);
}

export function words(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

export function join(soil: Soil, other: string): Pair {
  return { ...pairOf(soil), target: `${soil.target} ${other}` };
}
