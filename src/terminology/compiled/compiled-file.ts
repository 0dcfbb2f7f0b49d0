import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { CompiledState } from '../matching/compile-terms.js';

/** A termbase's entries, those of them that are looked for (rows of one concept merged), and their patterns. */
export interface CompiledContent {
  readonly entries: readonly GlossaryEntry[];
  readonly used: readonly GlossaryEntry[];
  readonly terms: CompiledState;
}

/** The file: this mark, SHA-256 of what it was made from, SHA-256 of the content, the content as V8 serialises it. */
const mark = Buffer.from('DRGTERM1', 'latin1');
const digestBytes = 32;
const headBytes = mark.length + 2 * digestBytes;

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/**
 * The content of a compiled file if it is there, whole, and made from `madeFrom` (64 hexadecimal digits); null otherwise.
 * Throws the file system's error when the file is there and cannot be read.
 */
export function readCompiledFile(path: string, madeFrom: string): CompiledContent | null {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const from = Buffer.from(madeFrom, 'hex');
  if (file.length <= headBytes || !file.subarray(0, mark.length).equals(mark)) return null;
  if (!file.subarray(mark.length, mark.length + digestBytes).equals(from)) return null;
  const content = file.subarray(headBytes);
  if (!file.subarray(mark.length + digestBytes, headBytes).equals(digest(content))) return null;
  // Its digest says that it is whole, and `madeFrom` that this very code wrote it: the type is the one below.
  return deserialize(content) as CompiledContent;
}

/** Writes a compiled file, whole or not at all. Throws the file system's error. */
export function writeCompiledFile(path: string, madeFrom: string, content: CompiledContent): void {
  const bytes = serialize(content);
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, Buffer.concat([mark, Buffer.from(madeFrom, 'hex'), digest(bytes), bytes]));
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
