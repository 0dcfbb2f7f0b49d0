import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestWholeEnclosureChars } from '../../src/domain/sentences/enclosures.js';
import { normalizeSpace, splitSentences } from '../../src/domain/sentences.js';

/** Paragraphs with their sentences, from a file where `|` marks each boundary. */
function readCases(url: URL): string[][] {
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map(normalizeSpace));
}

/** Precision, recall and F1 of sentence boundaries, by their position in the text. */
function scoreBoundaries(paragraphs: readonly string[][]): { precision: number; recall: number; f1: number } {
  let hits = 0;
  let found = 0;
  let wanted = 0;
  for (const sentences of paragraphs) {
    const expected = boundaries(sentences);
    const actual = boundaries(splitSentences(sentences.join(' ')));
    hits += actual.filter((position) => expected.includes(position)).length;
    found += actual.length;
    wanted += expected.length;
  }
  const precision = hits / found;
  const recall = hits / wanted;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function boundaries(sentences: readonly string[]): number[] {
  let position = 0;
  return sentences.slice(0, -1).map((sentence) => {
    position += sentence.length + 1;
    return position;
  });
}

describe('splitSentences', () => {
  const cases = readCases(new URL('./sentences/press-cases.txt', import.meta.url));

  it.each(cases.map((sentences) => ({ text: sentences.join(' '), sentences })))(
    '$text',
    ({ text, sentences }) => {
      expect(splitSentences(text)).toEqual(sentences);
    },
  );

  const sharedList = new URL('../../../shared/eval/ru-sentences.txt', import.meta.url);
  it.skipIf(!existsSync(sharedList))(
    'reaches F1 0.97 on the press list (skipped where the list is absent)',
    () => {
      expect(scoreBoundaries(readCases(sharedList)).f1).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('ends a sentence at a blank line even without a full stop', () => {
    expect(splitSentences('Визит главы\nгосударства\n \nПереговоры прошли.')).toEqual([
      'Визит главы государства',
      'Переговоры прошли.',
    ]);
  });

  it('cuts a quotation that is longer than a segment should be', () => {
    const sentence = 'Мы будем и дальше развивать сотрудничество.';
    const count = Math.ceil((longestWholeEnclosureChars + 50) / sentence.length);
    const speech = Array.from({ length: count }, () => sentence).join(' ');
    expect(splitSentences(`«${speech}»`)).toHaveLength(count);
  });

  it('gives nothing for white space', () => {
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  it('loses and adds nothing: joined by spaces it is the text with single spaces', () => {
    const piece = fc.constantFrom(
      ...[
        'г.',
        'млрд',
        'К.',
        'Токаев',
        '«Да',
        'нет!»',
        '—',
        '(и',
        'др.)',
        '2025',
        '5.',
        '?!',
        '…',
        '"',
        ' ',
        '\n',
        '\n\n',
      ],
      ...['Он', 'the', 'U.S.', '“A', 'b.”', '\u00a0', 'т.', 'п.', 'ст.', ')', '«', '»'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const text = pieces.join(' ');
        const sentences = splitSentences(text);
        expect(sentences.join(' ')).toBe(normalizeSpace(text));
        expect(sentences.every((sentence) => sentence !== '' && sentence === normalizeSpace(sentence))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['stops in one word', '.', 'а'],
    ['open brackets', '(', ')'],
    ['straight quotes', '"', ''],
    ['initials', 'А. ', 'Он'],
    ['years', '2025 г. Казахстан ', ''],
    ['line breaks', '\n ', 'x'],
    ['quotation marks never closed', '«А. ', '»'],
  ])('reads %s in time proportional to their number', (_name, unit, tail) => {
    const time = (count: number): number => {
      const text = unit.repeat(count) + tail;
      const started = performance.now();
      splitSentences(text);
      return performance.now() - started;
    };
    time(20_000);
    // Ten times the text may take ten times as long; a hundred times would be a quadratic rule.
    expect(time(200_000)).toBeLessThan(Math.max(time(20_000), 50) * 40);
  });
});
