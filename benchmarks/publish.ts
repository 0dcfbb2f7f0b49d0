/**
 * How long publishing takes: an article of 13 paragraphs in two languages and three formats with a signed manifest
 * (seven files, each with fsync), the same again when nothing changed, and all feeds and front pages of 200 articles.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Rendition } from '../src/contracts/publishing.js';
import { allFormatters } from '../src/publish/formatters.js';
import { writeListings } from '../src/publish/listings.js';
import { createManifestSigner } from '../src/publish/manifest-key.js';
import { articlePath, createOutboxDirectory } from '../src/publish/outbox-directory.js';

const articles = 200;
const instant = '2026-02-05T10:00:00.000Z';
const paragraph = 'Мемлекет басшысы екі ел арасындағы ынтымақтастықтың жай-күйін атап өтті. '.repeat(6);
const options = { baseUrl: 'https://news.example/', publisher: 'Press Service' };

function createRendition(index: number, language: 'en' | 'kk'): Rendition {
  return {
    articleId: `article-${index}`,
    revision: 1,
    language,
    slug: `article-${index}`,
    headline: `Екі ел стратегиялық серіктестік туралы декларацияға қол қойды ${index}`,
    abstract: paragraph.slice(0, 140),
    body: Array.from({ length: 13 }, () => ({ kind: 'paragraph' as const, text: paragraph })),
    byline: null,
    dateline: 'Астана',
    date: '2026-02-05',
    sourceLine: 'Ақорда',
    sourceUrl: null,
    keywords: [],
    publishedAt: instant,
    modifiedAt: instant,
    origin: 'memory',
    alternates: [
      { language: 'en', href: 'en.html' },
      { language: 'kk', href: 'kk.html' },
    ],
    translationOf: { language: 'ru', headline: 'Две страны подписали декларацию' },
  };
}

const provenance = {
  engine: null,
  model: null,
  origin: 'memory' as const,
  segments: { memory: 40 },
  terms: { hits: 0, ok: 0, missing: 0, forbidden: 0 },
  findings: { block: 0, warn: 0 },
  approvedBy: null,
  approvedAt: null,
};

async function measure(name: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  const elapsedMs = performance.now() - start;
  console.log(
    `${name}: ${(elapsedMs / count).toFixed(1)} ms each, ${((count * 1000) / elapsedMs).toFixed(0)}/s`,
  );
}

const base = await mkdtemp(path.join(tmpdir(), 'dragoman-bench-'));
try {
  const root = path.join(base, 'outbox');
  const signer = await createManifestSigner(path.join(base, 'data'));
  const outbox = createOutboxDirectory({ root, formatters: allFormatters, signer, ...options });
  const publishAll = async () => {
    for (let index = 0; index < articles; index += 1)
      await outbox.publish({
        path: articlePath('2026-02-05', `article-${index}`),
        facts: {
          articleId: `article-${index}`,
          revision: 1,
          source: { file: 'a.txt', language: 'ru', sha256: '0'.repeat(64) },
          publishedAt: instant,
          modifiedAt: instant,
          termbase: null,
          deliveries: [],
        },
        versions: (['en', 'kk'] as const).map((language) => ({
          item: createRendition(index, language),
          provenance,
        })),
      });
  };
  const listed = Array.from({ length: articles }, (_, index) =>
    (['en', 'kk'] as const).map((language) => ({
      rendition: createRendition(index, language),
      path: articlePath('2026-02-05', `article-${index}`),
    })),
  ).flat();
  await measure('publish an article', articles, publishAll);
  await measure('publish it again, unchanged', articles, publishAll);
  await measure('write the listings of 200 articles', 1, () => writeListings(root, listed, options));
} finally {
  await rm(base, { recursive: true, force: true });
}
