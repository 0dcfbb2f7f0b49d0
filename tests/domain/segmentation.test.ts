import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/domain/article.js';
import {
  assembleArticle,
  MissingTargetError,
  segmentArticle,
  type TranslatedParts,
} from '../../src/domain/segmentation.js';
import { normalizeSpace } from '../../src/domain/sentences.js';

const visit: TranslatedParts = {
  headline: 'Визит завершен. Итоги подведены',
  abstract: 'Подписано 12 документов. Товарооборот вырос.',
  byline: 'Отдел новостей',
  dateline: 'Астана',
  sourceLine: 'Пресс-служба',
  keywords: ['визит', 'торговля'],
  body: [
    { kind: 'heading', text: 'Переговоры. Первый день' },
    { kind: 'paragraph', text: 'В 2025 г. Казахстан принял форум. Итоги хорошие.' },
    { kind: 'list-item', text: 'дороги' },
  ],
};

function ownTexts(article: TranslatedParts): Map<string, string> {
  return new Map(segmentArticle(article).map((segment) => [segment.id, segment.text]));
}

describe('segmentArticle', () => {
  it('cuts abstract and body into sentences and leaves headline and headings whole, in reading order', () => {
    expect(segmentArticle(visit).map(({ id, text }) => [id, text])).toEqual([
      ['headline.0.0', 'Визит завершен. Итоги подведены'],
      ['abstract.0.0', 'Подписано 12 документов.'],
      ['abstract.0.1', 'Товарооборот вырос.'],
      ['byline.0.0', 'Отдел новостей'],
      ['dateline.0.0', 'Астана'],
      ['source-line.0.0', 'Пресс-служба'],
      ['body.0.0', 'Переговоры. Первый день'],
      ['body.1.0', 'В 2025 г. Казахстан принял форум.'],
      ['body.1.1', 'Итоги хорошие.'],
      ['body.2.0', 'дороги'],
      ['keyword.0.0', 'визит'],
      ['keyword.1.0', 'торговля'],
    ]);
  });

  it('gives no segment for a part the source lacks', () => {
    const bare: TranslatedParts = {
      ...visit,
      abstract: null,
      byline: null,
      dateline: null,
      sourceLine: null,
    };
    expect(segmentArticle(bare).map((segment) => segment.part)).not.toContain('byline');
  });
});

describe('assembleArticle', () => {
  const words = fc
    .array(
      fc.oneof(fc.constantFrom('г.', 'К.', '«Да', 'нет!»', 'Он', '—', '5.'), fc.string({ minLength: 1 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => normalizeSpace(parts.join(' ')))
    .filter((text) => text !== '');
  const optional = fc.option(words);
  const kind = fc.constantFrom<BlockKind>('paragraph', 'heading', 'quote', 'list-item');
  const article: fc.Arbitrary<TranslatedParts> = fc.record({
    headline: words,
    abstract: optional,
    byline: optional,
    dateline: optional,
    sourceLine: optional,
    keywords: fc.array(words, { maxLength: 4 }),
    body: fc.array(fc.record({ kind, text: words }), { maxLength: 8 }),
  });

  it('gives the article back when every segment is its own target, with unique ids', () => {
    fc.assert(
      fc.property(article, (source) => {
        const segments = segmentArticle(source);
        expect(new Set(segments.map((segment) => segment.id)).size).toBe(segments.length);
        expect(assembleArticle(source, ownTexts(source))).toEqual(source);
      }),
    );
  });

  it('puts each target in the place of its segment, whatever the order of the map', () => {
    const targets = new Map([...ownTexts(visit)].reverse().map(([id, text]) => [id, `<${text}>`]));
    const assembled = assembleArticle(visit, targets);
    expect(assembled.body[1]).toEqual({
      kind: 'paragraph',
      text: '<В 2025 г. Казахстан принял форум.> <Итоги хорошие.>',
    });
    expect(assembled.keywords).toEqual(['<визит>', '<торговля>']);
  });

  it('refuses to assemble when a target is missing, naming the segment', () => {
    const targets = ownTexts(visit);
    targets.delete('body.1.1');
    expect(() => assembleArticle(visit, targets)).toThrow(MissingTargetError);
    expect(() => assembleArticle(visit, targets)).toThrow('body.1.1');
  });

  it('leaves out a block and a keyword that came back empty', () => {
    const targets = ownTexts(visit).set('body.2.0', '').set('keyword.0.0', '');
    const assembled = assembleArticle(visit, targets);
    expect(assembled.body.map((block) => block.kind)).toEqual(['heading', 'paragraph']);
    expect(assembled.keywords).toEqual(['торговля']);
  });
});
