import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../../contracts/errors.js';

/**
 * A pack is one file: the units' records one after another, then typed arrays at offsets that are multiples of 8, then
 * a footer in JSON, its length in 4 bytes and the mark below. Numbers are little-endian, as on every platform Node runs on.
 */
export const packMark = 'DRGPACK1';
export const alignment = 8;
const tailBytes = 4 + packMark.length;

const sectionShape = z.object({
  type: z.enum(['u32', 'i32', 'f64']),
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
});
const footerShape = z.object({
  size: z.int().nonnegative(),
  /** What the pack was made from, in the words of whoever made it. */
  madeFrom: z.string(),
  sections: z.record(z.string(), sectionShape),
});

export type PackFooter = z.infer<typeof footerShape>;
export type PackArray = Uint32Array | Int32Array | Float64Array;

export interface OpenedPack {
  readonly descriptor: number;
  readonly size: number;
  readonly madeFrom: string;
  /** The arrays of the file by name. */
  readonly arrays: ReadonlyMap<string, PackArray>;
  close(): void;
}

/** Opens a pack and reads its arrays. Throws ContentError `memory.bad_pack` for anything else. */
export function openPackFile(path: string): OpenedPack {
  const descriptor = openSync(path, 'r');
  try {
    const footer = readFooter(descriptor, path);
    const arrays = new Map<string, PackArray>();
    for (const [name, section] of Object.entries(footer.sections)) {
      const array = emptyArray(section.type, section.length);
      readFully(descriptor, new Uint8Array(array.buffer), section.offset, path);
      arrays.set(name, array);
    }
    const { size, madeFrom } = footer;
    return { descriptor, size, madeFrom, arrays, close: () => closeSync(descriptor) };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function emptyArray(type: PackFooter['sections'][string]['type'], length: number): PackArray {
  if (type === 'u32') return new Uint32Array(length);
  return type === 'i32' ? new Int32Array(length) : new Float64Array(length);
}

function readFooter(descriptor: number, path: string): PackFooter {
  const { size } = fstatSync(descriptor);
  if (size < tailBytes) throw badPack(path);
  const tail = Buffer.alloc(tailBytes);
  readFully(descriptor, tail, size - tailBytes, path);
  const length = tail.readUInt32LE(0);
  if (tail.toString('latin1', 4) !== packMark || length > size - tailBytes) throw badPack(path);
  const text = Buffer.alloc(length);
  readFully(descriptor, text, size - tailBytes - length, path);
  const footer = footerShape.safeParse(parseJson(text.toString('utf8')));
  if (!footer.success) throw badPack(path);
  const fits = Object.values(footer.data.sections).every(
    (section) => section.offset + section.length * (section.type === 'f64' ? 8 : 4) <= size,
  );
  if (!fits) throw badPack(path);
  return footer.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readFully(descriptor: number, into: Uint8Array, offset: number, path: string): void {
  for (let done = 0; done < into.length; ) {
    // One read gives at most 2 GiB.
    const wanted = Math.min(into.length - done, 1 << 30);
    const read = readSync(descriptor, into, done, wanted, offset + done);
    if (read === 0) throw badPack(path);
    done += read;
  }
}

export function badPack(path: string): ContentError {
  return new ContentError('memory.bad_pack', { file: basename(path) });
}
