import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { sha256 } from '../domain/content-hash.js';
import { QueueError } from './queue-error.js';
import type { QueueServer } from './server.js';

const startTimeoutMs = 15_000;
const pollMs = 25;
/** How long connections may linger before they count as another process's. */
const othersPatienceMs = 1_000;
/** sun_path of a Unix socket address holds 108 bytes on Linux, 104 on macOS (unix(7)). */
const longestSocketPath = 100;

/** The first `valkey-server` or `redis-server` in the folders, or null. */
export function findServerBinary(searchPath: readonly string[]): string | null {
  for (const name of ['valkey-server', 'redis-server']) {
    for (const folder of searchPath) {
      const candidate = join(folder, name);
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return null;
}

/**
 * Starts a server with append-only persistence whose only door is a Unix socket that this user alone can open; or
 * joins the one that another process of ours already runs on the same folder.
 */
export async function startPrivateServer(binary: string, folder: string): Promise<QueueServer> {
  const directory = resolve(folder);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const socket = socketPath(directory);
  const description = `unix:${socket}`;
  const connection = { options: { path: socket } };
  const server: QueueServer = {
    kind: 'private',
    description,
    connection,
    stop: () => stopUnlessShared(socket),
  };
  if (await answers(socket)) return server;
  const child = spawn(
    binary,
    [
      ...['--port', '0', '--unixsocket', socket, '--unixsocketperm', '700', '--dir', directory],
      ...[
        '--appendonly',
        'yes',
        '--save',
        '',
        '--maxmemory-policy',
        'noeviction',
        '--daemonize',
        'no',
        '--loglevel',
        'warning',
      ],
    ],
    // A group of its own, so that Ctrl-C in the terminal reaches us first and we stop in order.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString('utf8')}`.slice(-500);
  });
  const failed = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (code) => done(`it ended with code ${code ?? 'none'} ${said}`.trim()));
  });
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += pollMs) {
    const problem = await Promise.race([failed, wait(pollMs, null)]);
    if (await answers(socket)) {
      child.unref();
      child.stderr.destroy();
      return server;
    }
    if (problem !== null) throw new QueueError('queue.private_failed', { binary, problem });
  }
  child.kill('SIGKILL');
  throw new QueueError('queue.private_failed', {
    binary,
    problem: `no answer within ${startTimeoutMs / 1000} s`,
  });
}

function socketPath(directory: string): string {
  const near = join(directory, 'queue.sock');
  return near.length <= longestSocketPath
    ? near
    : join(tmpdir(), `dragoman-${sha256(directory).slice(0, 16)}.sock`);
}

async function answers(socket: string): Promise<boolean> {
  const client = oneShotClient(socket);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false; // nobody listens there
  } finally {
    client.disconnect();
  }
}

/**
 * Stops the server, also one that a killed process left behind, unless another process still uses it. Whoever
 * uses it last stops it.
 */
async function stopUnlessShared(socket: string): Promise<void> {
  const client = oneShotClient(socket);
  try {
    await client.connect();
    // Our own connections were closed just now, and the server may still count them.
    for (let waitedMs = 0; (await countClients(client)) > 1; waitedMs += pollMs) {
      if (waitedMs >= othersPatienceMs) return;
      await wait(pollMs);
    }
    const gone = once(client, 'close');
    // The server answers SHUTDOWN by closing the connection, so the command itself always fails.
    await client.call('SHUTDOWN').catch(() => undefined);
    await gone;
  } catch {
    // It is not there any more, which is what was wanted.
  } finally {
    client.disconnect();
  }
}

async function countClients(client: Redis): Promise<number> {
  return String(await client.call('CLIENT', 'LIST'))
    .trim()
    .split('\n').length;
}

function oneShotClient(socket: string): Redis {
  const client = new Redis({
    path: socket,
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    disconnectTimeout: 100,
  });
  // Failures reach the caller through the awaited calls; unheard 'error' events would only be printed.
  client.on('error', () => undefined);
  return client;
}
