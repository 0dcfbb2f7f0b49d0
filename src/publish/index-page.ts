import type { FeedContext, ListedRendition } from '../contracts/publishing.js';
import { targetLanguages } from '../domain/language.js';
import { createTranslate } from '../i18n/translator.js';
import { renditionFile } from './article-address.js';
import { formatArticleDate } from './article-date.js';
import { feedFolder } from './feed-address.js';
import { allFeeds } from './feeds.js';
import { renderPage } from './html-page.js';
import { escapeMarkup } from './markup-text.js';

function item({ rendition, path }: ListedRendition): string {
  const href = `${path}/${renditionFile(rendition.language, 'html')}`;
  const date = formatArticleDate(rendition.date, rendition.language);
  const abstract = rendition.abstract === null ? '' : `\n<p>${escapeMarkup(rendition.abstract)}</p>`;
  return `<li class="item"><time datetime="${rendition.date}">${escapeMarkup(date)}</time>
<h2><a href="${escapeMarkup(href)}">${escapeMarkup(rendition.headline)}</a></h2>${abstract}</li>`;
}

/** File name of a language's front page, at the top of the outbox. */
export function indexFile(language: FeedContext['language']): string {
  return `index.${language}.html`;
}

/** The front page of one language: the renditions given, in the order given. Links are relative, so it works from a disk. */
export function formatIndexPage(listed: readonly ListedRendition[], context: FeedContext): string {
  const { language, publisher } = context;
  const translate = createTranslate(language);
  const list =
    listed.length === 0
      ? `<p>${escapeMarkup(translate('article:noNews'))}</p>`
      : `<ol class="list">\n${listed.map(item).join('\n')}\n</ol>`;
  const base = context.baseUrl;
  return renderPage({
    language,
    title: translate('article:newsOf', { publisher }),
    publisher,
    home: indexFile(language),
    versions: targetLanguages.map((version) => ({
      language: version,
      href: base === null ? indexFile(version) : new URL(indexFile(version), base).href,
    })),
    head: allFeeds.map(
      ({ fileName, mediaType }) =>
        `<link rel="alternate" type="${mediaType}" href="${feedFolder(language)}/${fileName}">`,
    ),
    main: `<h1>${escapeMarkup(translate('article:allNews'))}</h1>\n${list}`,
  });
}
