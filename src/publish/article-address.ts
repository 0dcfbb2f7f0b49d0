import type { FormatContext } from '../contracts/publishing.js';
import type { Language } from '../domain/language.js';

/** What an article's address is made of. */
export interface Addressed {
  readonly articleId: string;
  /** First publication, ISO 8601 in UTC. */
  readonly publishedAt: string;
}

/** File name of one language version in one format: `en.html`. */
export function renditionFile(language: Language, extension: string): string {
  return `${language}.${extension}`;
}

/** Absolute URL of a file in the article's folder, or null when it is not known where the outbox is served. */
export function fileUrl(file: string, context: FormatContext): string | null {
  if (context.baseUrl === null) return null;
  return new URL(`${context.path}/${file}`, context.baseUrl).href;
}

/**
 * A link to a file of the article's folder: absolute where the address of the outbox is known, else as it stands,
 * relative to the page. Anything that would lead out of http(s), such as `javascript:`, gives null.
 */
export function pageLink(href: string, context: FormatContext): string | null {
  const base = fileUrl('', context) ?? 'https://relative.invalid/';
  const url = URL.canParse(href, base) ? new URL(href, base) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return context.baseUrl === null ? href : url.href;
}

/** The URL when it is an absolute http(s) one without credentials, else null: what a source file calls a link is not yet one. */
export function webUrl(value: string | null): string | null {
  if (value === null || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return url.username === '' && url.password === '' ? url.href : null;
}

/**
 * A permanent identifier of one language version that never depends on where it is served: a tag URI (RFC 4151)
 * under the reserved name `dragoman.invalid`, dated by the first publication.
 */
export function tagUri(article: Addressed, language: Language): string {
  const id = encodeURIComponent(article.articleId);
  return `tag:dragoman.invalid,${article.publishedAt.slice(0, 10)}:${id}/${language}`;
}

/** The identifier of one language version: its page's URL where the outbox has an address, else a tag URI. */
export function renditionUri(article: Addressed, language: Language, context: FormatContext): string {
  return fileUrl(renditionFile(language, 'html'), context) ?? tagUri(article, language);
}

/** The way from an article's page up to the top of the outbox: `../../../../`. */
export function wayToTop(context: FormatContext): string {
  return '../'.repeat(context.path.split('/').length);
}
