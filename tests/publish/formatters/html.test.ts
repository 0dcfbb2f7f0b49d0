import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/publish/formatters/html.js';
import { context, english, hostile, kazakh, localContext, tombstoneOf } from '../sample-rendition.js';

const parse = (text: string) => parseHTML(text).document;
const jsonLd = (text: string) =>
  JSON.parse(parse(text).querySelector('script[type="application/ld+json"]')?.textContent ?? '');

describe('html', () => {
  it('is a complete page in its language', () => {
    const document = parse(html.format(kazakh, context));
    expect(html.format(kazakh, context)).toMatch(/^<!DOCTYPE html>\n<html lang="kk" dir="ltr">/);
    expect(document.title).toBe(kazakh.headline);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('article > header > h1')?.textContent).toBe(kazakh.headline);
    expect(document.querySelector('article time')?.getAttribute('datetime')).toBe('2026-02-05');
    expect(document.querySelector('article time')?.textContent).toBe('2026 жылғы 5 ақпан');
    expect(document.querySelector('.dateline')?.textContent).toBe('Исламабад');
    expect(document.querySelector('.byline')?.textContent).toBe(kazakh.byline);
    expect(document.querySelector('.source')?.textContent).toBe('Дереккөз: Ақорда');
    expect(document.querySelector('.origin')?.textContent).toBe(
      'Мәтін орыс тілінен машиналық аударма арқылы дайындалды, оны редактор тексерген.',
    );
    expect(document.querySelector('nav')?.getAttribute('aria-label')).toBe('Тілдік нұсқалар');
  });

  it('writes the English date day first', () => {
    expect(parse(html.format(english, context)).querySelector('article time')?.textContent).toBe(
      '5 February 2026',
    );
  });

  it('renders each kind of block', () => {
    const body = parse(html.format(english, context)).querySelector('.body');
    const shape = [...(body?.children ?? [])].map(({ tagName, children }) => `${tagName}:${children.length}`);
    expect(shape).toEqual(['P:0', 'H2:0', 'BLOCKQUOTE:1', 'UL:2', 'P:0']);
  });

  it('names every language version in both directions, itself included', () => {
    const links = [english, kazakh].map((rendition) =>
      [...parse(html.format(rendition, context)).querySelectorAll('link[rel="alternate"]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    );
    const folder = 'https://news.example/releases/2026/02/05/president-visits-pakistan/';
    expect(links[0]).toEqual([
      ['en', `${folder}en.html`],
      ['kk', `${folder}kk.html`],
    ]);
    expect(links[1]).toEqual(links[0]);
    const [link] = parse(html.format(english, localContext)).querySelectorAll('nav a');
    expect([link?.getAttribute('href'), link?.getAttribute('lang'), link?.textContent]).toEqual([
      'kk.html',
      'kk',
      'Қазақша',
    ]);
  });

  it('describes the article and its translations in schema.org words', () => {
    const folder = 'https://news.example/releases/2026/02/05/president-visits-pakistan/';
    expect(jsonLd(html.format(english, context))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `${folder}en.html`,
      inLanguage: 'en',
      headline: english.headline,
      datePublished: english.publishedAt,
      translator: { name: 'Press Service', description: 'Machine translation, reviewed by an editor' },
      translationOfWork: {
        inLanguage: 'ru',
        url: english.sourceUrl,
        headline: english.translationOf.headline,
      },
      workTranslation: [{ '@id': `${folder}kk.html`, inLanguage: 'kk' }],
    });
  });

  it('describes itself to social networks', () => {
    const document = parse(html.format(kazakh, context));
    const value = (name: string) =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    expect(value('og:title')).toBe(kazakh.headline);
    expect(value('og:type')).toBe('article');
    expect(value('og:locale')).toBe('kk_KZ');
    expect(value('og:locale:alternate')).toBe('en_GB');
    expect(value('article:published_time')).toBe(kazakh.publishedAt);
  });

  it('loads nothing, runs nothing and allows only its own style', () => {
    const text = html.format(english, context);
    const document = parse(text);
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const style = document.querySelector('style')?.textContent ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(
      document.querySelectorAll('img, iframe, object, embed, form, link[rel="stylesheet"], [src]'),
    ).toHaveLength(0);
    expect(style).not.toMatch(/url\(|@import/);
    expect(document.querySelectorAll('script:not([type="application/ld+json"])')).toHaveLength(0);
  });

  it('keeps hostile text as text', () => {
    const text = html.format(hostile, context);
    const document = parse(text);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('img, [onerror], [onmouseover]')).toHaveLength(0);
    expect(document.querySelector('.body > p')?.textContent).toContain('<script>alert(1)</script>');
    expect(jsonLd(text).headline).toContain('</script><!-- ]]> -->');
    expect(text).not.toContain('javascript:alert(1)"');
    expect(
      [...document.querySelectorAll('link[hreflang]')].map((link) => link.getAttribute('hreflang')),
    ).toEqual(['en']);
  });

  it('says when it was corrected, if not on the day of publication', () => {
    const corrected = { ...english, revision: 2, modifiedAt: '2026-02-07T09:00:00.000Z' };
    expect(parse(html.format(corrected, context)).querySelector('.updated')?.textContent).toBe(
      'Updated 7 February 2026',
    );
    const sameDay = { ...english, revision: 2, modifiedAt: '2026-02-05T19:00:00.000Z' };
    expect(parse(html.format(sameDay, context)).querySelector('.updated')).toBeNull();
  });

  it('replaces a withdrawn page by a notice that no search engine keeps', () => {
    const document = parse(html.formatTombstone(tombstoneOf(kazakh), context));
    expect(document.querySelector('h1')?.textContent).toBe('Материал жарияланымнан алынды');
    expect(document.querySelector('.body p')?.textContent).toContain('2026 жылғы 6 ақпан');
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('.body a')?.getAttribute('href')).toBe('../../../../index.kk.html');
  });
});
