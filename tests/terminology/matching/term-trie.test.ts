import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInitial, rootNode, TermTrie } from '../../../src/terminology/matching/term-trie.js';
import { tokenise, tokensOf } from '../../../src/terminology/matching/tokeniser.js';
import { unknownToken, Vocabulary } from '../../../src/terminology/matching/vocabulary.js';

describe('vocabulary', () => {
  it('gives one id per token and finds what it has interned, past every growth', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 30_000 }, (_, index) => `слово${index}`);
    const ids = words.map((word) => vocabulary.intern(word));
    expect(new Set(ids).size).toBe(words.length);
    expect(words.map((word) => vocabulary.intern(word))).toEqual(ids);
    expect(vocabulary.size).toBe(words.length);
    const units = Uint16Array.from('слово29999', (char) => char.charCodeAt(0));
    expect(vocabulary.find(units, units.length)).toBe(ids.at(-1));
    expect(vocabulary.find(units, units.length - 1)).toBe(ids[2_999]);
    expect(new Vocabulary().find(units, units.length)).toBe(unknownToken);
  });
});

describe('term trie', () => {
  it('holds the same sequences as a map of strings', () => {
    const sequences = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(sequences, (all) => {
        const trie = new TermTrie();
        const expected = new Map<string, number>();
        for (const sequence of all) {
          const node = sequence.reduce((from, token) => trie.extend(from, token), rootNode);
          const key = sequence.join(' ');
          expect(expected.get(key) ?? node).toBe(node);
          expected.set(key, node);
        }
        for (const [key, node] of expected)
          expect(key.split(' ').reduce((from, token) => trie.step(from, Number(token)), rootNode)).toBe(node);
      }),
    );
  });

  it('never steps over an unknown token, and knows where a class of tokens may follow', () => {
    const trie = new TermTrie();
    const node = trie.extend(rootNode, 1);
    trie.extend(node, anyInitial);
    expect(trie.step(rootNode, unknownToken)).toBe(-1);
    expect(trie.hasClassEdge(node)).toBe(true);
    expect(trie.hasClassEdge(rootNode)).toBe(false);
  });

  it('lists every output of a node', () => {
    const trie = new TermTrie();
    const node = trie.extend(rootNode, 1);
    for (let pattern = 0; pattern < 3_000; pattern += 1) trie.addOutput(node, pattern, 1 << (pattern % 12));
    const listed: number[] = [];
    for (let output = trie.firstOutput(node); output >= 0; output = trie.nextOutput(output))
      listed.push(trie.patternOf(output));
    expect(listed.sort((left, right) => left - right)).toEqual(
      Array.from({ length: 3_000 }, (_, pattern) => pattern),
    );
  });
});

describe('tokeniser', () => {
  it('divides text and terms alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const vocabulary = new Vocabulary();
        const stream = tokenise(text, vocabulary);
        // A paragraph end is a token of no width, which terms do not have.
        const spans = [...stream.starts.subarray(0, stream.count)]
          .map((start, index) => [start, stream.ends[index]])
          .filter(([start, end]) => start !== end);
        expect(spans).toEqual(tokensOf(text).map((token) => [token.start, token.end]));
      }),
    );
  });

  it('folds ё, capitals, stress and soft hyphens', () => {
    expect(
      tokensOf('Мирзиёев ГЛА\u00adВА за\u0301мок и\u0306од – д’Эстен №5').map((token) => token.folded),
    ).toEqual(['мирзиеев', 'глава', 'замок', 'йод', '-', 'д', 'эстен', '№', '5']);
  });

  it('takes a word longer than any term for an unknown one', () => {
    const vocabulary = new Vocabulary();
    const long = 'я'.repeat(100_000);
    vocabulary.intern(long.slice(0, 128));
    expect(tokenise(long, vocabulary).ids[0]).toBe(unknownToken);
  });
});
