import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ContentError } from '../contracts/errors.js';
import type { MemoryUnit } from '../contracts/translation-memory.js';
import { sha256, sha256Fields } from '../domain/content-hash.js';
import { buildPack } from './pack/build-pack.js';
import { openPack, type Pack } from './pack/open-pack.js';
import { loadMemoryFile, readMemoryFile } from './read-memory-file.js';

export interface LoadedMemories {
  readonly units: readonly MemoryUnit[];
  readonly packs: readonly Pack[];
}

export interface LoadOptions {
  /** Files from this size on are packed; below it reading anew is quick enough. Bytes. */
  readonly packFromBytes?: number;
  readonly onPacking?: (file: string, units: number) => void;
}

/** A file of this size takes about a second to read; its pack opens in some hundredths. */
const usualPackFromBytes = 32 << 20;

/**
 * Loads memory files: small ones as units, large ones through a pack in `packFolder`, which is made again when the
 * file's size or time has changed. Throws ContentError `memory.*` with file and line for a file with a fault; no pack is
 * left of it.
 */
export async function loadMemories(
  files: readonly string[],
  packFolder: string,
  { packFromBytes = usualPackFromBytes, onPacking = () => {} }: LoadOptions = {},
): Promise<LoadedMemories> {
  const units: MemoryUnit[] = [];
  const packs: Pack[] = [];
  for (const file of files) {
    const { size, mtimeMs } = await stat(file);
    if (size < packFromBytes) for (const unit of await loadMemoryFile(file)) units.push(unit);
    else {
      const madeFrom = sha256Fields([file, `${size}`, `${mtimeMs}`]);
      packs.push(
        await packOf(file, join(packFolder, `${sha256(file).slice(0, 16)}.pack`), madeFrom, onPacking),
      );
    }
  }
  return { units, packs };
}

async function packOf(
  file: string,
  path: string,
  madeFrom: string,
  onPacking: (file: string, units: number) => void,
): Promise<Pack> {
  const known = openIfFresh(path, madeFrom);
  if (known !== null) return known;
  mkdirSync(join(path, '..'), { recursive: true });
  await buildPack(readMemoryFile(file), path, {
    madeFrom,
    onProgress: (units) => onPacking(basename(file), units),
  });
  return openPack(path);
}

/** The pack if it is there, whole, and made from the file as it is now. */
function openIfFresh(path: string, madeFrom: string): Pack | null {
  try {
    const pack = openPack(path);
    if (pack.madeFrom === madeFrom) return pack;
    pack.close();
    return null;
  } catch (error) {
    // Not there yet, or of an older version: it is made anew either way.
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isAbsent || error instanceof ContentError) return null;
    throw error;
  }
}
