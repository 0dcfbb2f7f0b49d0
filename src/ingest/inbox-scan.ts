import type { BigIntStats } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { isIgnoredName } from './file-names.js';
import { hasCode } from './fs-errors.js';

/** What tells one state of a file from another: it settles when this stays the same. */
export interface FileSignature {
  readonly size: bigint;
  readonly modifiedNs: bigint;
  readonly inode: bigint;
}

export type EntryKind = 'file' | 'directory' | 'symlink' | 'special';

export interface InboxEntry {
  /** The name for people and messages; U+FFFD where its bytes are not UTF-8. */
  readonly name: string;
  /** Tells the entry from any other, also where two names look the same. */
  readonly key: string;
  /** The path in the bytes the file system gave, so that any name can be opened and moved. */
  readonly path: Buffer;
  readonly kind: EntryKind;
  readonly signature: FileSignature;
}

/**
 * One pass over the inbox folder, in the order the file system gives. The folder is read in steps, so memory
 * does not grow with it. Ignored names are passed over; entries that vanish meanwhile are, too.
 */
export async function* scanFolder(folder: string): AsyncGenerator<InboxEntry> {
  // As latin1 every byte of a name is one character, which gives the exact bytes back.
  const directory = await opendir(folder, { bufferSize: 256, encoding: 'latin1' });
  const prefix = Buffer.from(join(folder, '/'));
  for await (const { name: rawName } of directory) {
    const raw = Buffer.from(rawName, 'latin1');
    const name = raw.toString('utf8');
    if (isIgnoredName(name)) continue;
    const path = Buffer.concat([prefix, raw]);
    const stats = await lstatIfThere(path);
    if (stats !== null)
      yield { name, key: rawName, path, kind: entryKind(stats), signature: signatureOf(stats) };
  }
}

/** `lstat` of a path that another process may take away at any time; null when it is gone. */
export async function lstatIfThere(path: string | Buffer): Promise<BigIntStats | null> {
  try {
    return await lstat(path, { bigint: true });
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

export function entryKind(stats: BigIntStats): EntryKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'symlink' : 'special';
}

export function signatureOf(stats: BigIntStats): FileSignature {
  return { size: stats.size, modifiedNs: stats.mtimeNs, inode: stats.ino };
}
