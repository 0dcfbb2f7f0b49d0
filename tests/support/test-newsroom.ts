import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MtEngine, MtOutcome, MtRequest } from '../../src/contracts/mt-engine.js';
import type { PublishEventType } from '../../src/contracts/publishing.js';
import type { RevisionRecord, Store } from '../../src/contracts/store.js';
import type { GlossaryEntry, Termbase } from '../../src/contracts/termbase.js';
import type { TranslationMemory } from '../../src/contracts/translation-memory.js';
import type { Article } from '../../src/domain/article.js';
import { sha256 } from '../../src/domain/content-hash.js';
import type { TargetLanguage } from '../../src/domain/language.js';
import type { Gate } from '../../src/pipeline/check-rendition.js';
import { createListings } from '../../src/pipeline/listings.js';
import { createMemoryCostLedger } from '../../src/pipeline/mt/cost-ledger.js';
import { createMtCore } from '../../src/pipeline/mt/translate-segments.js';
import type { Log, Signals } from '../../src/pipeline/ports.js';
import type { PublishDeps } from '../../src/pipeline/publish-revision.js';
import type { JobContext, TranslateDeps } from '../../src/pipeline/translate-rendition.js';
import { allFormatters } from '../../src/publish/formatters.js';
import { createManifestSigner } from '../../src/publish/manifest-key.js';
import { createOutboxDirectory } from '../../src/publish/outbox-directory.js';
import { openStore } from '../../src/store/open-store.js';
import { createTermbase } from '../../src/terminology/termbase.js';

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Passes everything: for tests of the way, not of the checks. */
export const openGate: Gate = () => ({ findings: [], reasons: [] });

export const noMemory: TranslationMemory = {
  size: 0,
  lookup: () => null,
  suggest: () => [],
  add: () => undefined,
};

export function articleOf(text: string, change: Partial<Article> = {}): Article {
  const [headline = '', ...paragraphs] = text.split('\n');
  return {
    headline,
    headlineMade: false,
    abstract: null,
    body: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    byline: null,
    dateline: null,
    date: '2026-02-05',
    sourceLine: null,
    sourceUrl: null,
    externalId: null,
    embargoUntil: null,
    keywords: [],
    ...change,
  };
}

/** An engine in the test's hands: `answer` decides each request; every request is kept. */
export function engineOf(
  answer: (request: MtRequest, count: number) => Promise<readonly MtOutcome[]> | readonly MtOutcome[],
  change: Partial<MtEngine> = {},
): MtEngine & { readonly requests: MtRequest[] } {
  const requests: MtRequest[] = [];
  return {
    id: 'desk',
    model: 'one',
    capabilities: {
      glossary: 'prompt',
      placeholders: 'none',
      formality: false,
      context: true,
      promptable: true,
      draft: false,
    },
    limits: { maxSegments: 100, maxConcurrentBatches: 1 },
    price: null,
    supports: () => true,
    async translateBatch(request) {
      requests.push(request);
      return answer(request, requests.length);
    },
    requests,
    ...change,
  };
}

/** Every segment as `<language>: <text>`. */
export function echo(request: MtRequest): readonly MtOutcome[] {
  return request.segments.map((segment) => ({
    id: segment.id,
    ok: true,
    target: `${request.target}: ${segment.text}`,
  }));
}

export interface TestNewsroom {
  readonly store: Store;
  readonly outboxFolder: string;
  readonly signalled: string[];
  /** Sets the clock; it stands still otherwise. */
  setNow(instant: string): void;
  admit(article: Article, fileName?: string): Promise<RevisionRecord>;
  translateDeps(engines: readonly MtEngine[], change?: Partial<TranslateDeps>): TranslateDeps;
  publishDeps(change?: Partial<PublishDeps>): Promise<PublishDeps>;
  again(): Promise<Store>;
  remove(): Promise<void>;
}

export interface NewsroomSetup {
  readonly entries?: readonly GlossaryEntry[];
  /** Events that the one hook wants. */
  readonly events?: readonly PublishEventType[];
}

/** Real store, outbox, formatters and translation core in a temporary folder; only the engine and the clock are ours. */
export async function openTestNewsroom(setup: NewsroomSetup = {}): Promise<TestNewsroom> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-pipeline-'));
  let ids = 0;
  let now = new Date('2026-02-05T10:00:00.000Z');
  const newId = () => {
    ids += 1;
    return `id-${String(ids).padStart(6, '0')}`;
  };
  const open = () =>
    openStore({
      sqliteFile: join(folder, 'data', 'dragoman.sqlite'),
      databaseUrl: null,
      newId: () => 'store',
    });
  const store = await open();
  const outboxFolder = join(folder, 'outbox');
  const signalled: string[] = [];
  const signals: Signals = {
    translate: async (id, languages) => void signalled.push(`translate ${id} ${languages.join('+')}`),
    publish: async (id) => void signalled.push(`publish ${id}`),
    deliver: async (id, attempt, delayMs) => void signalled.push(`deliver ${id} ${attempt} ${delayMs}`),
  };
  const core = { store, signals, log: silent, now: () => now, newId, owner: 'test' };
  const termbase: Termbase = createTermbase(setup.entries ?? []);
  const events = setup.events ?? [
    'article.published',
    'article.corrected',
    'article.withdrawn',
    'article.held',
    'article.failed',
  ];
  const hooks = {
    subscriptions: [{ id: 'site', accepts: (type: PublishEventType) => events.includes(type) }],
    baseUrl: 'https://news.example/',
  };
  return {
    store,
    outboxFolder,
    signalled,
    setNow: (instant) => {
      now = new Date(instant);
    },
    async admit(article, fileName = 'report.txt') {
      const admission = await store.admit({
        article,
        contentSha256: sha256(JSON.stringify(article)),
        format: 'text',
        encoding: 'utf-8',
        fileName,
        receivedAt: now.toISOString(),
        newArticleId: newId(),
      });
      return admission.revision;
    },
    translateDeps: (engines, change = {}) => ({
      ...core,
      memory: noMemory,
      catchUp: () => Promise.resolve(),
      termbase,
      gate: openGate,
      hooks,
      mt: createMtCore({
        engines: new Map(engines.map((engine) => [engine.id, engine])),
        routes: { 'ru-en': engines.map((engine) => engine.id), 'ru-kk': engines.map((engine) => engine.id) },
        rateLimiter: { take: () => Promise.resolve() },
        costLedger: createMemoryCostLedger(new Map(), () => now.getTime()),
        logger: silent,
        clock: () => now.getTime(),
        random: () => 0,
        sleep: () => Promise.resolve(),
      }),
      ...change,
    }),
    publishDeps: async (change = {}) => ({
      ...core,
      termbase,
      gate: openGate,
      hooks,
      timeZone: 'Asia/Almaty',
      outbox: createOutboxDirectory({
        root: outboxFolder,
        formatters: allFormatters,
        signer: await createManifestSigner(join(folder, 'data')),
        baseUrl: null,
        publisher: 'Test',
      }),
      listings: createListings({
        ...core,
        outboxFolder,
        publisher: 'Test',
        baseUrl: null,
        timeZone: 'Asia/Almaty',
      }),
      ...change,
    }),
    again: open,
    async remove() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const once: JobContext = { signal: new AbortController().signal, lastAttempt: true };

export function keyOf(revision: RevisionRecord, language: TargetLanguage) {
  return { revisionId: revision.id, language };
}
