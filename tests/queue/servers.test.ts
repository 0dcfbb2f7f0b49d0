import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { obtainServer, type QueueServer, withoutPassword } from '../../src/queue/server.js';
import { redisMissing } from '../support/dragoman-process.js';

const searchPath = (process.env['PATH'] ?? '').split(':');

function clientOf(server: QueueServer): Redis {
  if ('url' in server.connection) return new Redis(server.connection.url);
  return new Redis({ ...server.connection.options });
}

describe('the three ways to a queue server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dragoman-queue-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('takes the configured one and never shows its password', async () => {
    const server = await obtainServer({
      redisUrl: 'redis://user:hush@queue.example:6380/2',
      folder,
      searchPath: [],
      newSecret: () => 'x',
    });
    expect(server.kind).toBe('configured');
    expect(server.description).toBe('redis://user:***@queue.example:6380/2');
    expect(withoutPassword('no url')).toBe('redis://…');
  });

  describe.skipIf(redisMissing !== null)(
    redisMissing === null ? 'a private one' : `a private one — skipped: ${redisMissing}`,
    () => {
      it('is append-only, on a socket, joined by a second process and stopped by the last', async () => {
        const options = { redisUrl: null, folder, searchPath, newSecret: () => 'x' };
        const first = await obtainServer(options);
        const client = clientOf(first);
        expect(first.kind).toBe('private');
        expect(await client.config('GET', 'appendonly')).toMatchObject(['appendonly', 'yes']);
        expect(await client.config('GET', 'maxmemory-policy')).toMatchObject([
          'maxmemory-policy',
          'noeviction',
        ]);
        expect(await client.config('GET', 'port')).toMatchObject(['port', '0']);
        await client.set('kept', 'yes');
        const second = await obtainServer(options);
        expect(second.description).toBe(first.description);
        await second.stop();
        expect(await client.get('kept')).toBe('yes');
        client.disconnect();
        await first.stop();
        const third = await obtainServer(options);
        const again = clientOf(third);
        expect(await again.get('kept')).toBe('yes');
        again.disconnect();
        await third.stop();
      });

      it('says what the program answered when it does not start', async () => {
        const starting = obtainServer({
          redisUrl: null,
          folder: join(folder, 'f'.repeat(200), '\u0000'),
          searchPath,
          newSecret: () => 'x',
        });
        await expect(starting).rejects.toThrow();
      });
    },
  );

  it('else runs Valkey in the process, on loopback, behind a password', async () => {
    const server = await obtainServer({
      redisUrl: null,
      folder,
      searchPath: [folder],
      newSecret: () => 'secret-word',
    });
    expect(server.kind).toBe('in-process');
    const client = clientOf(server);
    expect(await client.ping()).toBe('PONG');
    const options = 'options' in server.connection ? server.connection.options : {};
    const stranger = new Redis({
      ...options,
      password: 'wrong',
      retryStrategy: () => null,
      maxRetriesPerRequest: 0,
      lazyConnect: true,
    });
    stranger.on('error', () => undefined); // the refusal is what is wanted
    await expect(stranger.get('x')).rejects.toThrow();
    stranger.disconnect();
    client.disconnect();
    await server.stop();
  });
});
