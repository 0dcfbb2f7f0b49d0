import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/engines/boxed/annotate.js';
import { createDictionary, dictionaryDocument } from '../../../src/engines/boxed/dictionary.js';
import { lemmaClose, lemmaOpen } from '../../../src/engines/boxed/marks.js';
import { boxedFixture } from '../../support/boxed-fixture.js';

const dictionary = createDictionary({
  endings: { n: ['', 'а', 'у', 'ок', 'ка'], a: ['ый', 'ая', 'ую'], v: ['ли', 'ть'], i: [''] },
  entries: [
    [[['стран', 'n']], 'country', 'ел'],
    [[['странн', 'a']], 'strange', 'оғаш'],
    [
      [
        ['рынок', 'n'],
        ['рынк', 'n'],
      ],
      'market',
      'нарық',
    ],
    [[['подписа', 'v']], 'sign', 'қол қою'],
    [[['подписан', 'n']], 'signing', 'қол қою рәсімі'],
    [[['нередко', 'i']], 'often', 'жиі'],
  ],
});
const found = (text: string) => dictionary.words(text, 'en').map(({ lemma }) => lemma);

describe('the dictionary of the built-in model', () => {
  it.each([
    ['a stem with an ending of its class', 'Эту страну', ['country']],
    ['a longer stem before a shorter one', 'странную страну', ['strange', 'country']],
    ['every stem of an entry', 'рынок, рынка', ['market', 'market']],
    ['a first word with its capital', 'Подписали нередко', ['sign', 'often']],
    ['no name inside a sentence', 'Город Страна', []],
    ['no ending of another class', 'страный подписаок', []],
    ['no part of a longer word', 'нередкость, қстрана, страна1', []],
    ['halves of a hyphenated word as one word', 'страна-рынок', []],
  ])('knows %s', (_what, text, lemmas) => {
    expect(found(text)).toEqual(lemmas);
  });

  it('gives the lemma of the target language and where the word stands', () => {
    expect(dictionary.words('Из страну ушли', 'kk')).toEqual([{ start: 3, end: 9, lemma: 'ел' }]);
  });

  it('speaks after the terms, never inside them', () => {
    const terms = [{ match: 'рынка труда', source: 'рынка труда', target: 'labour market' }];
    const lemmas = (text: string) => dictionary.words(text, 'en');
    expect(annotate('Обзор рынка труда и рынка', terms, lemmas)?.marked).toBe(
      `Обзор рынка труда${lemmaOpen} labour market${lemmaClose} и рынка${lemmaOpen} market${lemmaClose}`,
    );
  });

  it('is read as the recipe writes it', () => {
    const text = readFileSync(join(boxedFixture, 'dictionary.json'), 'utf8');
    const document = dictionaryDocument.parse(JSON.parse(text));
    expect(document.entries.length).toBeGreaterThan(10);
    const known = createDictionary(document);
    const words = document.entries.map(
      ([[stem]]) => `и ${stem?.[0]}${document.endings[stem?.[1] ?? '']?.[0]}`,
    );
    const unknown = words.filter((text) => known.words(text, 'en').length !== 1 && text.length > 4);
    expect(unknown).toEqual([]);
  });
});
