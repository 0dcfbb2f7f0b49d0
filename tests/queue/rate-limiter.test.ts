import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findServerBinary, startPrivateServer } from '../../src/queue/private-server.js';
import { createRedisRateLimiter } from '../../src/queue/rate-limiter.js';
import type { QueueServer } from '../../src/queue/server.js';

const binary = findServerBinary((process.env['PATH'] ?? '').split(':'));
const never = new AbortController().signal;

describe.skipIf(binary === null)(
  'rate limit through Redis (needs redis-server or valkey-server in PATH)',
  () => {
    let server: QueueServer;
    let folder: string;
    const clients: Redis[] = [];
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dragoman-rate-'));
      if (binary === null) throw new Error('skipped above');
      server = await startPrivateServer(binary, folder);
    });
    afterAll(async () => {
      for (const client of clients) client.disconnect();
      await server.stop();
      await rm(folder, { recursive: true });
    });

    /** A limiter of a worker of its own: its own connection, its own recorded waits. */
    function worker(prefix: string, requestsPerSecond: number, burst: number) {
      const { connection } = server;
      const client = 'url' in connection ? new Redis(connection.url) : new Redis(connection.options);
      clients.push(client);
      const waits: number[] = [];
      const limiter = createRedisRateLimiter({
        client,
        prefix,
        rates: new Map([['deepl', { requestsPerSecond, burst }]]),
        sleep: async (ms) => void waits.push(ms),
      });
      return { client, limiter, waits };
    }

    it('is one for all workers: each is told its own place in the queue', async () => {
      const prefix = randomUUID();
      // One request in 100 s: what passes in real time while the test runs does not count.
      const first = worker(prefix, 0.01, 2);
      const second = worker(prefix, 0.01, 2);
      for (const { limiter } of [first, second, first, second]) await limiter.take('deepl', 1, never);
      const near = (wanted: number) => (ms: number | undefined) => Math.abs((ms ?? 0) - wanted) < 5000;
      expect([first.waits.length, second.waits.length]).toEqual([1, 1]);
      expect(first.waits[0]).toSatisfy(near(100_000));
      expect(second.waits[0]).toSatisfy(near(200_000));
    });

    it('fills up again with time and forgets a full bucket', async () => {
      const prefix = randomUUID();
      const { client, limiter, waits } = worker(prefix, 1000, 5);
      for (let n = 0; n < 5; n++) await limiter.take('deepl', 1, never);
      expect(waits).toEqual([]);
      expect(await client.pttl(`${prefix}:rate:deepl`)).toBeGreaterThan(0);
    });

    it('asks Redis nothing for an engine without a rate', async () => {
      const prefix = randomUUID();
      const { client, limiter } = worker(prefix, 1, 1);
      await limiter.take('pseudo', 1, never);
      expect(await client.keys(`${prefix}:*`)).toEqual([]);
    });

    it('stops waiting when it is aborted', async () => {
      const { client } = worker(randomUUID(), 1, 1);
      const rates = new Map([['deepl', { requestsPerSecond: 0.001, burst: 1 }]]);
      const limiter = createRedisRateLimiter({ client, prefix: randomUUID(), rates });
      await limiter.take('deepl', 1, never);
      const cancel = new AbortController();
      const work = limiter.take('deepl', 1, cancel.signal);
      const reason = new Error('stop');
      cancel.abort(reason);
      await expect(work).rejects.toBe(reason);
    });
  },
);
