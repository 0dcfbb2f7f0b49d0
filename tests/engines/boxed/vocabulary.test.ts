import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lemmaClose, lemmaOpen, normaliseText, placeholderMarks } from '../../../src/engines/boxed/marks.js';
import { createVocabulary, vocabularyDocument } from '../../../src/engines/boxed/vocabulary.js';
import { boxedFixture, parityRows } from '../../support/boxed-fixture.js';

const text = readFileSync(join(boxedFixture, 'vocabulary.json'), 'utf8');
const document = vocabularyDocument.parse(JSON.parse(text));
const vocabulary = createVocabulary(document);

describe('the vocabulary', () => {
  it('cuts sentences as SentencePiece does', () => {
    for (const { source, target, ids } of parityRows(boxedFixture))
      expect(vocabulary.encode(source, target)).toEqual(ids);
  });

  it('gives marks ids of their own', () => {
    const marked = `да${lemmaOpen} yes${lemmaClose} ${placeholderMarks[9]}`;
    const ids = vocabulary.encode(marked, 'en');
    const { toEnglish, lemmaOpen: open, lemmaClose: close, placeholders, end } = document.specials;
    for (const id of [toEnglish, open, close, placeholders[9] ?? -1, end])
      expect(ids.filter((other) => other === id)).toHaveLength(1);
    expect([ids[0], ids.at(-1)]).toEqual([toEnglish, end]);
  });

  it('spells what no piece covers in bytes, and reads it back', () => {
    for (const strange of ['№ 5', '𝕏', '日本語', '🇰🇿', 'à́']) {
      const ids = vocabulary.encode(strange, 'kk');
      expect(vocabulary.decode(ids)).toBe(strange.normalize('NFC'));
    }
  });

  it('tells which pieces begin a word with two letters or more', () => {
    const begins = (piece: string): boolean =>
      vocabulary.wordStarts.has(document.pieces.findIndex(([text]) => text === piece));
    expect(begins('\u2581при')).toBe(true);
    expect([begins('\u2581п'), begins('при'), begins('\u2581'), begins('<lemma>')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(vocabulary.wordStarts.size).toBeGreaterThan(30);
  });

  it('loses nothing of any normalised text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const plain = normaliseText(raw).replaceAll('\u2581', '');
        expect(vocabulary.decode(vocabulary.encode(plain, 'en'))).toBe(
          plain.isWellFormed() ? plain.trim() : expect.any(String),
        );
      }),
    );
  });

  it('makes of broken bytes the sign that stands for them', () => {
    expect(vocabulary.decode([document.firstByte + 0xff])).toBe('\ufffd');
  });
});
