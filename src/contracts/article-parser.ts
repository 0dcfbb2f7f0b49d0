import type { Article } from '../domain/article.js';

export type SourceFormat = 'text' | 'markdown' | 'html' | 'ninjs' | 'nitf' | 'docx';

export interface ParserInput {
  /** Base name of the file, for messages only. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The bytes decoded and normalised (NFC, LF); empty for binary formats such as DOCX. */
  readonly text: string;
  /** Day the file was received, `YYYY-MM-DD`: a dateline without a year gets its year from it. Without it such a date is not read. */
  readonly receivedOn?: string | null;
}

/** Reads one format. Throws IngestError; never touches the network or another file. */
export interface ArticleParser {
  readonly format: SourceFormat;
  /** Lower-case, with the dot. */
  readonly extensions: readonly string[];
  /** True when the format is binary and decodes itself. */
  readonly binary: boolean;
  parse(input: ParserInput): Promise<Article>;
}
