import { describe, expect, it } from 'vitest';
import { ninjs } from '../../../src/publish/formatters/ninjs.js';
import { ninjsSchema } from '../ninjs-3-1-schema.js';
import { context, english, hostile, kazakh, localContext, tombstoneOf } from '../sample-rendition.js';

const read = (text: string) => ninjsSchema.parse(JSON.parse(text));

describe('ninjs', () => {
  it('uses only properties of ninjs 3.1', () => {
    for (const rendition of [english, kazakh, hostile])
      for (const where of [context, localContext]) {
        expect(() => read(ninjs.format(rendition, where))).not.toThrow();
        expect(() => read(ninjs.formatTombstone(tombstoneOf(rendition), where))).not.toThrow();
      }
  });

  it('is checked by a schema that refuses what the standard does not know', () => {
    const item = JSON.parse(ninjs.format(english, context));
    expect(ninjsSchema.safeParse({ ...item, translationOf: 'x' }).success).toBe(false);
    expect(ninjsSchema.safeParse({ ...item, headlines: [{ text: 'x' }] }).success).toBe(false);
  });

  it('says what the article is', () => {
    const item = read(ninjs.format(kazakh, context));
    expect(item).toMatchObject({
      uri: 'https://news.example/releases/2026/02/05/president-visits-pakistan/kk.html',
      type: 'text',
      language: 'kk',
      version: '1',
      pubStatus: 'usable',
      versionCreated: kazakh.modifiedAt,
      slugline: 'president-visits-pakistan',
      located: 'Исламабад',
      by: kazakh.byline,
      altIds: [{ role: 'dragoman-article', value: 'a1b2c3' }],
    });
    expect(item.headlines?.[0]?.value).toBe(kazakh.headline);
    expect(item.descriptions?.[0]?.value).toBe(kazakh.abstract);
    expect(item.subjects?.map(({ name }) => name)).toEqual(kazakh.keywords);
    expect(item.infoSources).toContainEqual({ name: 'Ақорда', role: 'origin' });
  });

  it('gives the body as plain text and as XHTML', () => {
    const [plain, rich] = read(ninjs.format(english, context)).bodies ?? [];
    expect(plain?.value.split('\n\n')).toEqual(english.body.map(({ text }) => text));
    expect(plain?.charCount).toBe(plain?.value.length);
    expect(rich?.contentType).toBe('application/xhtml+xml');
    expect(rich?.value).toContain('<ul><li>Trade is to reach $1 billion.</li>\n<li>A road map');
  });

  it('ties source and translations together by associations and a shared alternative id', () => {
    const en = read(ninjs.format(english, localContext));
    const kk = read(ninjs.format(kazakh, localContext));
    expect(en.altIds).toEqual(kk.altIds);
    expect(en.associations?.map(({ rel, language }) => [rel, language])).toEqual([
      ['translationOf', 'ru'],
      ['translation', 'kk'],
    ]);
    expect(en.associations?.[1]?.uri).toBe(kk.uri);
    expect(kk.associations?.[1]?.uri).toBe(en.uri);
    expect(en.uri).toBe('tag:dragoman.invalid,2026-02-05:a1b2c3/en');
  });

  it('says how the text was made, in the words of the IPTC vocabulary', () => {
    const kinds = (['machine', 'machine-reviewed', 'memory'] as const).map(
      (origin) => read(ninjs.format({ ...english, origin }, context)).digitalSourceType?.uri,
    );
    expect(kinds).toEqual([
      'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
      'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
    ]);
  });

  it('cancels a withdrawn item under the same uri', () => {
    const item = read(ninjs.formatTombstone(tombstoneOf(english), context));
    expect(item.pubStatus).toBe('canceled');
    expect(item.uri).toBe(read(ninjs.format(english, context)).uri);
    expect(item.bodies).toBeUndefined();
  });
});
