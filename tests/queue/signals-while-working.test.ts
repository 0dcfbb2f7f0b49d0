import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { retry } from '../../src/pipeline/editorial.js';
import { signalPublicationAgain, signalTranslationAgain } from '../../src/pipeline/signal-again.js';
import { findServerBinary, startPrivateServer } from '../../src/queue/private-server.js';
import type { QueueServer } from '../../src/queue/server.js';
import { createWorkQueues, type PublishJob, type TranslateJob } from '../../src/queue/work-queues.js';
import { startWorkWorker, type WorkWorker } from '../../src/queue/work-workers.js';
import { until } from '../support/dragoman-process.js';
import { articleOf, openTestNewsroom, type TestNewsroom } from '../support/test-newsroom.js';

const binary = findServerBinary((process.env['PATH'] ?? '').split(':'));
const languages = z.enum(['en', 'kk']);
const at = '2026-02-05T10:00:00.000Z';

describe.skipIf(binary === null)(
  'work that comes up while its job runs (needs redis-server or valkey-server in PATH)',
  () => {
    let server: QueueServer;
    let folder: string;
    let newsroom: TestNewsroom;
    const closing: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dragoman-signals-'));
      if (binary === null) throw new Error('skipped above');
      server = await startPrivateServer(binary, folder);
    });
    afterAll(async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    });
    beforeEach(async () => {
      newsroom = await openTestNewsroom();
    });
    afterEach(async () => {
      for (const close of closing.splice(0)) await close();
      await newsroom.remove();
    });

    /** Real queues and workers over the newsroom's store; no reconciler, so nothing else makes a lost signal good. */
    async function open(work: {
      translate(job: TranslateJob): Promise<void>;
      publish(job: PublishJob): Promise<void>;
      failed?(): void;
    }) {
      const storeId = randomUUID();
      const common = { connection: server.connection, storeId, concurrency: 1, onError: () => undefined };
      const queues = createWorkQueues(common);
      const core = { ...(await newsroom.publishDeps()), signals: queues };
      const workers: WorkWorker[] = [
        startWorkWorker({
          ...common,
          queue: 'translate',
          schema: z.object({ revisionId: z.string(), language: languages }),
          process: (job) => work.translate(job),
          onFailed: () => work.failed?.(),
          afterwards: (job) => signalTranslationAgain(core, job),
        }),
        startWorkWorker({
          ...common,
          queue: 'publish',
          schema: z.object({ revisionId: z.string() }),
          process: (job) => work.publish(job),
          onFailed: () => work.failed?.(),
          afterwards: (job) => signalPublicationAgain(core, job.revisionId),
        }),
      ];
      closing.push(async () => {
        await Promise.all(workers.map((worker) => worker.close(1_000)));
        await queues.close();
      });
      return core;
    }

    const statusOf = async (revisionId: string) =>
      (await newsroom.store.rendition({ revisionId, language: 'kk' }))?.status;

    it('a version retried while the other is still going out is published too', async () => {
      const revision = await newsroom.admit(articleOf('Заголовок\nПервое предложение.'));
      const kazakh = { revisionId: revision.id, language: 'kk' } as const;
      const english = { revisionId: revision.id, language: 'en' } as const;
      const { store } = newsroom;
      let publications = 0;
      const core = await open({
        async translate(job) {
          const first = job.language === 'kk' && publications === 0;
          await store.changeRendition(job, ['pending'], { status: first ? 'failed' : 'translated' }, at);
        },
        async publish(job) {
          publications += 1;
          await store.changeRendition(english, ['translated'], { status: 'published' }, at);
          if (publications > 1) {
            await store.changeRendition(kazakh, ['translated'], { status: 'published' }, at);
            return;
          }
          await retry(core, { articleId: revision.articleId, language: 'kk', editor: 'ana' });
          await until('Kazakh is translated', async () => (await statusOf(job.revisionId)) === 'translated');
        },
      });
      await core.signals.translate(revision.id, ['en', 'kk']);
      await until('Kazakh is out', async () => (await statusOf(revision.id)) === 'published');
      expect(publications).toBeGreaterThan(1);
    });

    it('a version retried while the other is going out, and slower than that, fails no job', async () => {
      const revision = await newsroom.admit(articleOf('Заголовок\nПервое предложение.'));
      const { store } = newsroom;
      let failures = 0;
      let publications = 0;
      let letTranslate: () => void = () => undefined;
      const firstIsOut = new Promise<void>((resolve) => {
        letTranslate = resolve;
      });
      const core = await open({
        async translate(job) {
          const first = job.language === 'kk' && publications === 0;
          if (publications > 0) await firstIsOut;
          await store.changeRendition(job, ['pending'], { status: first ? 'failed' : 'translated' }, at);
        },
        async publish(job) {
          publications += 1;
          for (const language of ['en', 'kk'] as const)
            await store.changeRendition({ ...job, language }, ['translated'], { status: 'published' }, at);
          if (publications === 1)
            await retry(core, { articleId: revision.articleId, language: 'kk', editor: 'ana' });
        },
        failed: () => {
          failures += 1;
        },
      });
      await core.signals.translate(revision.id, ['en', 'kk']);
      const { queues } = core.signals;
      await until('the first publication is over', async () => {
        const state = await queues.publish.getJobState(`publish-${revision.id}`);
        return publications > 0 && state !== 'active';
      });
      letTranslate();
      await until('Kazakh is out', async () => (await statusOf(revision.id)) === 'published');
      expect(failures).toBe(0);
    });

    it('a version retried while its own job still ends is translated again', async () => {
      const revision = await newsroom.admit(articleOf('Заголовок\nПервое предложение.'));
      const { store } = newsroom;
      let translations = 0;
      const core = await open({
        async translate(job) {
          const first = job.language === 'kk' && translations === 0;
          const status = first ? 'failed' : 'held';
          // A signal too many finds nothing to do.
          if ((await store.changeRendition(job, ['pending'], { status }, at)) === null) return;
          if (job.language === 'kk') translations += 1;
          if (!first) return;
          await retry(core, { articleId: revision.articleId, language: 'kk', editor: 'ana' });
        },
        publish: () => Promise.resolve(),
      });
      await core.signals.translate(revision.id, ['en', 'kk']);
      await until('Kazakh is held', async () => (await statusOf(revision.id)) === 'held');
      expect(translations).toBe(2);
    });
  },
);
