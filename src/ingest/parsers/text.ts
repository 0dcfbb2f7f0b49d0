import type { ArticleParser, ParserInput } from '../../contracts/article-parser.js';
import type { Article, Block } from '../../domain/article.js';
import { type ArticleDraft, finishArticle, httpUrl } from '../article-draft.js';
import { readOpening } from '../opening.js';
import { plainBlocks } from '../plain-blocks.js';

const headerLine = /^(автор|author|источник|source|заголовок|title|ключевые слова|keywords)\s*:\s*(\S.*)$/iu;
const headerFields: Readonly<Record<string, 'byline' | 'source' | 'headline' | 'keywords'>> = {
  автор: 'byline',
  author: 'byline',
  источник: 'source',
  source: 'source',
  заголовок: 'headline',
  title: 'headline',
  'ключевые слова': 'keywords',
  keywords: 'keywords',
};
const longestHeader = 400;

/** Plain text: an optional date, title, dateline and `Автор: …` lines before the paragraphs. */
export function createTextParser(): ArticleParser {
  return {
    format: 'text',
    extensions: ['.txt', '.text'],
    binary: false,
    parse: async (input) => parseText(input),
  };
}

function parseText(input: ParserInput): Article {
  const { fields, blocks } = takeHeaders(plainBlocks(input.text));
  const opening = readOpening(blocks, {
    titleExpected: fields.headline === undefined || fields.headline === null,
    receivedOn: input.receivedOn ?? null,
  });
  return finishArticle(
    {
      headline: opening.headline,
      date: opening.date,
      dateline: opening.dateline,
      sourceLine: opening.sourceLine,
      body: opening.body,
      ...fields,
    },
    input.fileName,
  );
}

/** Header lines are read only before the text, after at most a date line; the rest of the blocks is returned. */
function takeHeaders(blocks: readonly Block[]): {
  readonly fields: Partial<ArticleDraft>;
  readonly blocks: Block[];
} {
  const fields: { -readonly [K in keyof ArticleDraft]?: ArticleDraft[K] } = {};
  const rest: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const found = block.text.length <= longestHeader ? headerLine.exec(block.text) : null;
    if (found === null) {
      rest.push(block);
      if (rest.length > 1) return { fields, blocks: [...rest, ...blocks.slice(index + 1)] };
      continue;
    }
    const value = found[2] ?? '';
    const name = headerFields[(found[1] ?? '').toLowerCase()];
    if (name === 'keywords') fields.keywords = value.split(/[,;]/);
    else if (name === 'source') {
      const url = httpUrl(value.trim());
      if (url === null) fields.sourceLine = value;
      else fields.sourceUrl = url;
    } else if (name !== undefined) fields[name] = value;
  }
  return { fields, blocks: rest };
}
