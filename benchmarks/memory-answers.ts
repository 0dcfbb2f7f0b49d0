import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Placeables } from '../src/contracts/placeables.js';
import type { GlossaryEntry, Termbase } from '../src/contracts/termbase.js';
import type { MemoryUnit } from '../src/contracts/translation-memory.js';
import type { TargetLanguage } from '../src/domain/language.js';
import { readNumbers } from '../src/domain/numbers.js';
import { GrowingLayer } from '../src/memory/layer.js';
import { createPatternMatcher, type PatternMatcher } from '../src/memory/patterns/create-pattern-matcher.js';
import { loadPatternFiles } from '../src/memory/patterns/load-patterns.js';
import { loadMemoryFile } from '../src/memory/read-memory-file.js';
import { findAlike } from '../src/memory/search/fuzzy-search.js';
import { SlotSearch } from '../src/memory/slots/slot-search.js';
import { textKey } from '../src/memory/text-key.js';
import { loadTermbaseFiles } from '../src/terminology/formats/load-files.js';
import { createPlaceables } from '../src/terminology/placeables/create-placeables.js';
import { createTermbase } from '../src/terminology/termbase.js';
import { blockingCheck } from './memory-cleaning.js';

/** A unit of the shipped memory with the file it stands in. */
export interface ShippedUnit extends MemoryUnit {
  readonly file: string;
}

export const kinds = ['exact', 'slot', 'pattern', 'fuzzy', 'nothing'] as const;
/** What the memory has for a sentence: an answer of one kind, a fuzzy suggestion for an editor, or nothing. */
export type AnswerKind = (typeof kinds)[number];

export interface Answer {
  readonly kind: AnswerKind;
  /** Empty for `nothing`; for `fuzzy` the target of the most alike unit as it stands. */
  readonly target: string;
  /** What is wrong with its numbers, names and countries, for answers that would be published. */
  readonly faults: readonly string[];
}

/** Files of the folder with one of the endings, in order. */
export function filesIn(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(folder)
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => join(folder, name));
}

/** Asks the shipped memory for its own sentences, with some of its units taken away. */
export class ShippedMemory {
  readonly #layer = new GrowingLayer();
  readonly #slots: SlotSearch;
  readonly #names: Readonly<Record<TargetLanguage, readonly string[]>>;
  readonly #nameIds: ReadonlySet<string>;

  private constructor(
    readonly units: readonly ShippedUnit[],
    readonly placeables: Placeables,
    private readonly termbase: Termbase,
    private readonly patterns: PatternMatcher,
    entries: readonly GlossaryEntry[],
  ) {
    for (const unit of units) this.#layer.push(unit);
    this.#slots = new SlotSearch(placeables);
    const names = entries.filter(isName);
    this.#nameIds = new Set(names.map(({ id }) => id));
    this.#names = { en: wordsOf(names, 'en'), kk: wordsOf(names, 'kk') };
  }

  static async load(): Promise<ShippedMemory> {
    const { entries } = await loadTermbaseFiles(filesIn('glossaries/termbase', ['.csv']));
    const units: ShippedUnit[] = [];
    for (const path of filesIn('glossaries/memory', ['.tsv', '.tmx']))
      for (const unit of await loadMemoryFile(path)) units.push({ ...unit, file: basename(path) });
    const placeables = createPlaceables(entries);
    const patterns = createPatternMatcher(
      await loadPatternFiles(filesIn('glossaries/patterns', ['.txt'])),
      placeables,
    );
    return new ShippedMemory(units, placeables, createTermbase(entries), patterns, entries);
  }

  /** What the units that `known` keeps give for a unit's source, the surest first, as the memory itself looks. */
  answer(asked: ShippedUnit, language: TargetLanguage, known: (unit: ShippedUnit) => boolean): Answer {
    const usable = (_: unknown, index: number): boolean => {
      const unit = this.units[index];
      return unit !== undefined && known(unit);
    };
    const same = this.#layer.find(textKey(asked.source)).find((index) => usable(null, index));
    const exact = same === undefined ? undefined : this.units[same]?.targets[language];
    if (exact !== undefined) return this.#checked('exact', exact, asked, language);
    const filled = this.#slots.find(asked.source, language, [this.#layer], usable);
    if (filled !== null) return this.#checked('slot', filled.target, asked, language);
    const pattern = this.patterns.match(asked.source, language);
    if (pattern !== null) return this.#checked('pattern', pattern.target, asked, language);
    const [alike] = findAlike(asked.source, language, [this.#layer], usable);
    return alike === undefined
      ? { kind: 'nothing', target: '', faults: [] }
      : { kind: 'fuzzy', target: alike.unit.targets[language] ?? '', faults: [] };
  }

  #checked(kind: AnswerKind, target: string, asked: ShippedUnit, language: TargetLanguage): Answer {
    return { kind, target, faults: this.faultsOf(target, asked, language) };
  }

  /** Wrong figures, names missing by the termbase's forms, and names that the reference does not have. */
  faultsOf(target: string, asked: ShippedUnit, language: TargetLanguage): readonly string[] {
    const reference = asked.targets[language] ?? '';
    const faults: string[] = [];
    const blocked = blockingCheck(asked.source, target, language);
    if (blocked !== null && blockingCheck(asked.source, reference, language) === null)
      faults.push(`blocked by the check of ${blocked}`);
    if (figuresOf(target, language) !== figuresOf(reference, language)) faults.push('figures');
    const wrong = (text: string): ReadonlySet<string> =>
      new Set(
        this.termbase
          .verify({ segmentId: asked.id, source: asked.source, target: text }, language)
          .flatMap(({ entryId, verdict, term }) =>
            this.#nameIds.has(entryId) && verdict !== 'ok' ? [term] : [],
          ),
      );
    const accepted = wrong(reference);
    for (const term of wrong(target)) if (!accepted.has(term)) faults.push(`${term} missing`);
    for (const name of this.#names[language])
      if (stands(name, target) && !stands(name, reference)) faults.push(`${name} added`);
    return faults;
  }
}

function isName({ kind, domain, status }: GlossaryEntry): boolean {
  const named = kind === 'person' || kind === 'place' || kind === 'organisation' || kind === 'acronym';
  return named && domain !== 'demonyms' && status !== 'forbidden';
}

function wordsOf(entries: readonly GlossaryEntry[], language: TargetLanguage): readonly string[] {
  return [...new Set(entries.flatMap((entry) => entry[language].slice(0, 1)))];
}

/** Whether a word of the text begins so: Kazakh names bear suffixes. */
function stands(name: string, text: string): boolean {
  const at = text.indexOf(name);
  return at === 0 || (at > 0 && !/\p{L}/u.test(text.charAt(at - 1)));
}

/** The values of all figures, in order of size. */
function figuresOf(text: string, language: TargetLanguage): string {
  return readNumbers(text, language)
    .filter(({ form }) => form === 'digits')
    .map(({ value }) => value)
    .sort((left, right) => left - right)
    .join(' ');
}

/** Every answer with its reference, by kind. */
export type Answers = ReadonlyMap<
  AnswerKind,
  readonly { readonly answer: Answer; readonly unit: ShippedUnit }[]
>;

/** Asks for each unit what those give that `known` keeps for it. */
export function answersOf(
  memory: ShippedMemory,
  asked: readonly ShippedUnit[],
  language: TargetLanguage,
  known: (unit: ShippedUnit, asked: ShippedUnit) => boolean,
): Answers {
  const found = new Map<AnswerKind, { answer: Answer; unit: ShippedUnit }[]>(kinds.map((kind) => [kind, []]));
  for (const unit of asked) {
    const answer = memory.answer(unit, language, (other) => known(other, unit));
    found.get(answer.kind)?.push({ answer, unit });
  }
  return found;
}
