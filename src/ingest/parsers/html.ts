import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleParser, ParserInput } from '../../contracts/article-parser.js';
import { IngestError } from '../../contracts/errors.js';
import type { Article } from '../../domain/article.js';
import { finishArticle } from '../article-draft.js';
import { htmlMetadata } from '../html-metadata.js';
import type { IngestLimits } from '../limits.js';
import { markupBlocks, refuseHeavyMarkup } from '../markup-blocks.js';
import { readOpening } from '../opening.js';

/** A saved web page: Readability finds the article in it; nothing in the page is run or fetched. */
export function createHtmlParser(limits: IngestLimits): ArticleParser {
  return {
    format: 'html',
    extensions: ['.html', '.htm'],
    binary: false,
    parse: async (input) => parseHtmlArticle(input, limits),
  };
}

function parseHtmlArticle(input: ParserInput, limits: IngestLimits): Article {
  refuseHeavyMarkup(input.text, input.fileName, limits);
  // A fragment without html and body elements is a page as well.
  const page = /<body[\s>]/i.test(input.text) ? input.text : `<html><body>${input.text}</body></html>`;
  const { document } = parseHTML(page);
  refuseDeepTree(document, input.fileName, limits);
  const meta = htmlMetadata(document);
  // Readability keeps these where an article is short, and they are never part of one.
  for (const furniture of document.querySelectorAll('nav, footer, aside, form, body > header'))
    furniture.remove();
  const content = new Readability(document, { charThreshold: 0, disableJSONLD: true }).parse()?.content;
  const blocks = markupBlocks(content ?? '', input.fileName, limits);
  const opening = readOpening(blocks, {
    titleExpected: (meta.headline ?? null) === null,
    headline: meta.headline ?? null,
    receivedOn: input.receivedOn ?? null,
  });
  return finishArticle(
    {
      ...meta,
      headline: meta.headline ?? opening.headline,
      date: meta.date ?? opening.date,
      dateline: opening.dateline,
      sourceLine: meta.sourceLine ?? opening.sourceLine,
      body: opening.body,
    },
    input.fileName,
  );
}

interface TreeElement {
  readonly firstElementChild: TreeElement | null;
  readonly nextElementSibling: TreeElement | null;
  readonly parentElement: TreeElement | null;
}

/** Readability recurses, so a tree deeper than the limit is refused before it (walked without recursion here). */
function refuseDeepTree(
  document: { readonly documentElement: TreeElement | null },
  fileName: string,
  limits: IngestLimits,
): void {
  let depth = 0;
  let at = document.documentElement;
  while (at !== null) {
    if (depth > limits.maxMarkupDepth)
      throw new IngestError('ingest.too_complex', { file: fileName, limit: limits.maxMarkupDepth });
    if (at.firstElementChild !== null) {
      at = at.firstElementChild;
      depth += 1;
      continue;
    }
    while (at !== null && at.nextElementSibling === null) {
      at = at.parentElement;
      depth -= 1;
    }
    at = at?.nextElementSibling ?? null;
  }
}
