import { describe, expect, it } from 'vitest';
import type { Formatter } from '../../src/contracts/publishing.js';
import { context, english, hostile, kazakh, localContext, tombstoneOf } from '../publish/sample-rendition.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not come out.
const forbiddenCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/** What every formatter must do, whatever its format. */
export function describeFormatter(formatter: Formatter): void {
  const outputs = (): readonly string[] =>
    [english, kazakh, hostile].flatMap((rendition) =>
      [context, localContext].flatMap((where) => [
        formatter.format(rendition, where),
        formatter.formatTombstone(tombstoneOf(rendition), where),
      ]),
    );

  describe(`formatter ${formatter.id}`, () => {
    it('is described: id, extension and media type in the usual forms', () => {
      expect(formatter.id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(formatter.extension).toMatch(/^[a-z][a-z0-9.]*$/);
      expect(formatter.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/);
    });

    it('is deterministic and leaves its input alone', () => {
      const before = structuredClone(hostile);
      expect(outputs()).toEqual(outputs());
      expect(hostile).toEqual(before);
    });

    it('writes well-formed text that ends its last line, without control or bidirectional characters', () => {
      for (const output of outputs()) {
        expect(output.endsWith('\n')).toBe(true);
        expect(output).not.toMatch(forbiddenCharacters);
        expect(output).not.toMatch(/\p{Surrogate}/u);
      }
    });

    it('carries every text of the article and names its language', () => {
      for (const rendition of [english, kazakh]) {
        const output = formatter.format(rendition, context);
        // Alphabetic words survive any format's escaping.
        const words = [
          rendition.headline,
          rendition.abstract ?? '',
          ...rendition.body.map(({ text }) => text),
        ]
          .join(' ')
          .match(/\p{L}{3,}/gu);
        for (const word of words ?? []) expect(output).toContain(word);
        expect(output).toMatch(new RegExp(`["' ]${rendition.language}["']`));
      }
    });

    it('links both languages to each other', () => {
      expect(formatter.format(english, context)).toContain('kk.');
      expect(formatter.format(kazakh, context)).toContain('en.');
    });

    it('lets no markup of the text through', () => {
      for (const where of [context, localContext]) {
        const output = formatter.format(hostile, where);
        // A backslash before it is Markdown's way of saying that it is text.
        expect(output).not.toMatch(/(?<!\\)<(?:script>alert|img)/);
        expect(output).not.toMatch(/(?:href|src)="?javascript:/);
      }
    });

    it('keeps nothing of the article in a tombstone', () => {
      const tombstone = formatter.formatTombstone(tombstoneOf(english), context);
      for (const { text } of english.body) expect(tombstone).not.toContain(text);
      expect(tombstone).not.toContain(english.headline);
      expect(tombstone).toContain('withdrawn');
      expect(formatter.formatTombstone(tombstoneOf(kazakh), context)).toContain('жарияланымнан алынды');
    });

    it('does without everything that may be missing', () => {
      const bare = {
        ...english,
        abstract: null,
        byline: null,
        dateline: null,
        sourceLine: null,
        sourceUrl: null,
        keywords: [],
        alternates: [{ language: 'en' as const, href: 'en.html' }],
      };
      const output = formatter.format(bare, localContext);
      expect(output).not.toMatch(/\bnull\b|\bundefined\b/);
      expect(output).not.toContain('Akorda');
    });
  });
}
