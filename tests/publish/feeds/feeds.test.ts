import { readdirSync } from 'node:fs';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { FeedContext, ListedRendition } from '../../../src/contracts/publishing.js';
import { allFeeds, feeds } from '../../../src/publish/feeds.js';
import { context, english, hostile, kazakh } from '../sample-rendition.js';

const online: FeedContext = { language: 'en', baseUrl: context.baseUrl, publisher: 'Press & "Service"' };
const offline: FeedContext = { ...online, baseUrl: null };
const listed: readonly ListedRendition[] = [
  { rendition: english, path: context.path },
  { rendition: { ...hostile, articleId: 'h/1 x' }, path: '2026/02/04/headline' },
];
const page = `${context.baseUrl}${context.path}/en.html`;

/** Parses with a strict, namespace-aware parser; every element as [name, text, attributes]. */
function elements(xml: string): { name: string; text: string; attributes: Record<string, string> }[] {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; text: string; attributes: Record<string, string> }[] = [];
  const all: typeof open = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes as Record<string, SaxesAttributeNS>);
    const element = {
      name,
      text: '',
      attributes: Object.fromEntries(values.map(([key, { value }]) => [key, value])),
    };
    open.push(element);
    all.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return all;
}

const texts = (xml: string, name: string) =>
  elements(xml)
    .filter((element) => element.name === name)
    .map(({ text }) => text);

describe('the feed registry', () => {
  it('holds every file of the folder under its own name', () => {
    const files = readdirSync(new URL('../../../src/publish/feeds/', import.meta.url));
    expect(Object.keys(feeds).sort()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
    for (const [id, feed] of Object.entries(feeds)) expect(feed.id).toBe(id);
  });
});

describe.each(allFeeds.map((feed) => [feed.id, feed] as const))('%s', (_id, feed) => {
  it('is the same each time, hostile text included, and loses no item', () => {
    for (const where of [online, offline]) {
      const text = feed.format(listed, where);
      expect(feed.format(listed, where)).toBe(text);
      expect(text).toContain('pays a state visit');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids.
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\ufffe\uffff]|\p{Surrogate}/u);
      expect(text).not.toContain('<script>');
    }
  });

  it('is valid without items', () => {
    const text = feed.format([], offline);
    if (feed.fileName.endsWith('.xml')) expect(elements(text).length).toBeGreaterThan(3);
    else expect(JSON.parse(text).items).toEqual([]);
  });
});

describe('rss', () => {
  const xml = feeds.rss.format(listed, online);

  it('is well-formed RSS 2.0', () => {
    expect(elements(xml)[0]).toMatchObject({ name: 'rss', attributes: { version: '2.0' } });
    expect(texts(xml, 'title').slice(0, 2)).toEqual(['Press & "Service": news', english.headline]);
    expect(texts(xml, 'link')).toEqual([
      'https://news.example/releases/index.en.html',
      page,
      'https://news.example/releases/2026/02/04/headline/en.html',
    ]);
    expect(texts(xml, 'pubDate')[0]).toBe('Thu, 05 Feb 2026 10:04:00 GMT');
    expect(texts(xml, 'language')).toEqual(['en']);
    expect(texts(xml, 'content:encoded')[0]).toContain('<p>The Head of State arrived');
  });

  it('keeps hostile text text, once for XML and once more for the HTML in it', () => {
    expect(texts(xml, 'title')[2]).toContain('<script>alert(1)</script>');
    expect(texts(xml, 'content:encoded')[1]).toContain('&lt;script&gt;alert(1)');
    expect(texts(xml, 'content:encoded')[1]).toContain(']]&gt;');
  });

  it('has permanent ids: the address, or a tag URI where there is none', () => {
    expect(texts(xml, 'guid')[0]).toBe(page);
    const local = elements(feeds.rss.format(listed, offline)).filter(({ name }) => name === 'guid');
    expect(local.map(({ text, attributes }) => [text, attributes['isPermaLink']])).toEqual([
      ['tag:dragoman.invalid,2026-02-05:a1b2c3/en', 'false'],
      ['tag:dragoman.invalid,2026-02-05:h%2F1%20x/en', 'false'],
    ]);
  });
});

describe('atom', () => {
  const xml = feeds.atom.format(listed, online);

  it('is well-formed Atom with what RFC 4287 requires', () => {
    expect(elements(xml)[0]).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    });
    expect(texts(xml, 'id')).toEqual([
      'https://news.example/releases/feeds/en/atom.xml',
      page,
      'https://news.example/releases/2026/02/04/headline/en.html',
    ]);
    expect(texts(xml, 'updated')).toHaveLength(3);
    expect(texts(xml, 'name')[0]).toBe('Press & "Service"');
    expect(texts(feeds.atom.format([], offline), 'id')).toEqual(['tag:dragoman.invalid,2026:feeds/en']);
  });

  it('takes the date of its latest change', () => {
    const corrected = { ...english, modifiedAt: '2026-02-09T00:00:00.000Z' };
    const text = feeds.atom.format([...listed, { rendition: corrected, path: 'x' }], online);
    expect(texts(text, 'updated')[0]).toBe('2026-02-09T00:00:00.000Z');
  });

  it('links every language version', () => {
    const links = elements(xml).filter(({ name, attributes }) => name === 'link' && 'hreflang' in attributes);
    expect(links.slice(0, 2).map(({ attributes }) => [attributes['hreflang'], attributes['href']])).toEqual([
      ['en', page],
      ['kk', page.replace('en.html', 'kk.html')],
    ]);
  });
});

describe('json-feed', () => {
  it('is JSON Feed 1.1', () => {
    const feed = JSON.parse(
      feeds['json-feed'].format([{ rendition: kazakh, path: context.path }], { ...online, language: 'kk' }),
    );
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Press & "Service": жаңалықтар',
      home_page_url: 'https://news.example/releases/index.kk.html',
      feed_url: 'https://news.example/releases/feeds/kk/feed.json',
      language: 'kk',
    });
    expect(feed.items[0]).toMatchObject({
      id: page.replace('en.html', 'kk.html'),
      external_url: 'https://www.example.kz/ru/news/1',
      title: kazakh.headline,
      summary: kazakh.abstract,
      date_published: kazakh.publishedAt,
      language: 'kk',
      tags: kazakh.keywords,
    });
  });

  it('sums up by the first paragraph where there is no abstract, and leaves out a link that is none', () => {
    const item = JSON.parse(
      feeds['json-feed'].format([{ rendition: { ...hostile, abstract: null }, path: 'x' }], offline),
    ).items[0];
    expect(item.summary).toContain('<script>alert(1)</script>');
    expect(item.content_html).not.toContain('<script>');
    expect(item.external_url).toBeUndefined();
    expect(item.url).toBe('../../x/en.html');
  });
});
