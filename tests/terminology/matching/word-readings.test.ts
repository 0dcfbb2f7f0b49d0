import { describe, expect, it } from 'vitest';
import { compileTerms } from '../../../src/terminology/matching/compile-terms.js';
import { createTermMatcher } from '../../../src/terminology/matching/term-matcher.js';
import { everyCell, WordReadings } from '../../../src/terminology/matching/word-readings.js';
import { glossaryEntry } from './glossary-entry.js';

function readingsOf(terms: readonly string[], token: string): number {
  const { vocabulary, readings } = compileTerms(terms.map((term) => glossaryEntry(term)));
  const units = Uint16Array.from(token, (letter) => letter.charCodeAt(0));
  let count = 0;
  for (let one = readings.first(vocabulary.find(units, units.length)); one >= 0; one = readings.next(one))
    count += 1;
  return count;
}

describe('readings of a token', () => {
  it('are one for each word, with all the cells that it fills there', () => {
    const readings = new WordReadings();
    const word = readings.newWord();
    readings.add(4, word, 0b0001);
    readings.add(5, word, 0b0010);
    readings.add(4, word, 0b1000);
    const fixed = readings.newWord();
    readings.add(4, fixed, everyCell);
    const last = readings.first(4);
    const first = readings.next(last);
    expect([readings.wordOf(last), readings.cellsOf(last)]).toEqual([fixed, everyCell]);
    expect([readings.wordOf(first), readings.cellsOf(first), readings.next(first)]).toEqual([
      word,
      0b1001,
      -1,
    ]);
    expect(readings.first(6)).toBe(-1);
  });

  it('do not grow with the terms that the word stands in', () => {
    const mayors = (count: number) =>
      Array.from({ length: count }, (_, n) => `аким города ${'абвгд'[n % 5]}${'а'.repeat(n + 2)}`);
    expect(readingsOf(mayors(200), 'города')).toBe(readingsOf(mayors(2), 'города'));
    expect(readingsOf(mayors(200), 'аким')).toBe(readingsOf(mayors(2), 'аким'));
  });
});

describe('agreement', () => {
  const found = (term: string, text: string): readonly string[] =>
    createTermMatcher([glossaryEntry(term)])
      .find(text)
      .map(({ start, end }) => text.slice(start, end));

  it('is one cell that all words of a term share', () => {
    expect(found('официальный визит', 'официальном визите, официального визита')).toEqual([
      'официальном визите',
      'официального визита',
    ]);
    expect(
      found('официальный визит', 'официальном визиту, официального визитом, официальный визита'),
    ).toEqual([]);
  });

  it('keeps the number of the head and of what follows it apart', () => {
    expect(found('глава государства', 'главы государств, главе государства')).toEqual([
      'главы государств',
      'главе государства',
    ]);
    expect(found('глава государства', 'главой государств')).toEqual([]);
  });
});
