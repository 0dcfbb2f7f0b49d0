import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleParser } from '../../src/contracts/article-parser.js';
import { IngestError } from '../../src/contracts/errors.js';
import type { Article } from '../../src/domain/article.js';

export interface ParserSample {
  /** A complete article in the format, with this headline and body. */
  readonly bytes: Uint8Array;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

async function outcome(
  parser: ArticleParser,
  bytes: Uint8Array,
  text: string,
): Promise<Article | IngestError> {
  try {
    return await parser.parse({ fileName: `source${parser.extensions[0] ?? ''}`, bytes, text });
  } catch (error) {
    if (error instanceof IngestError) return error;
    throw error;
  }
}

function expectSound(article: Article): void {
  const texts = [article.headline, ...article.body.map((block) => block.text), ...article.keywords];
  const optional = [
    article.abstract,
    article.byline,
    article.dateline,
    article.sourceLine,
    article.externalId,
  ];
  for (const text of [...texts, ...optional.filter((value) => value !== null)]) {
    expect(text).not.toBe('');
    expect(text).toBe(text.normalize('NFC').trim());
    expect(text).not.toMatch(/[\p{Cc}\p{Cs}]| {2}/u);
  }
  expect(article.body.length).toBeGreaterThan(0);
  if (article.date !== null) expect(article.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  if (article.embargoUntil !== null)
    expect(new Date(article.embargoUntil).toISOString()).toBe(article.embargoUntil);
}

/** What every parser promises, whatever its format. Registered parsers only: the registry is part of the promise. */
export function articleParserSuite(parser: ArticleParser, sample: ParserSample): void {
  const textOf = (bytes: Uint8Array): string => (parser.binary ? '' : Buffer.from(bytes).toString('utf8'));

  describe(`ArticleParser ${parser.format}`, () => {
    it('names its extensions in lower case with the dot', () => {
      expect(parser.extensions.length).toBeGreaterThan(0);
      for (const extension of parser.extensions) expect(extension).toMatch(/^\.[a-z]+$/);
    });

    it('reads the sample: headline and paragraphs, in order, and dialogue as it is', async () => {
      const article = await outcome(parser, sample.bytes, textOf(sample.bytes));
      expect(article).not.toBeInstanceOf(IngestError);
      expect(article).toMatchObject({ headline: sample.headline, headlineMade: false });
      expect((article as Article).body).toEqual(
        sample.paragraphs.map((text) => ({ kind: 'paragraph', text })),
      );
      expectSound(article as Article);
    });

    it('gives the same article twice, and leaves its input alone', async () => {
      const before = Buffer.from(sample.bytes);
      const first = await outcome(parser, sample.bytes, textOf(sample.bytes));
      expect(await outcome(parser, sample.bytes, textOf(sample.bytes))).toEqual(first);
      expect(Buffer.from(sample.bytes).equals(before)).toBe(true);
    });

    it('refuses an empty source with IngestError', async () => {
      const refused = await outcome(parser, new Uint8Array(), '');
      expect(refused).toBeInstanceOf(IngestError);
    });

    it('reads or refuses the sample cut at any byte', async () => {
      const cuts = Array.from({ length: 60 }, (_, at) => Math.floor((sample.bytes.length * at) / 60));
      for (const cut of cuts) {
        const bytes = sample.bytes.subarray(0, cut);
        const article = await outcome(parser, bytes, textOf(bytes));
        if (!(article instanceof IngestError)) expectSound(article);
      }
    });

    it('reads or refuses the sample with any bytes replaced, and any text at all', async () => {
      const damage = fc.array(fc.tuple(fc.nat(sample.bytes.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 20,
      });
      await fc.assert(
        fc.asyncProperty(damage, fc.string({ unit: 'grapheme', maxLength: 300 }), async (changes, noise) => {
          const bytes = Buffer.from(sample.bytes);
          for (const [at, byte] of changes) bytes[at] = byte;
          for (const article of [
            await outcome(parser, bytes, textOf(bytes)),
            await outcome(parser, bytes, noise),
          ])
            if (!(article instanceof IngestError)) expectSound(article);
        }),
        { numRuns: 60 },
      );
    });

    it('keeps the text out of its refusals', async () => {
      const bytes = Buffer.from('<nitf>{"headline": "СЕКРЕТНО" --- \u0001');
      const refused = await outcome(parser, bytes, bytes.toString('utf8'));
      if (refused instanceof IngestError)
        expect(`${refused.stack}${JSON.stringify(refused.values)}`).not.toContain('СЕКРЕТНО');
      else expect(refused.body[0]?.text).toContain('СЕКРЕТНО');
    });
  });
}
