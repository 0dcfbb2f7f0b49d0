import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import { redisBinary } from './dragoman-process.js';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The machine's own Redis or Valkey on a free loopback port, without persistence. */
export async function startRedis(folder: string): Promise<TestRedis> {
  if (redisBinary === null) throw new Error('no redis-server');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}/0`;
  const redis = spawn(
    redisBinary,
    ['--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: 'ignore' },
  );
  const client = new Redis(url, { maxRetriesPerRequest: null });
  client.on('error', () => undefined); // until it listens
  await client.ping();
  client.disconnect();
  return {
    url,
    async stop() {
      const ended = once(redis, 'exit');
      redis.kill('SIGKILL');
      await ended;
    },
  };
}
