import type { Placeables } from '../contracts/placeables.js';
import type {
  MatchKind,
  MemoryMatch,
  MemoryQuery,
  MemoryUnit,
  TranslationMemory,
} from '../contracts/translation-memory.js';
import { sourceLanguage, type TargetLanguage } from '../domain/language.js';
import { createTranslate } from '../i18n/translator.js';
import { listConflicts, type MemoryConflict } from './conflicts.js';
import { explainMatch } from './explain.js';
import { GrowingLayer, type Layer } from './layer.js';
import { compareUnits } from './preference.js';
import { findAlike } from './search/fuzzy-search.js';
import { SlotSearch } from './slots/slot-search.js';
import { textKey } from './text-key.js';

export interface MemoryOptions {
  /** Without it there are no slot matches. */
  readonly placeables?: Placeables;
  /** Units kept in files: see `openPack`. They are searched after what is in memory. */
  readonly packs?: readonly Layer[];
  /** Sentence patterns, asked where no unit answers: see `createPatternMatcher`. */
  readonly patterns?: { match(text: string, target: TargetLanguage): MemoryMatch | null };
}

/** A translation memory that can be looked through and pruned. */
export interface EditableMemory extends TranslationMemory {
  /** Forgets every unit of a source; the number of units forgotten. Units of packs are hidden until the next start. */
  removeByOrigin(origin: string): number;
  /** Units of one source with different targets. Reads the whole memory. */
  conflicts(): readonly MemoryConflict[];
  units(): Iterable<MemoryUnit>;
}

const slotScore = 99;

/**
 * A memory of Russian segments with English and Kazakh targets. Look-ups try the whole segment in its context, the
 * whole segment, segments equal but for values (slots), then patterns; what fits no target for certain is no match.
 */
export function createMemory(units: Iterable<MemoryUnit>, options: MemoryOptions = {}): EditableMemory {
  return new LayeredMemory(units, options);
}

class LayeredMemory implements EditableMemory {
  /** What was loaded; additions go to a layer of their own, so that its indexes are cheap to build again. */
  readonly #loaded = new GrowingLayer();
  readonly #learnt = new GrowingLayer();
  readonly #layers: readonly Layer[];
  readonly #slots: SlotSearch | null;
  readonly #patterns: MemoryOptions['patterns'];
  readonly #forgotten = new Map<Layer, Set<number>>();

  constructor(units: Iterable<MemoryUnit>, { placeables, packs = [], patterns }: MemoryOptions) {
    for (const unit of units) this.#loaded.push(unit);
    this.#layers = [this.#learnt, this.#loaded, ...packs];
    this.#patterns = patterns;
    this.#slots = placeables === undefined ? null : new SlotSearch(placeables);
  }

  get size(): number {
    let forgotten = 0;
    for (const { size } of this.#forgotten.values()) forgotten += size;
    return this.#layers.reduce((total, layer) => total + layer.texts.size, -forgotten);
  }

  lookup(query: MemoryQuery): MemoryMatch | null {
    if (query.source !== sourceLanguage) return null;
    return this.#whole(query) ?? this.#slot(query) ?? this.#patterns?.match(query.text, query.target) ?? null;
  }

  suggest(query: MemoryQuery, limit: number): readonly MemoryMatch[] {
    if (query.source !== sourceLanguage || limit < 1) return [];
    const best = this.lookup(query);
    const fuzzy = this.#fuzzy(query, limit).filter((match) => match.unitId !== best?.unitId);
    return (best === null ? fuzzy : [best, ...fuzzy]).slice(0, limit);
  }

  add(unit: MemoryUnit): void {
    const key = textKey(unit.source);
    // A segment edited again is one unit, not two that disagree.
    for (const layer of this.#layers)
      for (const index of layer.find(key))
        if (layer.texts.unit(index).id === unit.id) this.#forget(layer, index);
    this.#learnt.push(unit);
  }

  removeByOrigin(origin: string): number {
    let removed = 0;
    for (const layer of this.#layers)
      for (let index = 0; index < layer.texts.size; index += 1) {
        if (!this.#usable(layer, index) || layer.texts.unit(index).origin !== origin) continue;
        this.#forget(layer, index);
        removed += 1;
      }
    return removed;
  }

  conflicts(): readonly MemoryConflict[] {
    return listConflicts(this.units());
  }

  *units(): Generator<MemoryUnit> {
    for (const layer of this.#layers.toReversed())
      for (let index = 0; index < layer.texts.size; index += 1)
        if (this.#usable(layer, index)) yield layer.texts.unit(index);
  }

  readonly #usable = (layer: Layer, index: number): boolean => !this.#forgotten.get(layer)?.has(index);

  #forget(layer: Layer, index: number): void {
    const forgotten = this.#forgotten.get(layer) ?? new Set<number>();
    this.#forgotten.set(layer, forgotten.add(index));
  }

  /** Exact matches, the best of them first by context, then by `compareUnits`, then the one added last. */
  #whole(query: MemoryQuery): MemoryMatch | null {
    const key = textKey(query.text);
    const known = this.#layers.flatMap((layer) =>
      layer
        .find(key)
        .filter((index) => this.#usable(layer, index))
        .map((index) => layer.texts.unit(index)),
    );
    const answers = known.filter((unit) => unit.targets[query.target] !== undefined).sort(compareUnits);
    const inContext = answers.find((unit) => sharesContext(unit, query));
    const unit = inContext ?? answers[0];
    if (unit === undefined) return null;
    return inContext === undefined
      ? matchOf(unit, query, { kind: 'exact', score: 100 })
      : matchOf(unit, query, { kind: 'context', score: 101 });
  }

  #slot(query: MemoryQuery): MemoryMatch | null {
    const found = this.#slots?.find(query.text, query.target, this.#layers, this.#usable);
    if (found === undefined || found === null) return null;
    const { unit, target, slots } = found;
    return matchOf(unit, query, { kind: 'slot', score: slotScore, target, slots });
  }

  #fuzzy(query: MemoryQuery, limit: number): MemoryMatch[] {
    return findAlike(query.text, query.target, this.#layers, this.#usable)
      .slice(0, limit + 1)
      .map(({ unit, score }) => matchOf(unit, query, { kind: 'fuzzy', score }));
  }
}

/** Both neighbours that the unit knows are the query's; it knows at least one. */
function sharesContext(unit: MemoryUnit, query: MemoryQuery): boolean {
  if (unit.previous === null && unit.next === null) return false;
  return sameNeighbour(unit.previous, query.previous) && sameNeighbour(unit.next, query.next);
}

function sameNeighbour(known: string | null, asked: string | undefined): boolean {
  return known === null || (asked !== undefined && textKey(known) === textKey(asked));
}

interface Found {
  readonly kind: MatchKind;
  readonly score: number;
  readonly target?: string;
  readonly slots?: MemoryMatch['slots'];
}

function matchOf(unit: MemoryUnit, query: MemoryQuery, found: Found): MemoryMatch {
  const match = {
    kind: found.kind,
    score: found.score,
    source: unit.source,
    target: found.target ?? unit.targets[query.target] ?? '',
    unitId: unit.id,
    origin: unit.origin,
    slots: found.slots ?? [],
  };
  return { ...match, why: explainMatch(match, createTranslate('en')) };
}
