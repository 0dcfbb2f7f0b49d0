import type { ArticleParser, ParserInput } from '../../contracts/article-parser.js';
import type { Article } from '../../domain/article.js';
import { finishArticle } from '../article-draft.js';
import { readFrontMatter, splitFrontMatter } from '../front-matter.js';
import { markdownBlocks } from '../markdown-blocks.js';
import { readOpening } from '../opening.js';

/** Markdown with optional YAML front matter; without a title there, a leading heading is the headline. */
export function createMarkdownParser(): ArticleParser {
  return {
    format: 'markdown',
    extensions: ['.md', '.markdown'],
    binary: false,
    parse: async (input) => parseMarkdown(input),
  };
}

function parseMarkdown(input: ParserInput): Article {
  const { yaml, rest } = splitFrontMatter(input.text, input.fileName);
  const meta = yaml === null ? {} : readFrontMatter(yaml, input.fileName);
  const titled = (meta.headline ?? null) !== null;
  const opening = readOpening(markdownBlocks(rest), {
    titleExpected: !titled,
    headline: meta.headline ?? null,
    receivedOn: input.receivedOn ?? null,
  });
  return finishArticle(
    {
      ...meta,
      headline: meta.headline ?? opening.headline,
      date: meta.date ?? opening.date,
      dateline: meta.dateline ?? opening.dateline,
      sourceLine: meta.sourceLine ?? opening.sourceLine,
      body: opening.body,
    },
    input.fileName,
  );
}
