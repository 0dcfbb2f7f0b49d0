import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CliError } from './cli-error.js';

/** Throws CliError `cli.no_file` when the path is not a file; `named` is how the user wrote it. */
export async function requireFile(path: string, named: string): Promise<void> {
  let problem = 'not a file';
  try {
    if ((await stat(path)).isFile()) return;
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  throw new CliError('cli.no_file', { file: named, problem });
}

/** Writes pieces as UTF-8, whole or not at all: an older file of the name stays until then. Throws CliError `cli.no_write`. */
export async function writePieces(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const part = `${path}.part`;
  await writing(path, () => mkdir(dirname(path), { recursive: true }));
  await writing(path, async () => {
    try {
      await pipeline(Readable.from(pieces), createWriteStream(part, { flush: true }));
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  });
}

/** The system's refusals as CliError `cli.no_write`; other errors pass. */
async function writing(file: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new CliError('cli.no_write', { file, problem: error.message }, { cause: error });
  }
}
