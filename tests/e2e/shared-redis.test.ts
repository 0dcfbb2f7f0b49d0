import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChatServer, startChatServer } from '../support/chat-server.js';
import { type Newsroom, openNewsroom, redisMissing, until } from '../support/dragoman-process.js';
import { type HookReceiver, startHookReceiver } from '../support/hook-receiver.js';
import { lenientPolicy, madeUpReport, standIn } from '../support/made-up-report.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';

/** Published article folders: one manifest each. */
function manifests(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].filter((name) => name.endsWith('manifest.json')).sort();
}

describe.skipIf(redisMissing !== null)(
  redisMissing === null ? 'a shared Redis' : `a shared Redis — skipped: ${redisMissing}`,
  () => {
    let newsroom: Newsroom;
    let chat: ChatServer;
    let hooks: HookReceiver;
    let redis: TestRedis;
    let environment: Record<string, string>;
    let gate: Promise<void>;

    beforeEach(async () => {
      gate = Promise.resolve();
      newsroom = await openNewsroom();
      chat = await startChatServer({ translate: standIn, beforeAnswer: () => gate });
      hooks = await startHookReceiver();
      redis = await startRedis(newsroom.folder);
      environment = {
        OPENAI_BASE_URL: chat.url,
        OPENAI_API_KEY: 'test-key',
        OPENAI_MODEL: 'test-model',
        HOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        REDIS_URL: redis.url,
      };
      await newsroom.configure({
        ...lenientPolicy,
        memories: [],
        patterns: [],
        termbases: [],
        webhooks: [{ id: 'site', url: hooks.url, secretVariables: ['HOOK_SECRET'], allowPrivate: true }],
      });
    });
    afterEach(async () => {
      await redis.stop();
      await hooks.stop();
      await chat.stop();
      await newsroom.remove();
    });

    /** What every run must leave: each article online once, told once, each sentence paid for once. */
    async function expectOnce(articles: number): Promise<void> {
      expect(manifests(await newsroom.published())).toHaveLength(articles);
      const told = hooks.received.filter((hook) => hook.body.includes('article.published'));
      expect(told).toHaveLength(articles);
      expect(new Set(told.map((hook) => hook.id)).size).toBe(articles);
      // Sentences of one article only: the dateline stands in all, and articles translated side by side may each ask for it.
      const texts = chat.answered
        .filter((one) => /\d/.test(one.text))
        .map((one) => `${one.language} ${one.text}`);
      expect(texts.length).toBe(new Set(texts).size);
    }

    it('FLUSHALL in mid-run loses nothing and doubles nothing', async () => {
      const articles = 6;
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      for (let number = 0; number < articles; number += 1)
        await newsroom.drop(`report-${number}.txt`, madeUpReport(number));
      const run = newsroom.start(['start', '--once', '--json'], environment);
      await until('the first question', () => chat.requests() >= 1, 60_000);
      const client = new Redis(redis.url);
      await client.flushall();
      open();
      await until('a publication', async () => manifests(await newsroom.published()).length > 0, 60_000);
      await client.flushall();
      client.disconnect();
      const { code, stderr } = await run.finished;
      expect(code, stderr).toBe(0);
      expect(stderr).toContain('queue=configured');
      await expectOnce(articles);
    }, 240_000);

    it('two processes on one inbox publish each article once', async () => {
      const articles = 12;
      for (let number = 0; number < articles; number += 1)
        await newsroom.drop(`report-${number}.txt`, madeUpReport(number));
      const runs = [0, 1].map(() => newsroom.start(['start', '--once', '--json'], environment));
      const results = await Promise.all(runs.map((run) => run.finished));
      for (const { code, stderr } of results) expect(code, stderr).toBe(0);
      await expectOnce(articles);
    }, 240_000);
  },
);
