import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/contracts/quality-check.js';
import type { NewRevision, Store } from '../../src/contracts/store.js';
import { sha256 } from '../../src/domain/content-hash.js';
import { openStore } from '../../src/store/open-store.js';
import { postgresMissing, startPostgres, type TestPostgres } from '../support/postgres.js';

const at = '2026-02-05T10:00:00.000Z';

function incoming(fileName: string, text: string, externalId: string | null = null): NewRevision {
  return {
    article: {
      headline: text,
      headlineMade: false,
      abstract: null,
      body: [{ kind: 'paragraph', text }],
      byline: null,
      dateline: null,
      date: '2026-02-05',
      sourceLine: null,
      sourceUrl: null,
      externalId,
      embargoUntil: null,
      keywords: [],
    },
    contentSha256: sha256(text),
    format: 'text',
    encoding: 'utf-8',
    fileName,
    receivedAt: at,
    newArticleId: randomUUID(),
  };
}

type Opened = { readonly store: Store; again(): Promise<Store> };

function storeSuite(
  name: string,
  skipped: string | null,
  open: () => Promise<Opened>,
  close: () => Promise<void>,
): void {
  describe.skipIf(skipped !== null)(skipped === null ? name : `${name} — skipped: ${skipped}`, () => {
    let store: Store;
    let again: () => Promise<Store>;
    beforeAll(async () => {
      const opened = await open();
      store = opened.store;
      again = opened.again;
    });
    afterAll(async () => {
      await store.close();
      await close();
    });

    it('takes the same content once, whatever its name', async () => {
      const first = await store.admit(incoming('a.txt', 'Первый текст.'));
      const second = await store.admit(incoming('b.txt', 'Первый текст.'));
      expect(first.outcome).toBe('new-article');
      expect(second).toEqual({ outcome: 'known', revision: first.revision });
    });

    it('makes a revision of changed content under the same name and overtakes what was not out', async () => {
      const first = await store.admit(incoming('report.txt', 'Было так.'));
      const second = await store.admit(incoming('report.txt', 'Стало иначе.'));
      expect(second.outcome).toBe('new-revision');
      expect(second.revision).toMatchObject({ articleId: first.revision.articleId, number: 2 });
      expect((await store.rendition({ revisionId: first.revision.id, language: 'en' }))?.status).toBe(
        'superseded',
      );
      expect((await store.rendition({ revisionId: second.revision.id, language: 'kk' }))?.status).toBe(
        'pending',
      );
    });

    it('lets the sender’s id decide before the file name', async () => {
      const first = await store.admit(incoming('x1.json', 'Один.', 'urn:story:1'));
      const other = await store.admit(incoming('x1.json', 'Другой.', 'urn:story:2'));
      const again = await store.admit(incoming('y.json', 'Один, исправлено.', 'urn:story:1'));
      expect(other.outcome).toBe('new-article');
      expect(again).toMatchObject({
        outcome: 'new-revision',
        revision: { articleId: first.revision.articleId },
      });
    });

    it('admits one article when many processes bring the same content at once', async () => {
      const other = await again();
      const admissions = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 === 0 ? store : other).admit(incoming(`race-${index}.txt`, 'Гонка.')),
        ),
      );
      await other.close();
      expect(admissions.filter((admission) => admission.outcome === 'new-article')).toHaveLength(1);
      expect(new Set(admissions.map((admission) => admission.revision.id)).size).toBe(1);
    });

    it('changes a rendition only from the status it is expected in', async () => {
      const { revision } = await store.admit(incoming('status.txt', 'Состояние.'));
      const key = { revisionId: revision.id, language: 'en' as const };
      const reason = { code: 'pipeline:held.no_engine', values: { pair: 'ru-en' } };
      const held = await store.changeRendition(key, ['pending'], { status: 'held', reason }, at);
      expect(held).toMatchObject({ status: 'held', reason });
      expect(await store.changeRendition(key, ['pending'], { status: 'translated' }, at)).toBeNull();
      expect((await store.rendition(key))?.status).toBe('held');
    });

    it('keeps targets when units are put again', async () => {
      const { revision } = await store.admit(incoming('units.txt', 'Единицы.'));
      const key = { revisionId: revision.id, language: 'kk' as const };
      const segments = Array.from({ length: 1_200 }, (_, index) => ({
        id: `body.0.${index}`,
        part: 'body' as const,
        block: 0,
        index,
        text: `Предложение ${index}.`,
      }));
      await store.putUnits(key, segments, at);
      await store.setTargets(
        key,
        [{ id: 'body.0.7', target: 'Сөйлем.', origin: 'engine', engine: 'e', model: 'm', note: null }],
        at,
      );
      await store.putUnits(key, segments, at);
      const units = await store.units(key);
      expect(units).toHaveLength(1_200);
      expect(units.map((unit) => unit.index)).toEqual(segments.map((segment) => segment.index));
      expect(units[7]).toMatchObject({ target: 'Сөйлем.', engine: 'e', origin: 'engine' });
      expect(units[8]?.target).toBeNull();
    });

    it('counts findings by check, language and severity', async () => {
      const { revision } = await store.admit(incoming('counted.txt', 'Сосчитано.'));
      const key = { revisionId: revision.id, language: 'en' as const };
      const finding = (check: string, severity: Finding['severity']): Finding => ({
        check,
        category: 'other',
        severity,
        code: `${check}.found`,
        values: {},
        segmentId: null,
        sourceSpan: null,
        targetSpan: null,
      });
      const found = [finding('numbers', 'block'), finding('names', 'warn'), finding('numbers', 'block')];
      await store.replaceFindings(key, found, at);
      await store.replaceFindings({ ...key, language: 'kk' }, [finding('numbers', 'warn')], at);
      expect(await store.countFindings()).toEqual([
        { check: 'names', language: 'en', severity: 'warn', count: 1 },
        { check: 'numbers', language: 'en', severity: 'block', count: 2 },
        { check: 'numbers', language: 'kk', severity: 'warn', count: 1 },
      ]);
      await store.replaceFindings(key, [], at);
      expect(await store.countFindings()).toHaveLength(1);
      await store.replaceFindings({ ...key, language: 'kk' }, [], at);
      expect(await store.countFindings()).toEqual([]);
    });

    it('gives each article its own folder, once', async () => {
      const one = await store.admit(incoming('p1.txt', 'Папка 1.'));
      const two = await store.admit(incoming('p2.txt', 'Папка 2.'));
      expect((await store.reservePath(one.revision.articleId, '2026-02-05', 'visit')).path).toBe(
        '2026/02/05/visit',
      );
      expect((await store.reservePath(two.revision.articleId, '2026-02-05', 'visit')).path).toBe(
        '2026/02/05/visit-2',
      );
      expect((await store.reservePath(one.revision.articleId, '2027-01-01', 'other')).path).toBe(
        '2026/02/05/visit',
      );
    });

    it('rolls a transaction back whole', async () => {
      const { revision } = await store.admit(incoming('rollback.txt', 'Откат.'));
      const key = { revisionId: revision.id, language: 'en' as const };
      await expect(
        store.transaction(async (inner) => {
          await inner.changeRendition(key, ['pending'], { status: 'published' }, at);
          throw new Error('stop');
        }),
      ).rejects.toThrow('stop');
      expect((await store.rendition(key))?.status).toBe('pending');
    });

    it('lends a lease to one owner until it expires', async () => {
      const now = new Date(at);
      expect(await store.takeLease('job', 'a', 1_000, now)).toBe(true);
      expect(await store.takeLease('job', 'b', 1_000, now)).toBe(false);
      expect(await store.takeLease('job', 'a', 1_000, now)).toBe(true);
      expect(await store.takeLease('job', 'b', 1_000, new Date(now.getTime() + 1_000))).toBe(true);
      await store.releaseLease('job', 'a');
      expect(await store.takeLease('job', 'c', 1_000, now)).toBe(false);
    });

    it('adds deliveries once and sums spending', async () => {
      const { revision } = await store.admit(incoming('delivery.txt', 'Доставка.'));
      const delivery = {
        id: 'msg_1',
        eventId: 'event',
        targetId: 'hook',
        eventType: 'article.published' as const,
        articleId: revision.articleId,
        payload: '{}',
        status: 'pending' as const,
        attempts: 0,
        nextAttemptAt: null,
        lastReason: null,
        createdAt: at,
        deliveredAt: null,
      };
      await store.addDeliveries([delivery]);
      await store.changeDelivery('msg_1', { status: 'delivered', attempts: 1, deliveredAt: at });
      await store.addDeliveries([delivery]);
      expect(await store.deliveriesOf(revision.articleId)).toMatchObject([
        { status: 'delivered', attempts: 1 },
      ]);
      await store.addSpending('2026-02-05', 'deepl', 100);
      expect(await store.addSpending('2026-02-05', 'deepl', 23)).toBe(123);
      expect((await store.spending('2026-02-05')).get('deepl')).toBe(123);
    });

    it('keeps learnt units in the order they were learnt, and forgets a source whole', async () => {
      const unit = (id: string, target: string, origin: string) => ({
        id,
        source: 'Глава государства.',
        targets: { en: target },
        origin,
        reviewed: true,
        editor: 'ana',
        changedAt: at,
        previous: null,
        next: 'Далее.',
      });
      await store.learntUnits.add(unit('a', 'Head of State.', 'article 1'));
      await store.learntUnits.add(unit('b', 'The President.', 'article 2'));
      const { position } = await store.learntUnits.after(0);
      await store.learntUnits.add(unit('a', 'The Head of State.', 'article 1'));
      expect(await store.learntUnits.after(position)).toMatchObject({
        units: [unit('a', 'The Head of State.', 'article 1')],
      });
      expect((await store.learntUnits.all()).map(({ id }) => id)).toEqual(['b', 'a']);
      expect(await store.learntUnits.removeByOrigin('article 1')).toBe(1);
      expect((await store.learntUnits.all()).map(({ id }) => id)).toEqual(['b']);
    });

    it('counts wakes and keeps its identity when opened again', async () => {
      const before = await store.wakeCount();
      await store.wake();
      await store.wake();
      expect(await store.wakeCount()).toBe(before + 2);
      const other = await again();
      expect(other.storeId).toBe(store.storeId);
      await other.close();
    });
  });
}

let folder = '';
storeSuite(
  'SQLite store',
  null,
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'dragoman-store-'));
    const again = () =>
      openStore({
        sqliteFile: join(folder, 'deep', 'dragoman.sqlite'),
        databaseUrl: null,
        newId: randomUUID,
      });
    return { store: await again(), again };
  },
  () => rm(folder, { recursive: true }),
);

let postgres: TestPostgres | undefined;
storeSuite(
  'PostgreSQL store',
  postgresMissing,
  async () => {
    postgres = await startPostgres();
    const databaseUrl = postgres.url;
    const again = () => openStore({ sqliteFile: '/nonexistent', databaseUrl, newId: randomUUID });
    return { store: await again(), again };
  },
  async () => postgres?.stop(),
);
