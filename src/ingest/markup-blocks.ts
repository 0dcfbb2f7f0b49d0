import sanitizeHtml from 'sanitize-html';
import { IngestError } from '../contracts/errors.js';
import type { Block, BlockKind } from '../domain/article.js';
import type { IngestLimits } from './limits.js';

const blockKinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  div: 'paragraph',
  pre: 'paragraph',
  td: 'paragraph',
  th: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  blockquote: 'quote',
};
const allowedTags = [...Object.keys(blockKinds), 'ul', 'ol', 'br'];

/**
 * Throws IngestError `ingest.too_complex` for markup with more tags and character references than the limit, before
 * anything parses it.
 */
export function refuseHeavyMarkup(markup: string, fileName: string, limits: IngestLimits): void {
  if (countOf(markup, '<') + countOf(markup, '&') > limits.maxMarkupTags)
    throw new IngestError('ingest.too_complex', { file: fileName, limit: limits.maxMarkupTags });
}

function countOf(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}

/**
 * HTML to blocks: an allow-list of structural elements is kept, without a single attribute; scripts, styles,
 * frames and their content are dropped; every other element only gives its text. Text before normalisation.
 */
export function markupBlocks(html: string, fileName: string, limits: IngestLimits): Block[] {
  refuseHeavyMarkup(html, fileName, limits);
  const clean = sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: {},
    nestingLimit: limits.maxMarkupDepth,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'template',
      'title',
      'svg',
      'math',
      'iframe',
      'object',
      'figcaption',
    ],
  });
  return readClean(clean);
}

const token = /<(\/?)([a-z0-9]+)(?: \/)?>|[^<]+/g;

/** Sanitised markup is well-formed and has no attributes, so its tokens are enough: no second document tree. */
function readClean(clean: string): Block[] {
  const blocks: Block[] = [];
  const open: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text.trim() !== '') blocks.push({ kind: kindOf(open), text });
    text = '';
  };
  let breaks = 0;
  for (const found of clean.matchAll(token)) {
    const tag = found[2];
    if (tag === undefined) {
      if (found[0].trim() !== '') breaks = 0;
      text += unescapeText(found[0]);
    } else if (tag === 'br') {
      breaks += 1;
      // Two line breaks in a row are how old systems write a new paragraph.
      if (breaks > 1) flush();
      else text += '\n';
    } else {
      flush();
      breaks = 0;
      if (found[1] === '') open.push(tag);
      else open.pop();
    }
  }
  flush();
  return blocks;
}

function kindOf(open: readonly string[]): BlockKind {
  if (open.includes('li')) return 'list-item';
  if (open.includes('blockquote')) return 'quote';
  return blockKinds[open.at(-1) ?? 'p'] ?? 'paragraph';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole);
}
