import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian keeps the server's programs outside PATH, a folder a major version. */
function binaries(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const version = readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))[0];
  return version === undefined ? null : join(root, version, 'bin');
}

/** Why PostgreSQL tests cannot run here, or null when they can. */
export const postgresMissing: string | null =
  binaries() === null ? 'PostgreSQL server is not installed (apt-get install postgresql)' : null;

export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** A private cluster on a Unix socket in a temporary folder. PostgreSQL refuses root, so root hands it to `postgres`. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = binaries();
  if (bin === null) throw new Error(postgresMissing ?? 'unreachable');
  const folder = await mkdtemp('/tmp/dragoman-pg-');
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(folder, Number(stdout), -1);
  }
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const command = (program: string, args: string[]) =>
    asRoot
      ? run('setpriv', ['--reuid', 'postgres', '--clear-groups', join(bin, program), ...args], { cwd: '/' })
      : run(join(bin, program), args);
  await command('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  await command('pg_ctl', [
    '-D',
    data,
    '-w',
    '-s',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses='' -c fsync=off`,
    'start',
  ]);
  return {
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      await command('pg_ctl', ['-D', data, '-m', 'immediate', '-s', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
