import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ArticleParser, SourceFormat } from '../contracts/article-parser.js';
import { IngestError } from '../contracts/errors.js';
import type { Article } from '../domain/article.js';
import { sha256 } from '../domain/content-hash.js';
import { decode, type SourceEncoding } from './decode.js';
import { hasCode } from './fs-errors.js';
import { detectLanguage, type LanguageVerdict } from './language.js';
import { defaultLimits, type IngestLimits } from './limits.js';
import { createParsers, extensionOf, knownExtensions, parserFor } from './parsers.js';

export interface SourceDocument {
  readonly article: Article;
  readonly format: SourceFormat;
  /** `binary` for formats that decode themselves. */
  readonly encoding: SourceEncoding | 'binary';
  /** SHA-256 of the file's bytes: the content's identity, whatever the file is called. */
  readonly contentSha256: string;
  readonly bytes: number;
}

export interface ReadOptions {
  readonly limits?: IngestLimits;
  /** Parsers to read with; those of `createParsers(limits)` unless given, to be made once by a caller that reads many. */
  readonly parsers?: readonly ArticleParser[];
  /** Day the file was received, `YYYY-MM-DD`, for datelines without a year. */
  readonly receivedOn?: string | null;
}

/**
 * Reads a claimed file to a checked Russian article. Refuses anything but a regular file, does not follow a
 * symbolic link, and reads no more than the limit even when the file grows meanwhile.
 * Throws IngestError; its values name the file, never its text.
 */
export async function readSource(
  claimedPath: string,
  fileName: string,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const bytes = await readWhole(claimedPath, fileName, (options.limits ?? defaultLimits).maxBytes);
  return readSourceBytes(bytes, fileName, options);
}

/** As `readSource`, for bytes already in memory. */
export async function readSourceBytes(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const limits = options.limits ?? defaultLimits;
  const parser = parserFor(options.parsers ?? createParsers(limits), fileName);
  if (parser === undefined)
    throw new IngestError('ingest.unknown_extension', {
      file: fileName,
      extension: extensionOf(fileName),
      known: knownExtensions.join(' '),
    });
  if (bytes.byteLength === 0) throw new IngestError('ingest.empty', { file: fileName });
  if (bytes.byteLength > limits.maxBytes) throw tooLarge(fileName, bytes.byteLength, limits.maxBytes);
  const markup = parser.format === 'html' || parser.format === 'nitf';
  const decoded = parser.binary ? null : decode(bytes, { fileName, markup });
  const article = await parser.parse({
    fileName,
    bytes,
    text: decoded?.text ?? '',
    receivedOn: options.receivedOn ?? null,
  });
  checkSize(article, fileName, limits);
  checkLanguage(article, fileName);
  return {
    article,
    format: parser.format,
    encoding: decoded?.encoding ?? 'binary',
    contentSha256: sha256(bytes),
    bytes: bytes.byteLength,
  };
}

async function readWhole(path: string, fileName: string, maxBytes: number): Promise<Uint8Array> {
  // Non-blocking, so that a pipe put in the file's place cannot hold the process at open.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(path, flags).catch((error: unknown) => {
    if (hasCode(error, 'EACCES', 'EPERM')) throw new IngestError('ingest.no_permission', { file: fileName });
    if (hasCode(error, 'ELOOP')) throw new IngestError('ingest.symlink', { file: fileName });
    throw error;
  });
  try {
    const before = await handle.stat();
    if (!before.isFile()) throw new IngestError('ingest.not_a_file', { file: fileName });
    if (before.size > maxBytes) throw tooLarge(fileName, before.size, maxBytes);
    const buffer = Buffer.alloc(before.size);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    const after = await handle.stat();
    if (filled !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new IngestError('ingest.changed_while_read', { file: fileName });
    return buffer;
  } finally {
    await handle.close();
  }
}

function tooLarge(file: string, bytes: number, limit: number): IngestError {
  return new IngestError('ingest.too_large', { file, bytes, limit });
}

function checkSize(article: Article, file: string, limits: IngestLimits): void {
  if (article.body.length > limits.maxParagraphs)
    throw new IngestError('ingest.too_many_paragraphs', {
      file,
      paragraphs: article.body.length,
      limit: limits.maxParagraphs,
    });
  const characters = article.body.reduce((sum, block) => sum + block.text.length, article.headline.length);
  if (characters > limits.maxCharacters)
    throw new IngestError('ingest.too_many_characters', { file, characters, limit: limits.maxCharacters });
}

const languageCodes: Readonly<Record<Exclude<LanguageVerdict['language'], 'ru'>, string>> = {
  en: 'ingest.english_text',
  kk: 'ingest.kazakh_text',
  mixed: 'ingest.mixed_text',
  other: 'ingest.foreign_text',
};

function checkLanguage(article: Article, file: string): void {
  const paragraphs = article.body.map((block) => block.text);
  const verdict = detectLanguage(article.headlineMade ? paragraphs : [...paragraphs, article.headline]);
  if (verdict.language === 'ru') return;
  const { counts } = verdict;
  throw new IngestError(languageCodes[verdict.language], {
    file,
    russian: counts.ru,
    english: counts.en,
    kazakh: counts.kk,
    other: counts.other + counts.undecided,
    // Counted from 1, for people; the headline comes last and is paragraph 0.
    paragraph: verdict.example === null || verdict.example >= paragraphs.length ? 0 : verdict.example + 1,
  });
}
