import type { ArticleParser, ParserInput, SourceFormat } from '../contracts/article-parser.js';
import { IngestError } from '../contracts/errors.js';
import type { Article } from '../domain/article.js';
import { defaultLimits, type IngestLimits } from './limits.js';
import { createDocxParser } from './parsers/docx.js';
import { createHtmlParser } from './parsers/html.js';
import { createMarkdownParser } from './parsers/markdown.js';
import { createNinjsParser } from './parsers/ninjs.js';
import { createNitfParser } from './parsers/nitf.js';
import { createTextParser } from './parsers/text.js';

/** Every parser, by format; the names are those of the files in `parsers/`. */
const factories: Readonly<Record<SourceFormat, (limits: IngestLimits) => ArticleParser>> = {
  text: createTextParser,
  markdown: createMarkdownParser,
  html: createHtmlParser,
  ninjs: createNinjsParser,
  nitf: createNitfParser,
  docx: createDocxParser,
};

/** One parser a format. A library's own failure inside one comes out as IngestError `ingest.unreadable`. */
export function createParsers(limits: IngestLimits = defaultLimits): readonly ArticleParser[] {
  return Object.values(factories).map((create) => withPlainFailures(create(limits)));
}

/** Extensions that can be read, with the dot, in a fixed order. */
export const knownExtensions: readonly string[] = createParsers().flatMap((parser) => parser.extensions);

/** The parser for a file by its extension, in any case; undefined when there is none. */
export function parserFor(parsers: readonly ArticleParser[], fileName: string): ArticleParser | undefined {
  const extension = extensionOf(fileName);
  return parsers.find((parser) => parser.extensions.includes(extension));
}

/** The extension with its dot in lower case; empty when there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot <= 0 ? '' : fileName.slice(dot).toLowerCase();
}

function withPlainFailures(parser: ArticleParser): ArticleParser {
  return {
    ...parser,
    parse: async (input: ParserInput): Promise<Article> => {
      try {
        return await parser.parse(input);
      } catch (error) {
        if (error instanceof IngestError) throw error;
        // The cause may quote the article, so only its kind is kept.
        const problem = error instanceof Error ? error.name : typeof error;
        throw new IngestError('ingest.unreadable', { file: input.fileName, format: parser.format, problem });
      }
    },
  };
}
