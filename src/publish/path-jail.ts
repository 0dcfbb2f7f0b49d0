import { lstat, mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { PublishError } from '../contracts/errors.js';
import { hasErrorCode } from './file-error.js';

/** One step of a path below the outbox: no dot paths, no separators, no drive letters, no control characters. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(name) && !name.endsWith('.');
}

async function ensureFolder(folder: string, root: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
  const found = await lstat(folder);
  if (!found.isDirectory())
    throw new PublishError('publish.not_a_folder', { path: path.relative(root, folder) });
}

/**
 * Makes the folder `relative` (forward slashes) below `root` step by step and gives its absolute path. A link, a
 * file or a name that is not plain anywhere on the way throws PublishError: nothing is ever written outside `root`.
 */
export async function jailedFolder(root: string, relative: string): Promise<string> {
  const names = relative === '' ? [] : relative.split('/');
  if (!names.every(isPlainName)) throw new PublishError('publish.path_refused', { path: relative });
  await mkdir(root, { recursive: true });
  // The root itself may be a link: where the outbox lives is the owner's business.
  const top = await realpath(root);
  let folder = top;
  for (const name of names) {
    folder = path.join(folder, name);
    await ensureFolder(folder, top);
  }
  // Once more as a whole, in case a step was exchanged for a link while we walked.
  if ((await realpath(folder)) !== folder) throw new PublishError('publish.path_refused', { path: relative });
  return folder;
}
