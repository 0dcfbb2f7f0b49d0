import { readFileSync } from 'node:fs';
import type { CheckedUnit, Finding } from '../src/contracts/quality-check.js';
import type { TargetLanguage } from '../src/domain/language.js';
import { checkArticle } from '../src/quality/check-translation.js';

/** One line of a parallel text. */
export interface Row {
  readonly ru: string;
  readonly en?: string;
  readonly kk?: string;
}

/** Reads a TSV whose columns are named in order: `['ru', 'kk', 'en']`; other columns are `-`. */
export function readTsv(file: string | URL, columns: readonly string[]): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\t'))
    .filter(
      (cells) =>
        cells.length >= columns.length && cells.every((cell, at) => at >= columns.length || cell !== ''),
    )
    .map((cells) => {
      const cell = (name: string) => cells[columns.indexOf(name)];
      const [en, kk] = [
        columns.includes('en') ? cell('en') : undefined,
        columns.includes('kk') ? cell('kk') : undefined,
      ];
      return {
        ru: cell('ru') ?? '',
        ...(en === undefined ? {} : { en }),
        ...(kk === undefined ? {} : { kk }),
      };
    });
}

/** A source and its translation as the checks take them, with what stands beside it in the other language. */
export interface Pair {
  readonly source: string;
  readonly target: string;
  readonly counterpart?: string;
}

/** Findings on a list of pairs taken as the segments of one article. */
export function checkPairs(pairs: readonly Pair[], language: TargetLanguage): readonly Finding[] {
  const units: CheckedUnit[] = pairs.map((pair, index) => ({
    segmentId: `body.${index}.0`,
    part: 'body',
    block: index,
    source: pair.source,
    target: pair.target,
  }));
  const targets = new Map(
    pairs.flatMap((pair, index) =>
      pair.counterpart === undefined ? [] : [[`body.${index}.0`, pair.counterpart] as const],
    ),
  );
  const counterpart =
    targets.size === 0 ? null : { language: language === 'en' ? ('kk' as const) : ('en' as const), targets };
  return checkArticle(units, { target: language, counterpart, terms: [] });
}

/** A seeded generator of numbers in [0, 1) (mulberry32), so that a run can be repeated. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}
