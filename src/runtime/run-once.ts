import { setTimeout as wait } from 'node:timers/promises';
import { targetLanguages } from '../domain/language.js';
import { createTranslate } from '../i18n/translator.js';
import { type ArticleSummary, type RunSummary, summarizeArticle } from '../pipeline/summary.js';
import type { Runtime } from './open-runtime.js';
import type { IngestRole } from './start-ingest.js';

/** How often the store is asked whether all is done. */
const lookMs = 100;

export interface OnceProgress {
  readonly finished: number;
  readonly total: number;
  readonly waiting: number;
}

export interface OnceTracker {
  /** Articles that this run has to do with, in the order they came. */
  readonly articleIds: Set<string>;
  readonly since: string;
}

/**
 * Waits until the inbox is empty, no rendition is on its way, and every delivery has been tried at least once. Then
 * sums up the articles this run had to do with.
 */
export async function runOnce(
  runtime: Runtime,
  ingest: IngestRole,
  tracker: OnceTracker,
  onProgress: (progress: OnceProgress) => void,
  signal: AbortSignal,
): Promise<RunSummary> {
  for (;;) {
    signal.throwIfAborted();
    const before = ingest.activity();
    const waiting = await ingest.pending();
    const unfinished = await runtime.store.countUnfinished();
    const untried = (await runtime.store.deliveries({ status: 'pending', limit: 1_000 })).filter(
      (delivery) => delivery.attempts === 0,
    );
    const total = Math.max(tracker.articleIds.size * targetLanguages.length, unfinished);
    onProgress({ finished: total - unfinished, total, waiting });
    const after = ingest.activity();
    const still = before.resting && after.resting && before.scans === after.scans;
    if (still && waiting === 0 && unfinished === 0 && untried.length === 0) break;
    await wait(lookMs, undefined, { signal });
  }
  return summarizeRun(runtime, tracker);
}

async function summarizeRun(runtime: Runtime, tracker: OnceTracker): Promise<RunSummary> {
  const { store, settings } = runtime;
  const translate = createTranslate(settings.locale);
  const articles: ArticleSummary[] = [];
  for (const id of tracker.articleIds) {
    const article = await store.article(id);
    const revision = (await store.revisionsOf(id)).at(-1);
    if (article === null || revision === undefined) continue;
    articles.push(await summarizeArticle(store, article, revision, translate));
  }
  const quarantine = (await store.quarantined(100_000))
    .filter((record) => record.at >= tracker.since)
    .map((record) => ({
      file: record.fileName,
      path: record.path,
      reason: translate(`${record.reason.code.replace('.', ':')}.what`, record.reason.values),
    }));
  const count = (status: ArticleSummary['status']) =>
    articles.filter((article) => article.status === status).length;
  return {
    articles,
    published: count('published'),
    held: count('held') + count('rejected'),
    failed: count('failed'),
    quarantined: quarantine.length,
    quarantine,
  };
}
