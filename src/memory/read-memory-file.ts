import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ContentError } from '../contracts/errors.js';
import type { MemoryUnit } from '../contracts/translation-memory.js';
import { type Chunks, decodeChunks } from './formats/decode.js';
import { readTmx } from './formats/read-tmx.js';
import { parseTsv, readTsv } from './formats/read-tsv.js';
import { readXliff } from './formats/read-xliff.js';

type Reader = (chunks: Chunks, file: string) => AsyncGenerator<MemoryUnit>;

const readers: ReadonlyMap<string, Reader> = new Map([
  ['.tmx', readTmx],
  ['.xlf', readXliff],
  ['.xliff', readXliff],
  ['.tsv', readTsv],
]);

export interface ReadProgress {
  readonly units: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

const progressEvery = 1000;

export function isMemoryFile(path: string): boolean {
  return readers.has(extname(path).toLowerCase());
}

/**
 * Reads a memory file by its extension, in bounded memory. Throws ContentError `memory.*` at the first thing wrong;
 * units read before it have been given out, so an import goes through `stageUnits`.
 */
export async function* readMemoryFile(
  path: string,
  onProgress: (progress: ReadProgress) => void = () => {},
): AsyncGenerator<MemoryUnit> {
  const file = basename(path);
  const reader = readers.get(extname(path).toLowerCase());
  if (reader === undefined) throw new ContentError('memory.unknown_format', { file });
  const { size: totalBytes } = await stat(path);
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  let units = 0;
  try {
    for await (const unit of reader(stream, file)) {
      units += 1;
      if (units % progressEvery === 0) onProgress({ units, bytes: stream.bytesRead, totalBytes });
      yield unit;
    }
  } finally {
    stream.destroy();
  }
  onProgress({ units, bytes: totalBytes, totalBytes });
}

/** Files up to this size are read in one piece. */
const smallFileBytes = 8 << 20;

/** All units of a file that is loaded at every start. Errors as of `readMemoryFile`. */
export async function loadMemoryFile(path: string): Promise<readonly MemoryUnit[]> {
  if (extname(path).toLowerCase() === '.tsv' && (await stat(path)).size <= smallFileBytes) {
    const bytes = await readFile(path);
    const text: string[] = [];
    for await (const piece of decodeChunks([bytes], basename(path))) text.push(piece);
    return parseTsv(text.join(''), basename(path));
  }
  const units: MemoryUnit[] = [];
  for await (const unit of readMemoryFile(path)) units.push(unit);
  return units;
}
