import type { MtEngine, MtError, MtOutcome, MtSegment } from '../contracts/mt-engine.js';
import type {
  Reason,
  RenditionChange,
  RenditionKey,
  RenditionRecord,
  RevisionRecord,
  UnitRecord,
} from '../contracts/store.js';
import type { Termbase } from '../contracts/termbase.js';
import type { TranslationMemory } from '../contracts/translation-memory.js';
import { sha256Fields } from '../domain/content-hash.js';
import { type LanguagePair, pairKey } from '../domain/language.js';
import { segmentArticle } from '../domain/segmentation.js';
import { type CheckDeps, checkRendition } from './check-rendition.js';
import { announce, type HookDeps } from './events.js';
import { withLease } from './lease.js';
import type { MtCore, SegmentResult } from './mt/translate-segments.js';
import { PipelineError } from './pipeline-error.js';
import { polishTargets } from './polish-targets.js';
import { audit, type PipelineCore } from './ports.js';

export interface TranslateDeps extends PipelineCore, CheckDeps {
  readonly memory: TranslationMemory;
  readonly termbase: Termbase;
  /** Lets the memory learn what editors taught it since the last call. */
  readonly catchUp: () => Promise<void>;
  readonly mt: MtCore;
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
  const failures = await fillFromEngines(deps, key, pair, revision, job);
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

async function fillFromMemory(deps: TranslateDeps, key: RenditionKey, pair: LanguagePair): Promise<void> {
  const units = await deps.store.units(key);
  const found = units.flatMap((unit, index) => {
    if (unit.target !== null) return [];
    const previous = units[index - 1]?.text;
    const next = units[index + 1]?.text;
    const match = deps.memory.lookup({
      text: unit.text,
      source: pair.source,
      target: key.language,
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    });
    if (match === null) return [];
    return [
      {
        id: unit.id,
        target: match.target,
        origin: match.kind,
        engine: 'memory',
        model: match.origin,
        note: match.why,
      },
    ];
  });
  if (found.length > 0) await deps.store.setTargets(key, found, iso(deps));
}

function cacheKey(text: string, pair: LanguagePair, engine: MtEngine, termbaseChecksum: string): string {
  return sha256Fields([text, pairKey(pair), engine.id, engine.model, termbaseChecksum]);
}

async function fillFromCache(deps: TranslateDeps, key: RenditionKey, pair: LanguagePair): Promise<void> {
  const engines = deps.mt.route(pair);
  for (const engine of engines) {
    const missing = (await deps.store.units(key)).filter((unit) => unit.target === null);
    if (missing.length === 0) return;
    const keys = new Map(
      missing.map((unit) => [unit.id, cacheKey(unit.text, pair, engine, deps.termbase.checksum)]),
    );
    const cached = await deps.store.cached([...keys.values()]);
    const found = missing.flatMap((unit) => {
      const hit = cached.get(keys.get(unit.id) ?? '');
      if (hit === undefined) return [];
      return [
        {
          id: unit.id,
          target: hit.target,
          origin: 'engine' as const,
          engine: hit.engine,
          model: hit.model,
          note: null,
        },
      ];
    });
    if (found.length > 0) await deps.store.setTargets(key, found, iso(deps));
  }
}

async function fillFromEngines(
  deps: TranslateDeps,
  key: RenditionKey,
  pair: LanguagePair,
  revision: RevisionRecord,
  job: JobContext,
): Promise<readonly SegmentResult[]> {
  const missing = (await deps.store.units(key)).filter((unit) => unit.target === null);
  if (missing.length === 0 || deps.mt.route(pair).length === 0) return [];
  const { unique, sameText } = onceEach(missing);
  const segments = unique.map((unit) => toSegment(deps, unit, revision, pair));
  const texts = new Map(unique.map((unit) => [unit.id, unit.text]));
  const results = await deps.mt.translate(segments, pair, {
    articleId: revision.articleId,
    signal: job.signal,
    onBatch: (outcomes, engineId, model) =>
      keep(deps, key, pair, { outcomes, engineId, model, texts, sameText }),
  });
  return results.filter((result) => result.target === null);
}

/** A sentence that stands twice in an article is asked for once. */
function onceEach(units: readonly UnitRecord[]): {
  unique: readonly UnitRecord[];
  sameText: ReadonlyMap<string, readonly string[]>;
} {
  const byText = new Map<string, UnitRecord[]>();
  for (const unit of units) byText.set(unit.text, [...(byText.get(unit.text) ?? []), unit]);
  const groups = [...byText.values()];
  return {
    unique: groups.flatMap((group) => group.slice(0, 1)),
    sameText: new Map(groups.map((group) => [group[0]?.id ?? '', group.map((unit) => unit.id)])),
  };
}

function toSegment(
  deps: TranslateDeps,
  unit: UnitRecord,
  revision: RevisionRecord,
  pair: LanguagePair,
): MtSegment {
  const paragraph = unit.part === 'body' ? revision.article.body[unit.block]?.text : undefined;
  const target = pair.target === 'kk' ? 'kk' : 'en';
  const terms = deps.termbase.find(unit.text).flatMap((match) => {
    const preferred = match.targets[target][0];
    return preferred === undefined ? [] : [{ match: match.match, source: match.term, target: preferred }];
  });
  const examples = deps.memory
    .suggest({ text: unit.text, source: pair.source, target }, 2)
    .map((match) => ({ source: match.source, target: match.target }));
  return {
    id: unit.id,
    text: unit.text,
    ...(paragraph === undefined ? {} : { context: paragraph }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(examples.length === 0 ? {} : { examples }),
  };
}

interface Answered {
  readonly outcomes: readonly MtOutcome[];
  readonly engineId: string;
  readonly model: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly sameText: ReadonlyMap<string, readonly string[]>;
}

/** One transaction: what was paid for is in the cache and in the article, or in neither. */
async function keep(
  deps: TranslateDeps,
  key: RenditionKey,
  pair: LanguagePair,
  answered: Answered,
): Promise<void> {
  const good = answered.outcomes.flatMap((outcome) => (outcome.ok ? [outcome] : []));
  if (good.length === 0) return;
  const engine = deps.mt.route(pair).find((candidate) => candidate.id === answered.engineId);
  await deps.store.transaction(async (store) => {
    if (engine !== undefined) {
      const entries = good.map(({ id, target }) => ({
        key: cacheKey(answered.texts.get(id) ?? '', pair, engine, deps.termbase.checksum),
        target,
        engine: answered.engineId,
        model: answered.model,
      }));
      await store.putCached(entries, iso(deps));
    }
    const targets = good.flatMap(({ id, target }) =>
      (answered.sameText.get(id) ?? [id]).map((unitId) => ({
        id: unitId,
        target,
        origin: 'engine' as const,
        engine: answered.engineId,
        model: answered.model,
        note: null,
      })),
    );
    await store.setTargets(key, targets, iso(deps));
  });
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
  const reason = reasonFor(rendition, missing, units.length, failures[0]?.error ?? null);
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
  return {
    code: 'pipeline:failed.engine',
    values: { pair, missing, total, engine: error.engine, problem: error.message },
  };
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
