import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListedRendition } from '../../src/contracts/publishing.js';
import { maxFeedItems, maxIndexItems, writeListings } from '../../src/publish/listings.js';
import { english, kazakh } from './sample-rendition.js';

let root: string;
const options = { baseUrl: null, publisher: 'Press Service' };

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dragoman-listings-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function many(count: number): ListedRendition[] {
  return Array.from({ length: count }, (_, index) => ({
    rendition: {
      ...english,
      articleId: `id-${String(index).padStart(4, '0')}`,
      headline: `Headline ${index}`,
      publishedAt: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
    },
    path: `2026/01/01/a-${index}`,
  }));
}

const headlines = async () => {
  const { document } = parseHTML(await readFile(path.join(root, 'index.en.html'), 'utf8'));
  return [...document.querySelectorAll('.item h2')].map(({ textContent }) => textContent);
};

describe('writeListings', () => {
  it('writes feeds and front pages of both languages, the empty one too', async () => {
    const { files, written } = await writeListings(
      root,
      [{ rendition: kazakh, path: '2026/02/05/x' }],
      options,
    );
    expect(files).toEqual([
      'feeds/en/rss.xml',
      'feeds/en/atom.xml',
      'feeds/en/feed.json',
      'index.en.html',
      'feeds/kk/rss.xml',
      'feeds/kk/atom.xml',
      'feeds/kk/feed.json',
      'index.kk.html',
    ]);
    expect(written).toBe(8);
    const kk = await readFile(path.join(root, 'index.kk.html'), 'utf8');
    expect(kk).toContain(
      '<a href="2026/02/05/x/kk.html">Президент Пәкістанға мемлекеттік сапармен барды</a>',
    );
    expect(kk).toContain('<link rel="alternate" type="application/rss+xml" href="feeds/kk/rss.xml">');
    expect(await readFile(path.join(root, 'index.en.html'), 'utf8')).toContain(
      'Nothing has been published yet.',
    );
  });

  it('lists the newest first, and no more than it should', async () => {
    await writeListings(root, many(maxIndexItems + 10), options);
    const listed = await headlines();
    expect(listed).toHaveLength(maxIndexItems);
    expect(listed.slice(0, 2)).toEqual([`Headline ${maxIndexItems + 9}`, `Headline ${maxIndexItems + 8}`]);
    const feed = JSON.parse(await readFile(path.join(root, 'feeds/en/feed.json'), 'utf8'));
    expect(feed.items).toHaveLength(maxFeedItems);
    expect(feed.items[0].title).toBe(`Headline ${maxIndexItems + 9}`);
  });

  it('gives the same bytes whatever order it is told in, and then touches nothing', async () => {
    const sameTime = many(5).map(({ rendition, path: where }) => ({
      rendition: { ...rendition, publishedAt: english.publishedAt },
      path: where,
    }));
    await writeListings(root, sameTime, options);
    expect((await writeListings(root, [...sameTime].reverse(), options)).written).toBe(0);
  });

  it('removes what a crashed write left behind', async () => {
    await writeListings(root, [], options);
    await writeFile(path.join(root, 'feeds/en/.tmp-9-9-rss.xml'), 'half');
    await writeFile(path.join(root, '.tmp-9-9-index.en.html'), 'half');
    await writeListings(root, [], options);
    expect((await readdir(root, { recursive: true })).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });
});
