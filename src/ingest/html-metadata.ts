import { z } from 'zod';
import { type ArticleDraft, httpUrl } from './article-draft.js';
import { parseReportDate } from './report-date.js';

/** The part of a document that metadata is read from. */
export interface MetadataDocument {
  querySelector(selector: string): MetadataElement | null;
  querySelectorAll(selector: string): Iterable<MetadataElement>;
}
interface MetadataElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const name = z.union([
  z.string(),
  z.object({ name: z.string() }).transform((thing) => thing.name),
  z
    .array(z.union([z.string(), z.object({ name: z.string() }).transform((thing) => thing.name)]))
    .transform((all) => all.join(', ')),
]);
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null);
const newsSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).transform((type) => [type].flat()),
  headline: optional(z.string()),
  description: optional(z.string()),
  datePublished: optional(z.string()),
  author: optional(name),
  publisher: optional(name),
  keywords: optional(z.union([z.array(z.string()), z.string().transform((words) => words.split(','))])),
});
type News = z.infer<typeof newsSchema>;

const longestLinkedData = 262_144;

/** schema.org's article object (NewsArticle, Article, …) among the page's JSON-LD; malformed JSON-LD is no JSON-LD. */
function linkedNews(document: MetadataDocument): News | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    const data = source.length > longestLinkedData ? null : parseJson(source);
    const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(data);
    for (const candidate of graph.success ? graph.data['@graph'] : [data].flat()) {
      const news = newsSchema.safeParse(candidate);
      if (news.success && news.data['@type'].some((type) => type.endsWith('Article'))) return news.data;
    }
  }
  return null;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    // Pages carry broken JSON-LD; their visible text is still an article.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** How many elements that a page calls dates are looked at: the article's own comes first. */
const mostDatedElements = 5;

/** Texts of elements that are dates by their class, for pages that state the date nowhere else. */
function datedElements(document: MetadataDocument): string[] {
  const found = [
    ...document.querySelectorAll('[itemprop="datePublished"], [class*="date"], [class*="time"]'),
  ];
  return found.slice(0, mostDatedElements).map((element) => element.textContent ?? '');
}

/** Title, date, author and the like from JSON-LD, meta elements and the visible page, in that order of trust. */
export function htmlMetadata(document: MetadataDocument): Partial<ArticleDraft> {
  const news = linkedNews(document);
  const meta = (...names: readonly string[]): string | null => {
    for (const key of names) {
      const found = document.querySelector(
        `meta[property="${key}"], meta[name="${key}"], meta[itemprop="${key}"]`,
      );
      const content = found?.getAttribute('content')?.trim() ?? '';
      if (content !== '') return content;
    }
    return null;
  };
  const text = (selector: string): string | null =>
    document.querySelector(selector)?.textContent?.trim() || null;
  const dates = [
    news?.datePublished,
    meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'pubdate'),
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
    text('time'),
    ...datedElements(document),
  ];
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    headline:
      news?.headline ?? text('article h1') ?? text('h1') ?? meta('og:title', 'dc.title') ?? text('title'),
    abstract: news?.description ?? meta('og:description', 'description', 'dc.description'),
    date: dates.map((date) => parseReportDate(date ?? '')).find((date) => date !== null) ?? null,
    byline: news?.author ?? meta('author', 'article:author', 'dc.creator') ?? text('[rel="author"]'),
    sourceLine: news?.publisher ?? meta('og:site_name'),
    sourceUrl: canonical === null ? null : httpUrl(canonical),
    keywords: news?.keywords ?? meta('keywords', 'news_keywords')?.split(',') ?? [],
  };
}
