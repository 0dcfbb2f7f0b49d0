import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { CellForms } from '../russian/grammar.js';
import { functionWords } from '../russian/noun-lexicon.js';
import { cellKey, type Override, parseOverride, replacedCells } from '../russian/overrides.js';
import { anyCapitals, type CapitalRule, initialCapital, type Plan, type Slot } from '../russian/plan.js';
import { attributesOf, cellsOf } from '../russian/russian-forms.js';
import { termPlans } from '../russian/term-plans.js';
import { foldWord } from './characters.js';
import type { PatternRules } from './pattern-rules.js';
import { anyInitial, anyPatronymic, rootNode, type TokenTrie } from './token-trie.js';
import { tokensOf } from './tokeniser.js';
import type { Vocabulary } from './vocabulary.js';

const nothingReplaced: ReadonlySet<string> = new Set();
const noOverrides: readonly Override[] = [];
const noDemand: readonly CapitalRule[] = [];

/** Token ids of one changing slot. Flat arrays of one kind, so that reading them costs the same for every word. */
interface CellIds {
  /** The ids of all cells, cell after cell. */
  readonly ids: Int32Array;
  /** By cell, where its ids begin; the next cell's place ends them. */
  readonly from: Int32Array;
  /** By cell, a bit for each earlier cell with the same ids: half of a paradigm repeats the other half. */
  readonly repeats: Int32Array;
}

function capitalsKey(rule: CapitalRule): string {
  if (rule.kind === 'any') return '.';
  if (rule.kind === 'places') return `p${rule.places.join(',')}`;
  return `${rule.kind === 'leading' ? 'l' : 'a'}${rule.count}`;
}

function sameIds(ids: Int32Array, from: Int32Array, left: number, right: number): boolean {
  const start = from[left] ?? 0;
  const length = (from[left + 1] ?? 0) - start;
  const other = from[right] ?? 0;
  if ((from[right + 1] ?? 0) - other !== length) return false;
  for (let index = 0; index < length; index += 1) if (ids[start + index] !== ids[other + index]) return false;
  return true;
}

/** `ids` cell after cell, `ends` where each cell's ids end. */
function cellIds(listed: readonly number[], ends: readonly number[]): CellIds {
  const ids = new Int32Array(listed.length);
  for (let index = 0; index < listed.length; index += 1) ids[index] = listed[index] ?? 0;
  const from = new Int32Array(ends.length + 1);
  for (let cell = 0; cell < ends.length; cell += 1) from[cell + 1] = ends[cell] ?? 0;
  const repeats = new Int32Array(ends.length);
  for (let cell = 1; cell < ends.length; cell += 1)
    for (let earlier = 0; earlier < cell; earlier += 1)
      if (sameIds(ids, from, cell, earlier)) repeats[cell] = (repeats[cell] ?? 0) | (1 << earlier);
  return { ids, from, repeats };
}

/** Compiles entries into the trie. Folded tokens are cached, since the same words come back in thousands of terms. */
export class PatternCompiler {
  readonly #trie: TokenTrie;
  readonly #vocabulary: Vocabulary;
  readonly #rules: PatternRules;
  readonly #functionIds: ReadonlySet<number>;
  readonly #ids = new Map<string, number>();
  readonly #cellIds = new Map<CellForms, CellIds>();
  readonly #capitals = new Map<number, readonly CapitalRule[]>();
  readonly #rare = new Map<string, readonly CapitalRule[]>();
  /** The plan at work, slot by slot: the id of a fixed one, or the ids of a changing one. */
  readonly #fixed: number[] = [];
  readonly #changing: (CellIds | null)[] = [];

  constructor(trie: TokenTrie, vocabulary: Vocabulary, rules: PatternRules) {
    this.#trie = trie;
    this.#vocabulary = vocabulary;
    this.#rules = rules;
    this.#functionIds = new Set([...functionWords].map((word) => vocabulary.intern(word)));
  }

  /** Id of a token as written. */
  idOf(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const id = this.#vocabulary.intern(/^[-‐‑‒–—―−]$/.test(token) ? '-' : foldWord(token));
    this.#ids.set(token, id);
    return id;
  }

  addEntry(entry: GlossaryEntry, index: number): void {
    const stated = entry.forms.ru ?? [];
    const overrides =
      stated.length === 0 ? noOverrides : stated.map(parseOverride).filter((each) => each !== null);
    const replaced = overrides.length === 0 ? nothingReplaced : replacedCells(overrides);
    for (const plan of termPlans(entry.ru, attributesOf(entry))) this.#addPlan(plan, index, replaced);
    for (const override of overrides) this.addText(override.form, index);
  }

  /** A fixed text as a pattern of its own. */
  addText(text: string, index: number): void {
    const tokens = tokensOf(text);
    if (tokens.length === 0) return;
    const rule = this.#rules.ruleOf(index, noDemand);
    let node = rootNode;
    for (const token of tokens) node = this.#trie.extend(node, this.#vocabulary.intern(token.folded));
    this.#output(node, rule);
  }

  #addPlan(plan: Plan, index: number, replaced: ReadonlySet<string>): void {
    const capitals = this.#capitalsOf(plan.slots);
    const rule = this.#rules.ruleOf(index, capitals);
    this.#takeSlots(plan.slots, plan.slots.length === 1 && capitals.length === 0);
    // The fixed words at the start are the same in every cell.
    let first = 0;
    let node = rootNode;
    for (; first < this.#changing.length && this.#changing[first] === null; first += 1)
      node = this.#trie.extend(node, this.#fixed[first] ?? 0);
    let done = 0;
    for (const cell of cellsOf(plan)) {
      if ((replaced.size > 0 && replaced.has(cellKey(cell))) || (this.#repeatedCells(cell) & done) !== 0)
        continue;
      done |= 1 << cell;
      this.#insert(cell, first, node, rule);
    }
  }

  /** Bits of the earlier cells in which every slot has the same ids as in this one. */
  #repeatedCells(cell: number): number {
    let bits = (1 << cell) - 1;
    for (const slot of this.#changing) if (slot !== null) bits &= slot.repeats[cell] ?? 0;
    return bits;
  }

  /** Follows every variant of every slot in the cell; ends without an output where a slot has no form. */
  #insert(cell: number, first: number, from: number, rule: number): void {
    let node = from;
    for (let at = first; at < this.#changing.length; at += 1) {
      const slot = this.#changing[at] ?? null;
      if (slot === null) {
        node = this.#trie.extend(node, this.#fixed[at] ?? 0);
        continue;
      }
      const start = slot.from[cell] ?? 0;
      const end = slot.from[cell + 1] ?? 0;
      if (start === end) return;
      for (let index = start + 1; index < end; index += 1)
        this.#insert(cell, at + 1, this.#trie.extend(node, slot.ids[index] ?? 0), rule);
      node = this.#trie.extend(node, slot.ids[start] ?? 0);
    }
    this.#output(node, rule);
  }

  #takeSlots(slots: readonly Slot[], guarded: boolean): void {
    this.#fixed.length = 0;
    this.#changing.length = 0;
    for (const slot of slots) {
      const { cells } = slot;
      if (cells === null) {
        this.#fixed.push(this.#fixedId(slot));
        this.#changing.push(null);
      } else {
        const ids = this.#cellIds.get(cells) ?? this.#compileCells(cells);
        this.#fixed.push(0);
        this.#changing.push(guarded ? this.#withoutFunctionWords(ids) : ids);
      }
    }
  }

  #fixedId(slot: Slot): number {
    if (slot.wild === 'initial') return anyInitial;
    return slot.wild === 'patronymic' ? anyPatronymic : this.idOf(slot.written);
  }

  #withoutFunctionWords(known: CellIds): CellIds {
    if (!known.ids.some((id) => this.#functionIds.has(id))) return known;
    const ids: number[] = [];
    const ends: number[] = [];
    for (let cell = 0; cell < known.repeats.length; cell += 1) {
      for (const id of known.ids.subarray(known.from[cell], known.from[cell + 1]))
        if (!this.#functionIds.has(id)) ids.push(id);
      ends.push(ids.length);
    }
    return cellIds(ids, ends);
  }

  /** Cells are shared between terms, so their ids are kept by identity. */
  #compileCells(cells: CellForms): CellIds {
    const ids: number[] = [];
    const ends: number[] = [];
    for (const forms of cells) {
      for (const form of forms) ids.push(this.#vocabulary.internWord(form));
      ends.push(ids.length);
    }
    const compiled = cellIds(ids, ends);
    this.#cellIds.set(cells, compiled);
    return compiled;
  }

  /** The same few demands come back in thousands of plans, so they are kept once. */
  #capitalsOf(slots: readonly Slot[]): readonly CapitalRule[] {
    let bits = 1;
    for (const { capitals } of slots) {
      bits *= 2;
      if (capitals === initialCapital) bits += 1;
      else if (capitals !== anyCapitals) return this.#rareCapitals(slots);
    }
    // Past 50 tokens the number would no longer tell the plans apart.
    if (slots.length > 50) return this.#rareCapitals(slots);
    const known = this.#capitals.get(bits);
    if (known !== undefined) return known;
    const capitals = Number.isInteger(Math.log2(bits)) ? noDemand : slots.map((slot) => slot.capitals);
    this.#capitals.set(bits, capitals);
    return capitals;
  }

  #rareCapitals(slots: readonly Slot[]): readonly CapitalRule[] {
    const key = slots.map(({ capitals }) => capitalsKey(capitals)).join('');
    const known = this.#rare.get(key);
    if (known !== undefined) return known;
    const capitals = /^\.*$/.test(key) ? noDemand : slots.map((slot) => slot.capitals);
    this.#rare.set(key, capitals);
    return capitals;
  }

  #output(node: number, rule: number): void {
    const entry = this.#rules.entryOf(rule);
    for (let output = this.#trie.firstOutput(node); output >= 0; output = this.#trie.nextOutput(output)) {
      const known = this.#trie.patternOf(output);
      // Entries come one after another, and a node lists its last output first.
      if (this.#rules.entryOf(known) !== entry) break;
      if (known === rule || this.#rules.capitalsOf(known).length === 0) return;
    }
    this.#trie.addOutput(node, rule);
  }
}
