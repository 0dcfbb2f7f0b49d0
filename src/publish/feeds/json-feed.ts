import type { Feed, FeedContext, ListedRendition } from '../../contracts/publishing.js';
import { createTranslate } from '../../i18n/translator.js';
import { tagUri, webUrl } from '../article-address.js';
import { renderBlocks } from '../block-markup.js';
import { cleanText } from '../clean-text.js';
import { feedAddress, frontPageAddress, itemAddress, summaryOf } from '../feed-address.js';
import { safeJson } from '../markup-text.js';

const fileName = 'feed.json';

function item(listed: ListedRendition, context: FeedContext): Record<string, unknown> {
  const { rendition } = listed;
  const source = webUrl(rendition.sourceUrl);
  const address = itemAddress(listed, context);
  return {
    id: context.baseUrl === null ? tagUri(rendition, rendition.language) : address,
    url: address,
    ...(source === null ? {} : { external_url: source }),
    title: cleanText(rendition.headline),
    summary: summaryOf(rendition),
    content_html: renderBlocks(rendition.body),
    date_published: rendition.publishedAt,
    date_modified: rendition.modifiedAt,
    language: rendition.language,
    ...(rendition.byline === null ? {} : { authors: [{ name: cleanText(rendition.byline) }] }),
    tags: rendition.keywords.map(cleanText),
  };
}

function format(listed: readonly ListedRendition[], context: FeedContext): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: createTranslate(context.language)('article:newsOf', { publisher: cleanText(context.publisher) }),
    home_page_url: frontPageAddress(context),
    ...(context.baseUrl === null ? {} : { feed_url: feedAddress(fileName, context) }),
    language: context.language,
    authors: [{ name: cleanText(context.publisher) }],
    items: listed.map((entry) => item(entry, context)),
  };
  return `${safeJson(feed, 2)}\n`;
}

/** JSON Feed 1.1 (jsonfeed.org). */
export const jsonFeed: Feed = { id: 'json-feed', fileName, mediaType: 'application/feed+json', format };
