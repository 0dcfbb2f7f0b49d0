import { inflateRawSync } from 'node:zlib';
import { IngestError } from '../contracts/errors.js';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

/**
 * Reads the central directory of a ZIP file (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16) without unpacking
 * anything. Throws IngestError `ingest.bad_archive` when there is none or it points outside the file (ZIP64
 * and split archives included), `ingest.archive_too_big` past `maxEntries`.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  maxEntries: number,
  fileName: string,
): readonly ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(buffer);
  if (end < 0) throw new IngestError('ingest.bad_archive', { file: fileName });
  const count = buffer.readUInt16LE(end + 10);
  if (count > maxEntries)
    throw new IngestError('ingest.archive_too_big', { file: fileName, limit: maxEntries });
  let at = buffer.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== entrySignature)
      throw new IngestError('ingest.bad_archive', { file: fileName });
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      method: buffer.readUInt16LE(at + 10),
      packedBytes: buffer.readUInt32LE(at + 20),
      unpackedBytes: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(buffer: Buffer): number {
  const lowest = Math.max(0, buffer.length - endLength - longestComment);
  for (let at = buffer.length - endLength; at >= lowest; at -= 1)
    if (buffer.readUInt32LE(at) === endSignature) return at;
  return -1;
}

/**
 * Unpacks one entry, at most `maxBytes` of it whatever size the directory claims. Throws IngestError
 * `ingest.archive_too_big` when it holds more, `ingest.bad_archive` when it cannot be read.
 */
export function unzipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  maxBytes: number,
  fileName: string,
): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bad = (): IngestError => new IngestError('ingest.bad_archive', { file: fileName });
  if (entry.offset + 30 > buffer.length || buffer.readUInt32LE(entry.offset) !== localSignature) throw bad();
  const start =
    entry.offset + 30 + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28);
  const packed = buffer.subarray(start, start + entry.packedBytes);
  if (packed.length !== entry.packedBytes) throw bad();
  if (entry.method === 0) return packed;
  if (entry.method !== 8 || maxBytes < 1) throw bad();
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError)
      throw new IngestError('ingest.archive_too_big', { file: fileName, limit: maxBytes });
    throw bad();
  }
}
