import { stringify } from 'yaml';
import type { FormatContext, Formatter, Rendition, Tombstone } from '../../contracts/publishing.js';
import type { Block, BlockKind } from '../../domain/article.js';
import { createTranslate, type Translate } from '../../i18n/translator.js';
import { renditionFile, webUrl } from '../article-address.js';
import { formatArticleDate } from '../article-date.js';
import { cleanText } from '../clean-text.js';

const extension = 'md';

/**
 * Text as CommonMark that renders as the same text. `{` is escaped too: static site generators run `{{ … }}` and
 * `{% … %}` in Markdown files.
 */
function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(/[\\`*_[\]<>&~|{}]/g, '\\$&')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

const blockPrefix: Readonly<Record<BlockKind, string>> = {
  paragraph: '',
  heading: '## ',
  quote: '> ',
  'list-item': '- ',
};

function renderBlocks(blocks: readonly Block[]): string {
  let text = '';
  let previous: BlockKind | null = null;
  for (const block of blocks) {
    // Items of one list stand on neighbouring lines; everything else is set off by an empty one.
    const gap =
      previous === null ? '' : previous === 'list-item' && block.kind === 'list-item' ? '\n' : '\n\n';
    text += `${gap}${blockPrefix[block.kind]}${escapeMarkdown(block.text)}`;
    previous = block.kind;
  }
  return text;
}

/**
 * YAML front matter. Strings are always double-quoted: no text can end its value or change its type. `<` is written
 * as a YAML escape, for readers that do not know front matter and would take it for the page.
 */
function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const yaml = stringify(present, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml.replaceAll('<', '\\x3C')}---\n`;
}

function cleanOrNull(text: string | null): string | null {
  return text === null ? null : cleanText(text) || null;
}

function translations(rendition: Rendition | Tombstone): Record<string, string> {
  const others = rendition.alternates.filter(({ language }) => language !== rendition.language);
  return Object.fromEntries(others.map(({ language }) => [language, renditionFile(language, extension)]));
}

/** Links to the other language versions; the names and files are ours. */
function languageLinks(rendition: Rendition, translate: Translate): string {
  const links = Object.entries(translations(rendition)).map(
    ([language, file]) => `[${translate(`article:languageName.${language}`)}](${file})`,
  );
  return links.length === 0 ? '' : `${translate('article:languages')}: ${links.join(', ')}`;
}

function format(rendition: Rendition, context: FormatContext): string {
  const translate = createTranslate(rendition.language);
  const source = cleanOrNull(rendition.sourceLine);
  const matter = frontMatter({
    title: cleanText(rendition.headline),
    lang: rendition.language,
    date: rendition.date,
    slug: rendition.slug,
    description: cleanOrNull(rendition.abstract),
    byline: cleanOrNull(rendition.byline),
    dateline: cleanOrNull(rendition.dateline),
    source,
    sourceUrl: webUrl(rendition.sourceUrl),
    publisher: cleanText(context.publisher),
    publishedAt: rendition.publishedAt,
    modifiedAt: rendition.modifiedAt,
    revision: rendition.revision,
    origin: rendition.origin,
    keywords: rendition.keywords.map(cleanText),
    translations: translations(rendition),
  });
  const dateline = cleanOrNull(rendition.dateline);
  const place = dateline === null ? '' : `${escapeMarkdown(dateline)} · `;
  const parts = [
    `# ${escapeMarkdown(rendition.headline)}`,
    `${place}${formatArticleDate(rendition.date, rendition.language)}`,
    rendition.byline === null ? '' : escapeMarkdown(rendition.byline),
    rendition.abstract === null ? '' : `**${escapeMarkdown(rendition.abstract)}**`,
    renderBlocks(rendition.body),
    source === null ? '' : escapeMarkdown(translate('article:source', { source })),
    `*${translate(`article:origin.${rendition.origin}`)}*`,
    languageLinks(rendition, translate),
  ];
  return `${matter}\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function formatTombstone(tombstone: Tombstone): string {
  const translate = createTranslate(tombstone.language);
  const date = formatArticleDate(tombstone.withdrawnAt, tombstone.language);
  const matter = frontMatter({
    title: translate('article:withdrawn.title'),
    lang: tombstone.language,
    date: tombstone.date,
    slug: tombstone.slug,
    withdrawnAt: tombstone.withdrawnAt,
    revision: tombstone.revision,
    translations: translations(tombstone),
  });
  return `${matter}\n# ${translate('article:withdrawn.title')}\n\n${translate('article:withdrawn.text', { date })}\n`;
}

/** CommonMark with YAML front matter, for static site generators and editors. */
export const markdown: Formatter = {
  id: 'markdown',
  extension,
  mediaType: 'text/markdown; charset=utf-8',
  format,
  formatTombstone,
};
