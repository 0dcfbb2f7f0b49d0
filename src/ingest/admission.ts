import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { IngestError } from '../contracts/errors.js';
import { isUnsafeName, longestNameBytes } from './file-names.js';
import { entryKind, lstatIfThere } from './inbox-scan.js';
import type { IngestLimits } from './limits.js';
import { extensionOf, knownExtensions } from './parsers.js';

/**
 * Checks a claimed entry before anything reads it: a regular file inside the jail, with a plain name of a known
 * extension, not larger than the cap. `jail` is the real path of the claims folder. Nothing is opened.
 * Throws IngestError with the reason.
 */
export async function admit(
  path: string,
  fileName: string,
  jail: string,
  limits: IngestLimits,
): Promise<void> {
  const stats = await lstatIfThere(path);
  const kind = stats === null ? 'file' : entryKind(stats);
  const refusals = {
    symlink: 'ingest.symlink',
    directory: 'ingest.directory',
    special: 'ingest.not_a_file',
  } as const;
  if (isUnsafeName(fileName)) throw new IngestError('ingest.unsafe_name', { file: fileName });
  if (kind !== 'file') throw new IngestError(refusals[kind], { file: fileName });
  const nameBytes = Buffer.byteLength(fileName);
  if (nameBytes > longestNameBytes)
    throw new IngestError('ingest.name_too_long', {
      file: fileName,
      bytes: nameBytes,
      limit: longestNameBytes,
    });
  const extension = extensionOf(fileName);
  if (!knownExtensions.includes(extension))
    throw new IngestError('ingest.unknown_extension', {
      file: fileName,
      extension,
      known: knownExtensions.join(' '),
    });
  // Only the folder can lead astray: the entry itself is a regular file.
  if (!`${await realpath(dirname(path))}/`.startsWith(`${jail}/`))
    throw new IngestError('ingest.outside_inbox', { file: fileName });
  const bytes = Number(stats?.size ?? 0n);
  if (bytes === 0) throw new IngestError('ingest.empty', { file: fileName });
  if (bytes > limits.maxBytes)
    throw new IngestError('ingest.too_large', { file: fileName, bytes, limit: limits.maxBytes });
}
