import { lstat, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasErrorCode } from './file-error.js';

const temporaryPrefix = '.tmp-';
/** Another process's sweep may take our temporary file away; each sweeps a folder once a publication. */
const maxTries = 10;

const inFlight = new Set<string>();
let counter = 0;

async function holdsAlready(file: string, bytes: Buffer): Promise<boolean> {
  try {
    const found = await lstat(file);
    // A link in the place of a file is replaced, never followed.
    return found.isFile() && found.size === bytes.byteLength && bytes.equals(await readFile(file));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Makes the renames of a folder outlast a power cut. Windows has no such call for a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeTemporary(temporary: string, bytes: Buffer, mode: number): Promise<void> {
  // 'wx' refuses a name that exists, so a planted link is not followed.
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function replace(file: string, bytes: Buffer, mode: number): Promise<void> {
  const folder = path.dirname(file);
  counter += 1;
  const temporary = path.join(folder, `${temporaryPrefix}${process.pid}-${counter}-${path.basename(file)}`);
  inFlight.add(temporary);
  try {
    await rm(temporary, { force: true });
    await writeTemporary(temporary, bytes, mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    inFlight.delete(temporary);
  }
  await syncFolder(folder);
}

/**
 * Writes a whole file or nothing: a temporary file in the same folder, fsync, rename, fsync of the folder. A file
 * that holds the same bytes already is not touched. Says which of the two happened. Rejects with the file system's
 * error.
 */
export async function writeFileAtomically(
  file: string,
  content: string,
  mode = 0o644,
): Promise<'written' | 'unchanged'> {
  const bytes = Buffer.from(content, 'utf8');
  if (await holdsAlready(file, bytes)) return 'unchanged';
  for (let tries = 1; ; tries += 1) {
    try {
      await replace(file, bytes, mode);
      return 'written';
    } catch (error) {
      if (tries >= maxTries || !hasErrorCode(error, 'ENOENT')) throw error;
    }
  }
}

/** Removes what crashed writes left in a folder; writes of this process that are under way stay. */
export async function removeLeftovers(folder: string): Promise<number> {
  const names = await readdir(folder);
  const leftovers = names
    .filter((name) => name.startsWith(temporaryPrefix))
    .map((name) => path.join(folder, name))
    .filter((file) => !inFlight.has(file));
  for (const file of leftovers) await rm(file, { force: true });
  return leftovers.length;
}

/** Removes a file if it is there, and makes that last. */
export async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true });
  await syncFolder(path.dirname(file));
}
