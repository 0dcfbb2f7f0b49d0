import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { createDragomanCsvReader, type RowReader } from './dragoman-csv.js';
import { createTbxReader } from './tbx-reader.js';
import type { RowSink } from './term-row.js';
import { maxXlsxBytes, readXlsxRows } from './xlsx-reader.js';

/** Bytes of a text termbase that are read: about a million entries. */
const maxFileBytes = 500_000_000;

/** Reads a whole binary file. */
export type BinaryReader = (path: string, bytes: Uint8Array, sink: RowSink) => Promise<void>;

/**
 * Streams the rows of a termbase file in its own format, by extension: `.csv` (Dragoman's), `.tbx` and `.xml` (TBX),
 * `.xlsx`. A file that cannot be opened, is of another kind, too large or not UTF-8 is a problem like any other.
 */
export async function readRows(path: string, sink: RowSink): Promise<void> {
  const format = extname(path).toLowerCase();
  const reader = format === '.xlsx' ? readXlsxRows : readerFor(format, path, sink);
  if (reader === null) reportFile(path, sink, 'unknown_format');
  else await readInto(path, sink, reader);
}

/** Feeds a file to a reader of text or of bytes, within the limits on its size; what fails is a problem. */
export async function readInto(path: string, sink: RowSink, reader: RowReader | BinaryReader): Promise<void> {
  const binary = typeof reader === 'function';
  const limit = binary ? maxXlsxBytes : maxFileBytes;
  const size = await sizeOf(path);
  if (typeof size === 'string') reportFile(path, sink, 'unreadable_file', { reason: size });
  else if (size > limit) reportFile(path, sink, 'file_too_large', { limit });
  else if (binary) await reader(path, await readFile(path), sink);
  else if (!(await streamInto(path, reader))) reportFile(path, sink, 'not_utf8');
}

function reportFile(
  path: string,
  sink: RowSink,
  name: string,
  more: Record<string, string | number> = {},
): void {
  const place = { file: path, line: 1, field: extname(path).slice(1) };
  sink.problem({ code: `terminology.${name}`, ...place, values: { ...place, ...more } });
}

function readerFor(format: string, path: string, sink: RowSink): RowReader | null {
  if (format === '.csv') return createDragomanCsvReader(path, sink);
  return format === '.tbx' || format === '.xml' ? createTbxReader(path, sink) : null;
}

/** The size of a regular file in bytes, or the system's code for why there is none. */
async function sizeOf(path: string): Promise<number | string> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : 'EISDIR';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  }
}

/** Feeds a UTF-8 file to a reader; false where it is not UTF-8. */
async function streamInto(path: string, reader: RowReader): Promise<boolean> {
  // The byte order mark is kept: a reader decides what it means.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    // Without an encoding a file stream gives bytes; its type does not say so.
    const text = decoded(() => decoder.decode(chunk as Uint8Array, { stream: true }));
    if (text === null) return false;
    reader.write(text);
  }
  const rest = decoded(() => decoder.decode());
  if (rest === null) return false;
  reader.write(rest);
  reader.end();
  return true;
}

/** Null where the decoder refuses the bytes. The reader runs outside, so that a fault of its own is not taken for this. */
function decoded(decode: () => string): string | null {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
