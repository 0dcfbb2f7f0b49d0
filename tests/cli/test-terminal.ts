import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { type TermColumn, termColumns } from '../../src/terminology/formats/columns.js';

export const version = '9.9.9';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Desk {
  readonly folder: string;
  path(name: string): string;
  write(name: string, text: string): Promise<void>;
  /** Runs one command line in the folder, in this process. */
  run(args: readonly string[], options?: RunOptions): Promise<Ran>;
  remove(): Promise<void>;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Told of every piece of standard output; may stop the command. */
  readonly onOutput?: (text: string, stop: () => void) => void;
}

/** A folder of its own, and a terminal there that keeps what is written to it. Nothing of this machine's settings gets in. */
export async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-cli-'));
  const path = (name: string) => join(folder, name);
  return {
    folder,
    path,
    write: (name, text) => writeFile(path(name), text),
    async run(args, { environment = {}, input = '', onOutput } = {}) {
      const stop = new AbortController();
      let stdout = '';
      let stderr = '';
      const terminal: Terminal = {
        write(text) {
          stdout += text;
          onOutput?.(text, () => stop.abort(new Error('stopped')));
        },
        writeError(text) {
          stderr += text;
        },
        isInteractive: false,
        columns: 100,
        workingFolder: folder,
        environment: {
          // The machine's queue server where there is one, else the built-in one.
          PATH: process.env['PATH'],
          DRAGOMAN_LOG_LEVEL: 'silent',
          DRAGOMAN_PORT: '0',
          DRAGOMAN_BOXED: 'off',
          ...environment,
        },
        readInput: () => Promise.resolve(input),
      };
      const code = await run(args, terminal, version, stop.signal);
      return { code, stdout, stderr };
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A termbase file with the columns given; the others are empty. */
export function termbaseCsv(rows: readonly Partial<Record<TermColumn, string>>[]): string {
  return [termColumns, ...rows.map((row) => termColumns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}
