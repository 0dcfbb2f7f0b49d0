import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSlug, maxSlugLength } from '../../src/publish/slug.js';

const slug = (en: string | null, ru = 'Заголовок') => createSlug({ en, ru });

describe('createSlug', () => {
  it.each([
    ['President pays a state visit to Pakistan', 'president-pays-a-state-visit-to-pakistan'],
    ["Kazakhstan's GDP grew 5.2% – a record", 'kazakhstans-gdp-grew-5-2-a-record'],
    ['Café “São Paulo” & partners', 'cafe-sao-paulo-and-partners'],
    ['  C++ / .NET  ', 'c-net'],
    ['../../etc/passwd', 'etc-passwd'],
    ['NUL', 'nul-article'],
    ['com1', 'com1-article'],
    ['Con artists', 'con-artists'],
  ])('%s', (headline, expected) => {
    expect(slug(headline)).toBe(expected);
  });

  it.each([
    ['Президент Касым-Жомарт Токаев посетил Пакистан', 'prezident-kasym-zhomart-tokayev-posetil-pakistan'],
    ['Съезд лидеров мировых религий', 'syezd-liderov-mirovykh-religiy'],
    ['Щит и ёлка, объём', 'shchit-i-yolka-obyom'],
    ['Елбасы едет в Екатеринбург', 'yelbasy-yedet-v-yekaterinburg'],
  ])('romanises %s', (headline, expected) => {
    expect(slug(null, headline)).toBe(expected);
    expect(slug('…', headline)).toBe(expected);
  });

  it('romanises Kazakh letters inside an English headline', () => {
    expect(slug('Meeting with Қайрат Әбдірахманұлы')).toBe('meeting-with-kayrat-abdirakhmanuly');
  });

  it('cuts at a word, or inside a word that is longer than a slug', () => {
    const long = slug('partnership '.repeat(12));
    expect(long).toBe(Array(6).fill('partnership').join('-'));
    expect(slug('x'.repeat(200))).toBe('x'.repeat(maxSlugLength));
    expect(slug(`${'a'.repeat(39)} ${'b'.repeat(40)} tail`)).toBe(`${'a'.repeat(39)}-${'b'.repeat(40)}`);
  });

  it('has a name for headlines without any letter it knows', () => {
    expect(slug('…', '«—»')).toBe('article');
    expect(slug(null, '日本')).toBe('article');
  });

  it('is always a harmless name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (en, ru) => {
        const name = createSlug({ en, ru });
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(maxSlugLength);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
      }),
    );
  });
});
