import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from './cli-error.js';

/** Reads a UTF-8 file named on the command line. Throws CliError `cli.no_file`. */
export async function readTextFile(path: string, workingFolder: string): Promise<string> {
  try {
    const bytes = await readFile(resolve(workingFolder, path));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CliError(
      'cli.no_file',
      { file: path, problem: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
}
