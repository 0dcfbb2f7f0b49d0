import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { IngestError } from '../contracts/errors.js';
import type { MessageValues, Translate } from '../i18n/translator.js';
import { safeFileName } from './file-names.js';
import { hasCode } from './fs-errors.js';
import { entryKind, lstatIfThere } from './inbox-scan.js';
import { moveEntry } from './move.js';

/** The sidecar `<name>.reason.json`. */
export interface QuarantineReason {
  readonly code: string;
  /** One sentence each, in the configured language. */
  readonly what: string;
  readonly cure: string;
  readonly values: MessageValues;
  /** The name the file came under. */
  readonly file: string;
  readonly bytes: number;
  /** Null for what is not a regular file or is larger than `hashLimitBytes`. */
  readonly sha256: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface QuarantineOptions {
  readonly quarantineDir: string;
  readonly translate: Translate;
  /** Larger files are not read to be hashed. */
  readonly hashLimitBytes: number;
}

export interface Quarantined {
  readonly path: string;
  readonly reasonPath: string;
  readonly reason: QuarantineReason;
}

/** Leaves room in the 255 bytes of a name for a suffix and `.reason.json`. */
const longestKeptName = 160;

/**
 * Moves an entry to quarantine with its reason beside it. The reason is written first, exclusively, which also
 * reserves the name: nothing that is in quarantine is ever overwritten; a namesake becomes `name-2.txt`.
 * `unique` is an identifier no other call uses, of at most 80 bytes.
 */
export async function quarantineEntry(
  path: string,
  fileName: string,
  error: IngestError,
  unique: string,
  at: Date,
  options: QuarantineOptions,
): Promise<Quarantined> {
  const stats = await lstatIfThere(path);
  const isFile = stats !== null && entryKind(stats) === 'file';
  const bytes = isFile ? Number(stats.size) : 0;
  const reason: QuarantineReason = {
    code: error.code,
    what: error.what(options.translate),
    cure: error.cure(options.translate),
    values: error.values,
    file: fileName,
    bytes,
    sha256: isFile && bytes <= options.hashLimitBytes ? await hashFile(path) : null,
    at: at.toISOString(),
  };
  await mkdir(options.quarantineDir, { recursive: true });
  const name = await reserveName(
    safeFileName(fileName, longestKeptName),
    unique,
    reason,
    options.quarantineDir,
  );
  const target = join(options.quarantineDir, name);
  await moveEntry(path, target);
  return { path: target, reasonPath: `${target}.reason.json`, reason };
}

/** The name itself, then numbered, then with `unique`: ten thousand namesakes cost ten looks each. */
async function reserveName(
  name: string,
  unique: string,
  reason: QuarantineReason,
  folder: string,
): Promise<string> {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const suffixes = ['', ...Array.from({ length: 8 }, (_, index) => `-${index + 2}`), `-${unique}`];
  for (const suffix of suffixes) {
    const candidate = `${stem}${suffix}${extension}`;
    if ((await lstatIfThere(join(folder, candidate))) !== null) continue;
    if (await writeExclusively(join(folder, `${candidate}.reason.json`), reason)) return candidate;
  }
  throw new RangeError('quarantine: the unique part of the name is not unique');
}

async function writeExclusively(path: string, reason: QuarantineReason): Promise<boolean> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, 'wx');
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await handle.writeFile(`${JSON.stringify(reason, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
