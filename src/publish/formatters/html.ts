import type { FormatContext, Formatter, Rendition, Tombstone } from '../../contracts/publishing.js';
import { createTranslate, type Translate } from '../../i18n/translator.js';
import { fileUrl, pageLink, renditionFile, wayToTop, webUrl } from '../article-address.js';
import { formatArticleDate } from '../article-date.js';
import { renderBlocks } from '../block-markup.js';
import { cleanText } from '../clean-text.js';
import { type LanguageLink, renderPage } from '../html-page.js';
import { escapeMarkup, safeJson } from '../markup-text.js';
import { newsArticle } from '../news-article-json-ld.js';

const extension = 'html';
const openGraphLocales = { en: 'en_GB', kk: 'kk_KZ' } as const;

function versions(item: Rendition | Tombstone, context: FormatContext): readonly LanguageLink[] {
  return item.alternates.flatMap(({ language, href }) => {
    const safe = pageLink(href, context);
    return safe === null ? [] : [{ language, href: safe }];
  });
}

function property(name: string, value: string): string {
  return `<meta property="${name}" content="${escapeMarkup(value)}">`;
}

/** Open Graph (ogp.me), for previews in messengers and social networks. */
function openGraph(rendition: Rendition, context: FormatContext): readonly string[] {
  const { abstract, language } = rendition;
  const url = fileUrl(renditionFile(language, extension), context);
  const others = rendition.alternates.filter((alternate) => alternate.language !== language);
  return [
    property('og:type', 'article'),
    property('og:title', rendition.headline),
    ...(abstract === null ? [] : [property('og:description', abstract)]),
    ...(url === null ? [] : [property('og:url', url)]),
    property('og:site_name', context.publisher),
    property('og:locale', openGraphLocales[language]),
    ...others.map((other) => property('og:locale:alternate', openGraphLocales[other.language])),
    property('article:published_time', rendition.publishedAt),
    property('article:modified_time', rendition.modifiedAt),
    ...rendition.keywords.map((keyword) => property('article:tag', keyword)),
  ];
}

function head(rendition: Rendition, context: FormatContext): readonly string[] {
  const url = fileUrl(renditionFile(rendition.language, extension), context);
  return [
    ...(url === null ? [] : [`<link rel="canonical" href="${escapeMarkup(url)}">`]),
    ...(rendition.abstract === null
      ? []
      : [`<meta name="description" content="${escapeMarkup(rendition.abstract)}">`]),
    ...openGraph(rendition, context),
    `<script type="application/ld+json">${safeJson(newsArticle(rendition, context))}</script>`,
  ];
}

function articleHeader(rendition: Rendition, translate: Translate): string {
  const { byline, dateline, abstract, language } = rendition;
  const place = dateline === null ? '' : `<span class="dateline">${escapeMarkup(dateline)}</span> · `;
  const date = formatArticleDate(rendition.date, language);
  const lines = [
    `<h1>${escapeMarkup(rendition.headline)}</h1>`,
    `<p class="meta">${place}<time datetime="${rendition.date}">${escapeMarkup(date)}</time></p>`,
  ];
  if (byline !== null) lines.push(`<p class="byline">${escapeMarkup(byline)}</p>`);
  const changed = rendition.modifiedAt.slice(0, 10);
  // A correction on the day of publication shows in the feeds and in the metadata; here it would repeat the date.
  if (rendition.revision > 1 && changed !== rendition.publishedAt.slice(0, 10)) {
    const text = translate('article:updated', { date: formatArticleDate(changed, language) });
    lines.push(
      `<p class="updated"><time datetime="${rendition.modifiedAt}">${escapeMarkup(text)}</time></p>`,
    );
  }
  if (abstract !== null) lines.push(`<p class="abstract">${escapeMarkup(abstract)}</p>`);
  return `<header>\n${lines.join('\n')}\n</header>`;
}

function articleFooter(rendition: Rendition, translate: Translate): string {
  const lines: string[] = [];
  if (rendition.sourceLine !== null) {
    const source = translate('article:source', { source: cleanText(rendition.sourceLine) });
    lines.push(`<p class="source">${escapeMarkup(source)}</p>`);
  }
  const url = webUrl(rendition.sourceUrl);
  if (url !== null) {
    const { language } = rendition.translationOf;
    const label = escapeMarkup(translate('article:originalLink'));
    lines.push(
      `<p><a href="${escapeMarkup(url)}" hreflang="${language}" rel="external noopener">${label}</a></p>`,
    );
  }
  if (rendition.keywords.length > 0) {
    const words = rendition.keywords.map(escapeMarkup).join(', ');
    lines.push(`<p>${escapeMarkup(translate('article:keywords'))}: ${words}</p>`);
  }
  lines.push(`<p class="origin">${escapeMarkup(translate(`article:origin.${rendition.origin}`))}</p>`);
  return `<footer class="about">\n${lines.join('\n')}\n</footer>`;
}

function format(rendition: Rendition, context: FormatContext): string {
  const translate = createTranslate(rendition.language);
  return renderPage({
    language: rendition.language,
    title: rendition.headline,
    publisher: context.publisher,
    home: `${wayToTop(context)}index.${rendition.language}.html`,
    versions: versions(rendition, context),
    head: head(rendition, context),
    main: `<article>
${articleHeader(rendition, translate)}
<div class="body">
${renderBlocks(rendition.body)}
</div>
${articleFooter(rendition, translate)}
</article>`,
  });
}

function formatTombstone(tombstone: Tombstone, context: FormatContext): string {
  const { language, withdrawnAt } = tombstone;
  const translate = createTranslate(language);
  const title = translate('article:withdrawn.title');
  const text = translate('article:withdrawn.text', { date: formatArticleDate(withdrawnAt, language) });
  const home = `${wayToTop(context)}index.${language}.html`;
  return renderPage({
    language,
    title,
    publisher: context.publisher,
    home,
    versions: versions(tombstone, context),
    head: ['<meta name="robots" content="noindex">'],
    main: `<article>
<header><h1>${escapeMarkup(title)}</h1></header>
<div class="body">
<p>${escapeMarkup(text)}</p>
<p><a href="${home}">${escapeMarkup(translate('article:allNews'))}</a></p>
</div>
</article>`,
  });
}

/** A complete, self-contained page: no script, nothing loaded, readable on a telephone and in print. */
export const html: Formatter = {
  id: 'html',
  extension,
  mediaType: 'text/html; charset=utf-8',
  format,
  formatTombstone,
};
