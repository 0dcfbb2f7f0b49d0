import type { Block, BlockKind } from '../domain/article.js';
import { escapeMarkup } from './markup-text.js';

const elements: Readonly<Record<BlockKind, readonly [string, string]>> = {
  paragraph: ['<p>', '</p>'],
  heading: ['<h2>', '</h2>'],
  quote: ['<blockquote><p>', '</p></blockquote>'],
  'list-item': ['<li>', '</li>'],
};

/** Blocks as markup that is both HTML and well-formed XML, a line each; neighbouring list items share one list. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, text }, index) => {
      const [open, close] = elements[kind];
      const item = kind === 'list-item';
      const before = item && blocks[index - 1]?.kind !== 'list-item' ? '<ul>' : '';
      const after = item && blocks[index + 1]?.kind !== 'list-item' ? '</ul>' : '';
      return `${before}${open}${escapeMarkup(text)}${close}${after}`;
    })
    .join('\n');
}
