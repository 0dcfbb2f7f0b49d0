import type { Feed, FeedContext, ListedRendition } from '../../contracts/publishing.js';
import { createTranslate } from '../../i18n/translator.js';
import { renditionFile, tagUri } from '../article-address.js';
import { renderBlocks } from '../block-markup.js';
import { feedAddress, feedTagUri, frontPageAddress, itemAddress, summaryOf } from '../feed-address.js';
import { escapeMarkup } from '../markup-text.js';

const fileName = 'atom.xml';

/** A feed without entries has no date of its own, and must have one (RFC 4287, 4.1.1). */
const never = '1970-01-01T00:00:00Z';

/** Instants in UTC sort as text. */
function latest(listed: readonly ListedRendition[]): string {
  return [never, ...listed.map(({ rendition }) => rendition.modifiedAt)].sort().at(-1) ?? never;
}

function entry(listed: ListedRendition, context: FeedContext): string {
  const { rendition } = listed;
  const versions = rendition.alternates.map(({ language }) => {
    const href = itemAddress(listed, context, renditionFile(language, 'html'));
    return `<link rel="alternate" type="text/html" hreflang="${language}" href="${escapeMarkup(href)}"/>`;
  });
  return [
    '<entry>',
    `<id>${escapeMarkup(context.baseUrl === null ? tagUri(rendition, rendition.language) : itemAddress(listed, context))}</id>`,
    `<title>${escapeMarkup(rendition.headline)}</title>`,
    ...versions,
    `<published>${rendition.publishedAt}</published>`,
    `<updated>${rendition.modifiedAt}</updated>`,
    ...(rendition.byline === null ? [] : [`<author><name>${escapeMarkup(rendition.byline)}</name></author>`]),
    ...rendition.keywords.map((keyword) => `<category term="${escapeMarkup(keyword)}"/>`),
    `<summary>${escapeMarkup(summaryOf(rendition))}</summary>`,
    `<content type="html">${escapeMarkup(renderBlocks(rendition.body))}</content>`,
    '</entry>',
  ].join('\n');
}

function format(listed: readonly ListedRendition[], context: FeedContext): string {
  const title = createTranslate(context.language)('article:newsOf', { publisher: context.publisher });
  const self = feedAddress(fileName, context);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${context.language}">
${[
  `<id>${escapeMarkup(context.baseUrl === null ? feedTagUri(context) : self)}</id>`,
  `<title>${escapeMarkup(title)}</title>`,
  `<updated>${latest(listed)}</updated>`,
  `<author><name>${escapeMarkup(context.publisher)}</name></author>`,
  ...(context.baseUrl === null
    ? []
    : [`<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`]),
  `<link rel="alternate" type="text/html" href="${escapeMarkup(frontPageAddress(context))}"/>`,
  '<generator>Dragoman</generator>',
  ...listed.map((item) => entry(item, context)),
].join('\n')}
</feed>
`;
}

/** Atom 1.0 (RFC 4287) with full texts and a link to every language version. */
export const atom: Feed = { id: 'atom', fileName, mediaType: 'application/atom+xml', format };
