import type { Feed, FeedContext, ListedRendition } from '../../contracts/publishing.js';
import { createTranslate } from '../../i18n/translator.js';
import { tagUri } from '../article-address.js';
import { renderBlocks } from '../block-markup.js';
import { feedAddress, frontPageAddress, itemAddress, summaryOf } from '../feed-address.js';
import { escapeMarkup } from '../markup-text.js';

const fileName = 'rss.xml';

/** RFC 822 with a four-digit year, as RSS 2.0 asks; `toUTCString` writes exactly that. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}

function item(listed: ListedRendition, context: FeedContext): string {
  const { rendition } = listed;
  const permanent = context.baseUrl !== null;
  const address = itemAddress(listed, context);
  const guid = permanent ? address : tagUri(rendition, rendition.language);
  return [
    '<item>',
    `<title>${escapeMarkup(rendition.headline)}</title>`,
    `<link>${escapeMarkup(address)}</link>`,
    `<guid isPermaLink="${permanent}">${escapeMarkup(guid)}</guid>`,
    `<pubDate>${rfc822(rendition.publishedAt)}</pubDate>`,
    `<description>${escapeMarkup(summaryOf(rendition))}</description>`,
    `<content:encoded>${escapeMarkup(renderBlocks(rendition.body))}</content:encoded>`,
    ...rendition.keywords.map((keyword) => `<category>${escapeMarkup(keyword)}</category>`),
    '</item>',
  ].join('\n');
}

function format(listed: readonly ListedRendition[], context: FeedContext): string {
  const title = createTranslate(context.language)('article:newsOf', { publisher: context.publisher });
  const newest = listed[0]?.rendition.publishedAt;
  const self =
    context.baseUrl === null
      ? []
      : [
          `<atom:link rel="self" type="application/rss+xml" href="${escapeMarkup(feedAddress(fileName, context))}"/>`,
        ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
${[
  `<title>${escapeMarkup(title)}</title>`,
  `<link>${escapeMarkup(frontPageAddress(context))}</link>`,
  `<description>${escapeMarkup(title)}</description>`,
  `<language>${context.language}</language>`,
  ...self,
  ...(newest === undefined ? [] : [`<lastBuildDate>${rfc822(newest)}</lastBuildDate>`]),
  '<generator>Dragoman</generator>',
  ...listed.map((entry) => item(entry, context)),
].join('\n')}
</channel>
</rss>
`;
}

/** RSS 2.0 (rssboard.org) with full texts in `content:encoded`. */
export const rss: Feed = { id: 'rss', fileName, mediaType: 'application/rss+xml', format };
