import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/contracts/errors.js';
import { targetLanguages } from '../../../src/domain/language.js';
import { createPatternMatcher } from '../../../src/memory/patterns/create-pattern-matcher.js';
import { parsePatterns } from '../../../src/memory/patterns/pattern-file.js';
import { readFillings, readShippedPatterns } from './fillings.js';
import { createWordPlaceables } from './word-placeables.js';
import { fillingWords } from './words.js';

const set = parsePatterns(readShippedPatterns());
const matcher = createPatternMatcher(set, createWordPlaceables(fillingWords));
const fillings = readFillings();
const sentences = fc.constantFrom(...fillings.map(({ ru }) => ru));

describe('any text', () => {
  it('is matched or not, but never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const language of targetLanguages)
          expect(matcher.match(text, language)?.source ?? text).toBeDefined();
      }),
    );
  });

  it('is a pattern file or is refused with its line', () => {
    const lines = fc.constantFrom(
      'ru: а',
      'en: a',
      'kk: а',
      'id',
      'list x',
      '- ru: а',
      '[a|b]',
      '{WHO:nom}',
      '',
      'ru: {x}',
      '}',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 12 }), (text) => {
        try {
          parsePatterns([{ name: 'any.txt', text: text.join('\n') }]);
        } catch (error) {
          expect(error).toBeInstanceOf(ContentError);
          expect((error as ContentError).values['line']).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a filling', () => {
  it('is the same sentence with other white space, quotation marks and dashes', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom('  ', '\u00a0', '\t'), (ru, space) => {
        const other = ru.replaceAll('«', '“').replaceAll('»', '”').replaceAll('–', '—').replace(' ', space);
        for (const language of targetLanguages)
          expect(matcher.match(other, language)?.target).toBe(matcher.match(ru, language)?.target);
      }),
    );
  });

  it('is no match with a word more', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (ru, at) => {
        const words = ru.split(' ');
        const place = at % words.length;
        const longer = [...words.slice(0, place), 'якобы', ...words.slice(place)].join(' ');
        for (const language of targetLanguages) expect(matcher.match(longer, language)).toBeNull();
      }),
    );
  });

  it('names each slot with its source and its target', () => {
    for (const { ru } of fillings)
      for (const language of targetLanguages) {
        const match = matcher.match(ru, language);
        for (const slot of match?.slots ?? []) {
          expect(ru).toContain(slot.source);
          expect(match?.target.toLowerCase()).toContain(slot.target.toLowerCase());
        }
      }
  });
});
