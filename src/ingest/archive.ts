import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lstatIfThere } from './inbox-scan.js';
import { moveEntry } from './move.js';
import { extensionOf } from './parsers.js';

/** Where the original with this content is kept: `<originals>/<first two digits>/<sha256><extension>`. */
export function originalPath(originalsDir: string, contentSha256: string, fileName: string): string {
  return join(originalsDir, contentSha256.slice(0, 2), `${contentSha256}${extensionOf(fileName)}`);
}

/**
 * Keeps a processed original under its content's hash. Done again, or for a second file of the same content, it
 * leaves what is there and only removes the claimed file; a claimed file that is gone already is no error.
 */
export async function archiveOriginal(
  claimedPath: string,
  fileName: string,
  contentSha256: string,
  originalsDir: string,
): Promise<string> {
  const kept = originalPath(originalsDir, contentSha256, fileName);
  const [source, target] = [await lstatIfThere(claimedPath), await lstatIfThere(kept)];
  if (source === null) return kept;
  // A size of its own means an earlier copy was cut off; it is replaced.
  if (target?.isFile() && target.size === source.size) await rm(claimedPath, { force: true });
  else await moveEntry(claimedPath, kept);
  return kept;
}
