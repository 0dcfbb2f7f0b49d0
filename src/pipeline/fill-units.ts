import type { MtEngine, MtOutcome, MtSegment } from '../contracts/mt-engine.js';
import type { RenditionKey, RevisionRecord, Store, UnitRecord } from '../contracts/store.js';
import type { Termbase } from '../contracts/termbase.js';
import type { TranslationMemory } from '../contracts/translation-memory.js';
import { sha256Fields } from '../domain/content-hash.js';
import { type LanguagePair, pairKey } from '../domain/language.js';
import type { MtCore, SegmentResult } from './mt/translate-segments.js';

export interface FillDeps {
  readonly store: Store;
  readonly memory: TranslationMemory;
  readonly termbase: Termbase;
  readonly mt: MtCore;
  readonly now: () => Date;
}

/** Targets that the memory is certain of, for units that have none yet. */
export async function fillFromMemory(deps: FillDeps, key: RenditionKey, pair: LanguagePair): Promise<void> {
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

/** Answers an engine of the route gave before to the same text under the same termbase. */
export async function fillFromCache(deps: FillDeps, key: RenditionKey, pair: LanguagePair): Promise<void> {
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

/**
 * Asks the engines for what is left. Each batch is stored before the next is waited for; returns the segments that no
 * engine could translate.
 */
export async function fillFromEngines(
  deps: FillDeps,
  key: RenditionKey,
  pair: LanguagePair,
  revision: RevisionRecord,
  signal: AbortSignal,
): Promise<readonly SegmentResult[]> {
  const missing = (await deps.store.units(key)).filter((unit) => unit.target === null);
  if (missing.length === 0 || deps.mt.route(pair).length === 0) return [];
  const { unique, sameText } = onceEach(missing);
  const segments = unique.map((unit) => toSegment(deps, unit, revision, pair));
  const texts = new Map(unique.map((unit) => [unit.id, unit.text]));
  const results = await deps.mt.translate(segments, pair, {
    articleId: revision.articleId,
    signal,
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

/** A unit as engines get it: its paragraph as context, its terms as lemmas, similar approved segments as examples. */
export function toSegment(
  deps: FillDeps,
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
  deps: FillDeps,
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

function iso(deps: Pick<FillDeps, 'now'>): string {
  return deps.now().toISOString();
}
