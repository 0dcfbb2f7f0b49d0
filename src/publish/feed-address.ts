import type { FeedContext, ListedRendition, Rendition } from '../contracts/publishing.js';
import { renditionFile } from './article-address.js';
import { cleanText } from './clean-text.js';

/** Where the feeds of a language stand below the outbox. */
export function feedFolder(language: FeedContext['language']): string {
  return `feeds/${language}`;
}

/** Two folders up from a feed is the outbox: used where its address on the web is not known. */
function address(file: string, context: FeedContext): string {
  return context.baseUrl === null ? `../../${file}` : new URL(file, context.baseUrl).href;
}

export function feedAddress(fileName: string, context: FeedContext): string {
  return address(`${feedFolder(context.language)}/${fileName}`, context);
}

export function frontPageAddress(context: FeedContext): string {
  return address(`index.${context.language}.html`, context);
}

/** Address of an article's page: absolute where the outbox has an address, else relative to the feed. */
export function itemAddress(
  listed: ListedRendition,
  context: FeedContext,
  file = renditionFile(listed.rendition.language, 'html'),
): string {
  return address(`${listed.path}/${file}`, context);
}

/** A permanent identifier of a feed that has no address: RFC 4151, dated by this project's first release. */
export function feedTagUri(context: FeedContext): string {
  return `tag:dragoman.invalid,2026:feeds/${context.language}`;
}

/** The abstract, else the first paragraph. */
export function summaryOf(rendition: Rendition): string {
  return cleanText(rendition.abstract ?? rendition.body.find(({ kind }) => kind === 'paragraph')?.text ?? '');
}
