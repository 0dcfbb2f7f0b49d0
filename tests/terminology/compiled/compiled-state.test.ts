import { describe, expect, it } from 'vitest';
import { TermTrie } from '../../../src/terminology/matching/term-trie.js';
import { unknownToken, Vocabulary } from '../../../src/terminology/matching/vocabulary.js';
import { everyCell, WordReadings } from '../../../src/terminology/matching/word-readings.js';

describe('state of a trie', () => {
  it('gives a trie that knows the same and grows apart from the first', () => {
    const first = new TermTrie();
    const node = first.extend(first.extend(0, 5), 7);
    first.addOutput(node, 3, everyCell);
    const second = TermTrie.from(first.state());
    expect(second.step(second.step(0, 5), 7)).toBe(node);
    expect(second.patternOf(second.firstOutput(node))).toBe(3);
    for (let token = 10; token < 5_000; token += 1)
      second.addOutput(second.extend(second.extend(0, 5), token), token, everyCell);
    expect(second.step(second.step(0, 5), 7)).toBe(node);
    expect(second.patternOf(second.firstOutput(second.step(second.step(0, 5), 4_999)))).toBe(4_999);
    expect(first.step(first.step(0, 5), 4_999)).toBe(-1);
    expect(first.nodeCount).toBe(3);
  });

  it('is that of an empty trie too', () => {
    const trie = TermTrie.from(new TermTrie().state());
    expect(trie.step(0, 5)).toBe(-1);
    trie.addOutput(trie.extend(0, 5), 1, everyCell);
    expect(trie.patternOf(trie.firstOutput(trie.step(0, 5)))).toBe(1);
  });
});

describe('state of a vocabulary', () => {
  const units = (word: string): Uint16Array => Uint16Array.from([...word].map((char) => char.charCodeAt(0)));

  it('gives a vocabulary with the same ids that grows apart from the first', () => {
    const first = new Vocabulary();
    const known = Array.from({ length: 3_000 }, (_, n) => first.intern(`слово${n}`));
    const second = Vocabulary.from(first.state());
    expect(second.size).toBe(3_000);
    expect(known.map((_, n) => second.intern(`слово${n}`))).toEqual(known);
    for (let n = 3_000; n < 9_000; n += 1) second.intern(`слово${n}`);
    expect(second.find(units('слово8999'), 9)).toBe(9_000);
    expect(first.find(units('слово8999'), 9)).toBe(unknownToken);
  });

  it('is that of an empty vocabulary too', () => {
    const vocabulary = Vocabulary.from(new Vocabulary().state());
    expect(vocabulary.find(units('слово'), 5)).toBe(unknownToken);
    expect(vocabulary.intern('слово')).toBe(1);
    expect(vocabulary.intern('дело')).toBe(2);
    expect(vocabulary.intern('слово')).toBe(1);
  });
});

describe('state of the readings', () => {
  it('gives readings that are the same and grow apart from the first', () => {
    const first = new WordReadings();
    const word = first.newWord();
    first.add(7, word, 0b01);
    first.add(7, word, 0b10);
    const second = WordReadings.from(first.state());
    const reading = second.first(7);
    expect([second.wordOf(reading), second.cellsOf(reading), second.next(reading)]).toEqual([word, 0b11, -1]);
    for (let token = 0; token < 5_000; token += 1) second.add(token, second.newWord(), everyCell);
    expect(second.wordOf(second.next(second.first(7)))).toBe(word);
    expect(first.next(first.first(7))).toBe(-1);
    expect(first.first(6)).toBe(-1);
  });

  it('is that of no readings too', () => {
    const readings = WordReadings.from(new WordReadings().state());
    expect(readings.first(3)).toBe(-1);
    readings.add(3, readings.newWord(), everyCell);
    expect(readings.wordOf(readings.first(3))).toBe(1);
  });
});
