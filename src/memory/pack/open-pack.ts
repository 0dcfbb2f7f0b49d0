import type { Layer } from '../layer.js';
import { ExactIndex } from '../search/exact-index.js';
import { GramIndex } from '../search/gram-index.js';
import { WordIndex } from '../search/word-index.js';
import { badPack, type OpenedPack, openPackFile, type PackArray } from './pack-file.js';
import { PackedUnits } from './packed-units.js';

export interface Pack extends Layer {
  /** What was given to `buildPack`. */
  readonly madeFrom: string;
  close(): void;
}

/**
 * Opens what `buildPack` wrote, as a layer for `createMemory`. Indexes are held in memory, some 150 bytes a unit; texts
 * stay in the file. Throws ContentError `memory.bad_pack`.
 */
export function openPack(path: string): Pack {
  const opened = openPackFile(path);
  const texts = new PackedUnits(
    opened.descriptor,
    sectionOf(opened, 'offsets', Float64Array, path),
    opened.size,
  );
  const u32 = (name: string) => sectionOf(opened, name, Uint32Array, path);
  const i32 = (name: string) => sectionOf(opened, name, Int32Array, path);
  const exact = new ExactIndex(texts, { table: i32('table'), hashes: u32('hashes'), next: i32('next') });
  const words = new WordIndex(texts, { starts: u32('wordStarts'), entries: u32('wordEntries') });
  const grams = new GramIndex(texts, {
    postings: { starts: u32('gramStarts'), entries: u32('gramEntries') },
    frequency: u32('gramFrequency'),
  });
  return {
    texts,
    madeFrom: opened.madeFrom,
    find: (key) => exact.find(key),
    words: () => words,
    grams: () => grams,
    close: () => opened.close(),
  };
}

function sectionOf<T extends PackArray>(
  { arrays }: OpenedPack,
  name: string,
  type: abstract new (...args: never[]) => T,
  path: string,
): T {
  const array = arrays.get(name);
  if (!(array instanceof type)) throw badPack(path);
  return array;
}
