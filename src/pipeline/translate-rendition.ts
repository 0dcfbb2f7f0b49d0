import type { MtError } from '../contracts/mt-engine.js';
import type {
  Reason,
  RenditionChange,
  RenditionKey,
  RenditionRecord,
  RevisionRecord,
  UnitRecord,
} from '../contracts/store.js';
import type { LanguagePair } from '../domain/language.js';
import { segmentArticle } from '../domain/segmentation.js';
import { type CheckDeps, checkRendition } from './check-rendition.js';
import { announce, type HookDeps } from './events.js';
import { type FillDeps, fillFromCache, fillFromEngines, fillFromMemory, toSegment } from './fill-units.js';
import { withLease } from './lease.js';
import type { SegmentResult } from './mt/translate-segments.js';
import { PipelineError } from './pipeline-error.js';
import { polishTargets } from './polish-targets.js';
import { audit, type PipelineCore } from './ports.js';

export interface TranslateDeps extends PipelineCore, CheckDeps, FillDeps {
  /** Lets the memory learn what editors taught it since the last call. */
  readonly catchUp: () => Promise<void>;
  readonly hooks: HookDeps;
}

export interface JobContext {
  readonly signal: AbortSignal;
  /** The queue will not call again by itself. */
  readonly lastAttempt: boolean;
}

/**
 * Brings one language version from `pending` to `translated`, `held` or `failed`. Safe to repeat after a crash at any
 * point: each answer of an engine is stored before the next is asked for. Throws PipelineError `pipeline.engine_down`
 * when an engine failed in a way that may pass and attempts are left.
 */
export async function translateRendition(
  deps: TranslateDeps,
  key: RenditionKey,
  job: JobContext,
): Promise<void> {
  await withLease(deps, `translate:${key.revisionId}:${key.language}`, async () => {
    const rendition = await deps.store.rendition(key);
    if (rendition?.status !== 'pending') return;
    const revision = await deps.store.revision(key.revisionId);
    if (revision === null) throw new PipelineError('pipeline.unknown_revision', { id: key.revisionId });
    await translate(deps, rendition, revision, job);
  });
}

async function translate(
  deps: TranslateDeps,
  rendition: RenditionRecord,
  revision: RevisionRecord,
  job: JobContext,
): Promise<void> {
  const key = { revisionId: rendition.revisionId, language: rendition.language };
  const pair: LanguagePair = { source: 'ru', target: rendition.language };
  await deps.catchUp();
  await deps.store.putUnits(key, segmentArticle(revision.article), iso(deps));
  await fillFromMemory(deps, key, pair);
  await fillFromCache(deps, key, pair);
  const failures = await fillFromEngines(deps, key, pair, revision, job.signal);
  const units = await deps.store.units(key);
  const polished = await polishTargets(deps, {
    units,
    language: key.language,
    articleId: revision.articleId,
    sourceLine: revision.article.sourceLine,
    signal: job.signal,
    toSegment: (unit) => toSegment(deps, unit, revision, pair),
  });
  const changed = polished.units.filter(
    (unit, index) => unit.target !== units[index]?.target || unit.note !== units[index]?.note,
  );
  if (changed.length > 0) await deps.store.setTargets(key, changed, iso(deps));
  await audit(deps, 'translated', {
    articleId: revision.articleId,
    revisionId: revision.id,
    language: key.language,
    details: { ...polished.terms, asked: polished.asked },
  });
  await conclude(deps, rendition, revision, { units: polished.units, failures, job });
}

interface Outcome {
  readonly units: readonly UnitRecord[];
  readonly failures: readonly SegmentResult[];
  readonly job: JobContext;
}

async function conclude(
  deps: TranslateDeps,
  rendition: RenditionRecord,
  revision: RevisionRecord,
  { units, failures, job }: Outcome,
): Promise<void> {
  const missing = units.filter((unit) => unit.target === null).length;
  const engines = enginesOf(units);
  const common = {
    engines,
    termbaseChecksum: deps.termbase.checksum,
    headline: units.find((unit) => unit.part === 'headline')?.target ?? null,
  };
  const unpublishable = unpublishableEngine(deps, units, { source: 'ru', target: rendition.language });
  if (unpublishable !== null) {
    const reason = { code: 'pipeline:failed.unpublishable', values: { engine: unpublishable } };
    await settle(deps, rendition, { ...common, status: 'failed', reason });
    return;
  }
  if (missing === 0) {
    const embargoUntil = revision.article.embargoUntil;
    const about = {
      engines,
      embargoUntil,
      sourceLine: revision.article.sourceLine,
      counterpart: null,
      draftEngine: draftEngine(deps, units),
    };
    const { reasons, terms } = await checkRendition(deps, rendition, units, about);
    const reason = reasons[0] ?? null;
    await settle(deps, rendition, {
      ...common,
      terms,
      status: reason === null ? 'translated' : 'held',
      reason,
    });
    return;
  }
  const passing = failures.find((failure) => failure.error?.retryable === true)?.error;
  if (passing !== undefined && passing !== null && !job.lastAttempt) {
    const values = { engine: passing.engine, problem: passing.message };
    throw new PipelineError('pipeline.engine_down', values, { cause: passing });
  }
  const reason = reasonFor(rendition, missing, units.length, passing ?? failures[0]?.error ?? null);
  await settle(deps, rendition, { ...common, status: failures.length === 0 ? 'held' : 'failed', reason });
}

/** Writes where the rendition stands, and tells the hooks when it waits for a person. */
async function settle(
  deps: TranslateDeps,
  rendition: RenditionRecord,
  change: RenditionChange,
): Promise<void> {
  await deps.store.transaction(async (store) => {
    const changed = await store.changeRendition(rendition, ['pending'], change, iso(deps));
    if (changed === null || changed.status === 'translated') return;
    const type = changed.status === 'held' ? 'article.held' : 'article.failed';
    await announce({ ...deps, store }, deps.hooks, changed.revisionId, type, [changed.language]);
  });
}

/** The engine whose work is for tests only, if one had a part in it: nobody may publish that. */
function unpublishableEngine(
  deps: TranslateDeps,
  units: readonly UnitRecord[],
  pair: LanguagePair,
): string | null {
  const made = new Set(units.map((unit) => (unit.origin === 'engine' ? unit.engine : null)));
  return (
    deps.mt.route(pair).find((engine) => engine.capabilities.publishable === false && made.has(engine.id))
      ?.id ?? null
  );
}

/** The engine whose work waits for a person, if one had a part in it. */
function draftEngine(deps: TranslateDeps, units: readonly UnitRecord[]): string | null {
  const drafts = deps.mt
    .route({ source: 'ru', target: 'en' })
    .concat(deps.mt.route({ source: 'ru', target: 'kk' }));
  const made = new Set(units.map((unit) => (unit.origin === 'engine' ? unit.engine : null)));
  return drafts.find((engine) => engine.capabilities.draft && made.has(engine.id))?.id ?? null;
}

function reasonFor(
  rendition: RenditionRecord,
  missing: number,
  total: number,
  error: MtError | null,
): Reason {
  const pair = `ru-${rendition.language}`;
  if (error === null) return { code: 'pipeline:held.no_engine', values: { pair, missing, total } };
  // What may pass is tried again by the reconciler; what will not waits for a person.
  const code = error.retryable ? 'pipeline:failed.engine_away' : 'pipeline:failed.engine';
  return { code, values: { pair, missing, total, engine: error.engine, problem: error.message } };
}

/** `engine/model`, most used first. */
function enginesOf(units: readonly UnitRecord[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const unit of units) {
    if (unit.target === null || unit.engine === null) continue;
    const name = unit.engine === 'memory' ? 'memory' : `${unit.engine}/${unit.model ?? ''}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}

function iso(deps: Pick<PipelineCore, 'now'>): string {
  return deps.now().toISOString();
}
