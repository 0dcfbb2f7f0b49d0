import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findServerBinary } from '../../src/queue/private-server.js';

/** The nearest folder upwards with our package.json: this file runs from tests/ and, compiled, from dist/tests/. */
function findProject(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export const projectFolder = findProject();
const main = join(projectFolder, 'dist/src/cli/main.js');

/** Debian's or another Redis-protocol server on this machine. */
export const redisBinary = findServerBinary((process.env['PATH'] ?? '').split(':'));
export const redisMissing =
  redisBinary === null ? 'no redis-server or valkey-server in PATH (apt-get install redis-server)' : null;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningDragoman {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  readonly stderr: () => string;
}

/** A newsroom of its own: a temporary folder with inbox, outbox, data and configuration. */
export interface Newsroom {
  readonly folder: string;
  readonly path: (...parts: string[]) => string;
  configure(config: object): Promise<void>;
  drop(name: string, content: string | Uint8Array): Promise<void>;
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): RunningDragoman;
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Finished>;
  /** Every published file, path below the outbox to content. */
  published(): Promise<ReadonlyMap<string, string>>;
  remove(): Promise<void>;
}

export interface NewsroomOptions {
  /** Which queue server the process may find: one of the machine's PATH, or none, so that the built-in one runs. */
  readonly server: 'machine' | 'built-in';
}

/** Fails with what is missing when the project was not built. */
export async function openNewsroom(options: NewsroomOptions = { server: 'built-in' }): Promise<Newsroom> {
  if (!existsSync(main)) throw new Error('dist/ is missing: npm run build');
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-e2e-'));
  const path = (...parts: string[]) => join(folder, ...parts);
  const bare = path('bin');
  mkdirSync(bare);
  symlinkSync(process.execPath, join(bare, 'node'));
  mkdirSync(path('inbox'));
  const environmentOf = (extra: Readonly<Record<string, string>>) => ({
    PATH: options.server === 'machine' ? (process.env['PATH'] ?? '') : bare,
    HOME: folder,
    // Drafts of the built-in model have tests of their own; elsewhere no engine means none.
    DRAGOMAN_BOXED: 'off',
    ...extra,
  });
  const start: Newsroom['start'] = (args, environment = {}) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: environmentOf(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    const finished = new Promise<Finished>((resolve) =>
      child.once('close', (code) => resolve({ code, stdout, stderr })),
    );
    return { child, finished, stderr: () => stderr };
  };
  return {
    folder,
    path,
    configure: (config) => writeFile(path('dragoman.config.json'), JSON.stringify(config)),
    drop: (name, content) => writeFile(path('inbox', name), content),
    start,
    run: (args, environment) => start(args, environment).finished,
    async published() {
      const files = new Map<string, string>();
      if (!existsSync(path('outbox'))) return files;
      for (const entry of await readdir(path('outbox'), { recursive: true, withFileTypes: true })) {
        // Files being written are hidden until they are whole.
        if (!entry.isFile() || entry.name.startsWith('.')) continue;
        const full = join(entry.parentPath, entry.name);
        files.set(full.slice(path('outbox').length + 1), await readFile(full, 'utf8'));
      }
      return files;
    },
    async remove() {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits for a condition, looking often; fails with the description after the time-out. */
export async function until(
  description: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${description}`);
    await wait(20);
  }
}
