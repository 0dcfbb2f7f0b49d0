import { IngestError } from '../../../src/contracts/errors.js';
import type { Article } from '../../../src/domain/article.js';
import { decode } from '../../../src/ingest/decode.js';
import { createParsers, parserFor } from '../../../src/ingest/parsers.js';

const parsers = createParsers();

/** Parses a source by its file name, as `readSource` does before its own checks. */
export async function parseFile(
  fileName: string,
  source: string | Uint8Array,
  receivedOn: string | null = null,
): Promise<Article> {
  const parser = parserFor(parsers, fileName);
  if (parser === undefined) throw new RangeError(`no parser for ${fileName}`);
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const text = parser.binary
    ? ''
    : decode(bytes, { fileName, markup: parser.format === 'html' || parser.format === 'nitf' }).text;
  return parser.parse({ fileName, bytes, text, receivedOn });
}

/** The code a source is refused with; `accepted` when it is not. Anything but an IngestError is thrown on. */
export async function refusalOf(fileName: string, source: string | Uint8Array): Promise<string> {
  try {
    await parseFile(fileName, source);
    return 'accepted';
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
}
