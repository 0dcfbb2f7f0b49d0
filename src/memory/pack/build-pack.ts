import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { MemoryUnit } from '../../contracts/translation-memory.js';
import { ExactIndex } from '../search/exact-index.js';
import { GramIndex } from '../search/gram-index.js';
import { WordIndex } from '../search/word-index.js';
import { textKey } from '../text-key.js';
import type { UnitTexts } from '../unit-texts.js';
import { alignment, type PackArray, type PackFooter, packMark } from './pack-file.js';
import { encodeUnit, PackedUnits } from './packed-units.js';

const flushBytes = 1 << 20;
const progressEvery = 10_000;

export interface PackOptions {
  /** Kept in the pack, to tell whether it is still what it should be. */
  readonly madeFrom?: string;
  readonly onProgress?: (units: number) => void;
}

/**
 * Writes units with their indexes into one file, for memories too large to read anew at every start. The file appears
 * whole or not at all. Returns the number of units.
 */
export async function buildPack(
  units: AsyncIterable<MemoryUnit> | Iterable<MemoryUnit>,
  path: string,
  { madeFrom = '', onProgress = () => {} }: PackOptions = {},
): Promise<number> {
  // Two processes may make the same pack at once; each writes its own, and either will do.
  const part = `${path}.${process.pid}.part`;
  const writer = new PackWriter(openSync(part, 'w+'));
  try {
    for await (const unit of units) {
      writer.add(unit);
      if (writer.size % progressEvery === 0) onProgress(writer.size);
    }
    onProgress(writer.size);
    writer.finish(madeFrom);
  } catch (error) {
    writer.close();
    rmSync(part, { force: true });
    throw error;
  }
  writer.close();
  renameSync(part, path);
  return writer.size;
}

class PackWriter implements UnitTexts {
  readonly #descriptor: number;
  readonly #exact: ExactIndex;
  #offsets = new Float64Array(1024);
  #texts: PackedUnits | null = null;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #position = 0;
  size = 0;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
    this.#exact = new ExactIndex(this);
  }

  add(unit: MemoryUnit): void {
    const record = encodeUnit(unit);
    this.#pending.push(record);
    this.#pendingBytes += record.length;
    this.size += 1;
    if (this.size === this.#offsets.length) {
      const longer = new Float64Array(this.#offsets.length * 2);
      longer.set(this.#offsets);
      this.#offsets = longer;
    }
    this.#offsets[this.size] = this.#position + this.#pendingBytes;
    this.#texts = null;
    this.#exact.push(textKey(unit.source));
    if (this.#pendingBytes >= flushBytes) this.#flush();
  }

  /** Asked for by the exact index where two keys have one hash. */
  key(index: number): string {
    return this.#written().key(index);
  }

  unit(index: number): MemoryUnit {
    return this.#written().unit(index);
  }

  finish(madeFrom: string): void {
    this.#flush();
    const texts = this.#written();
    const { table, hashes, next } = this.#exact.arrays();
    const words = new WordIndex(texts).postings;
    const grams = new GramIndex(texts).arrays;
    const sections: PackFooter['sections'] = {};
    const arrays: Readonly<Record<string, PackArray>> = {
      offsets: this.#offsets.subarray(0, this.size + 1),
      table,
      hashes,
      next,
      wordStarts: words.starts,
      wordEntries: words.entries,
      gramStarts: grams.postings.starts,
      gramEntries: grams.postings.entries,
      gramFrequency: grams.frequency,
    };
    for (const [name, array] of Object.entries(arrays)) sections[name] = this.#writeArray(array);
    const footer = Buffer.from(JSON.stringify({ size: this.size, madeFrom, sections } satisfies PackFooter));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    for (const piece of [footer, length, Buffer.from(packMark, 'latin1')]) this.#write(piece);
    fsyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #written(): PackedUnits {
    if (this.#pendingBytes > 0) this.#flush();
    this.#texts ??= new PackedUnits(this.#descriptor, this.#offsets, this.size);
    return this.#texts;
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#write(bytes);
  }

  #writeArray(array: PackArray): PackFooter['sections'][string] {
    const gap = (alignment - (this.#position % alignment)) % alignment;
    this.#write(Buffer.alloc(gap));
    const offset = this.#position;
    this.#write(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    const type = array instanceof Uint32Array ? 'u32' : array instanceof Int32Array ? 'i32' : 'f64';
    return { type, offset, length: array.length };
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      const wanted = Math.min(bytes.length - done, 1 << 30);
      const written = writeSync(this.#descriptor, bytes, done, wanted, this.#position);
      done += written;
      this.#position += written;
    }
  }
}
