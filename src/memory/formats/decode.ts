import { TextDecoder } from 'node:util';
import { ContentError } from '../../contracts/errors.js';

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Bytes as text: UTF-16 by its byte order mark, else UTF-8; a mark is taken off. Throws ContentError
 * `memory.bad_encoding` with the line of the first byte that is neither.
 */
export async function* decodeChunks(chunks: Chunks, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array();
  let line = 1;
  const decode = (bytes: Uint8Array, last: boolean): string => {
    decoder ??= new TextDecoder(encodingOf(head.length > 0 ? head : bytes), { fatal: true });
    const text = decodeOrThrow(decoder, bytes, last, file, line);
    line += countLines(text);
    return text;
  };
  for await (const chunk of chunks) {
    if (decoder === null && head.length + chunk.length < 2) {
      head = Buffer.concat([head, chunk]);
      continue;
    }
    const bytes = decoder === null && head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
    head = new Uint8Array();
    yield decode(bytes, false);
  }
  yield decode(head, true);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeOrThrow(
  decoder: TextDecoder,
  bytes: Uint8Array,
  last: boolean,
  file: string,
  line: number,
): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const readable = new TextDecoder(decoder.encoding).decode(bytes);
    const wrongAt = readable.indexOf('\ufffd');
    const encoding = decoder.encoding.toUpperCase();
    throw new ContentError('memory.bad_encoding', {
      file,
      line: line + countLines(readable.slice(0, Math.max(wrongAt, 0))),
      encoding,
    });
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
