import { constants } from 'node:fs';
import { copyFile, cp, mkdir, open, readlink, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Fields } from '../domain/content-hash.js';
import { hasCode } from './fs-errors.js';
import { entryKind, lstatIfThere } from './inbox-scan.js';

/**
 * Moves an entry of any kind to a path that does not exist yet, across file systems if need be. The copy is made under
 * a hidden name beside the target, written to disk, renamed, and only then is the source removed: a crash leaves the
 * source or both. Links are moved as links. Pipes and sockets hold nothing, so across file systems they are only removed.
 */
export async function moveEntry(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    await moveByCopy(from, to);
  }
}

/** The way of `moveEntry` between file systems. */
export async function moveByCopy(from: string, to: string): Promise<void> {
  const stats = await lstatIfThere(from);
  if (stats === null) return;
  const partial = join(dirname(to), `.${sha256Fields([from, to])}.part`);
  await rm(partial, { recursive: true, force: true });
  const kind = entryKind(stats);
  if (kind === 'symlink') await symlink(await readlink(from), to);
  else if (kind === 'directory') {
    await cp(from, partial, { recursive: true, verbatimSymlinks: true, errorOnExist: true, force: false });
    await rename(partial, to);
  } else if (kind === 'file') {
    await copyFile(from, partial, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await syncFile(partial);
    await rename(partial, to);
  }
  await rm(from, { recursive: true, force: true });
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
