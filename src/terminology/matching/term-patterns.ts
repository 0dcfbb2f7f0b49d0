import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { CellForms } from '../russian/grammar.js';
import { functionWords } from '../russian/noun-lexicon.js';
import { cellKey, type Override, parseOverride, replacedCells } from '../russian/overrides.js';
import type { CapitalRule, Plan, Slot } from '../russian/plan.js';
import { attributesOf, cellsOf } from '../russian/russian-forms.js';
import { termPlans } from '../russian/term-plans.js';
import { foldWord } from './characters.js';
import { anyInitial, anyPatronymic, rootNode, type TokenTrie } from './token-trie.js';
import { tokensOf } from './tokeniser.js';
import type { Vocabulary } from './vocabulary.js';

/** What has to hold in the text besides the tokens, shared by the patterns of one plan. */
export interface PatternRule {
  readonly entry: number;
  /** By token; empty when any capitals will do. */
  readonly capitals: readonly CapitalRule[];
}

const nothingReplaced: ReadonlySet<string> = new Set();
const noOverrides: readonly Override[] = [];
const noDemand: readonly CapitalRule[] = [];

interface CellIds {
  readonly byCell: readonly (readonly number[])[];
  /** By cell, a bit for each earlier cell with the same ids: half of a paradigm repeats the other half. */
  readonly repeats: readonly number[];
}

function capitalsKey(rule: CapitalRule): string {
  if (rule.kind === 'any') return '.';
  if (rule.kind === 'places') return `p${rule.places.join(',')}`;
  return `${rule.kind === 'leading' ? 'l' : 'a'}${rule.count}`;
}

/** One token id for a fixed slot, else ids by cell. */
type SlotIds = number | CellIds;

function repeatsOf(byCell: readonly (readonly number[])[]): readonly number[] {
  return byCell.map((ids, cell) => {
    let bits = 0;
    for (let earlier = 0; earlier < cell; earlier += 1) {
      const other = byCell[earlier] ?? [];
      if (other.length === ids.length && other.every((id, index) => id === ids[index])) bits |= 1 << earlier;
    }
    return bits;
  });
}

/** Bits of the earlier cells in which every slot has the same ids as in this one. */
function repeatedCells(slots: readonly SlotIds[], cell: number): number {
  let bits = (1 << cell) - 1;
  for (const slot of slots) if (typeof slot !== 'number') bits &= slot.repeats[cell] ?? 0;
  return bits;
}

/** Compiles entries into the trie. Folded tokens are cached, since the same words come back in thousands of terms. */
export class PatternCompiler {
  readonly #trie: TokenTrie;
  readonly #vocabulary: Vocabulary;
  readonly #functionIds: ReadonlySet<number>;
  readonly #ids = new Map<string, number>();
  readonly #cellIds = new Map<CellForms, CellIds>();
  readonly #capitals = new Map<string, readonly CapitalRule[]>();
  readonly rules: PatternRule[] = [];

  constructor(trie: TokenTrie, vocabulary: Vocabulary) {
    this.#trie = trie;
    this.#vocabulary = vocabulary;
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
    const rule = this.#rule(index, []);
    let node = rootNode;
    for (const token of tokens) node = this.#trie.extend(node, this.#vocabulary.intern(token.folded));
    this.#output(node, rule);
  }

  #addPlan(plan: Plan, index: number, replaced: ReadonlySet<string>): void {
    const capitals = this.#capitalsOf(plan);
    const rule = this.#rule(index, capitals);
    const guarded = plan.slots.length === 1 && capitals.length === 0;
    const ids = plan.slots.map((slot) => this.#slotIds(slot, guarded));
    // The fixed words at the start are the same in every cell.
    let first = 0;
    let node = rootNode;
    for (let slot = ids[first]; typeof slot === 'number'; slot = ids[first]) {
      node = this.#trie.extend(node, slot);
      first += 1;
    }
    let done = 0;
    for (const cell of cellsOf(plan)) {
      if ((replaced.size > 0 && replaced.has(cellKey(cell))) || (repeatedCells(ids, cell) & done) !== 0)
        continue;
      done |= 1 << cell;
      this.#insert(ids, cell, first, node, rule);
    }
  }

  /** Follows every variant of every slot in the cell; ends without an output where a slot has no form. */
  #insert(slots: readonly SlotIds[], cell: number, at: number, node: number, rule: number): void {
    const slot = slots[at];
    if (slot === undefined) {
      this.#output(node, rule);
      return;
    }
    if (typeof slot === 'number') this.#insert(slots, cell, at + 1, this.#trie.extend(node, slot), rule);
    else
      for (const id of slot.byCell[cell] ?? [])
        this.#insert(slots, cell, at + 1, this.#trie.extend(node, id), rule);
  }

  /** Token ids of a slot by cell. Cells are shared between terms, so their ids are kept by identity. */
  #slotIds(slot: Slot, guarded: boolean): SlotIds {
    if (slot.wild === 'initial') return anyInitial;
    if (slot.wild === 'patronymic') return anyPatronymic;
    if (slot.cells === null) return this.idOf(slot.written);
    const known = this.#cellIds.get(slot.cells) ?? this.#compileCells(slot.cells);
    const isFunction = (id: number): boolean => this.#functionIds.has(id);
    if (!guarded || !known.byCell.some((ids) => ids.some(isFunction))) return known;
    const byCell = known.byCell.map((ids) => ids.filter((id) => !isFunction(id)));
    return { byCell, repeats: repeatsOf(byCell) };
  }

  #compileCells(cells: CellForms): CellIds {
    const byCell = cells.map((forms) => forms.map((form) => this.#vocabulary.internWord(form)));
    const ids = { byCell, repeats: repeatsOf(byCell) };
    this.#cellIds.set(cells, ids);
    return ids;
  }

  /** The same few demands come back in thousands of plans, so they are kept once. */
  #capitalsOf(plan: Plan): readonly CapitalRule[] {
    if (plan.slots.every((slot) => slot.capitals.kind === 'any')) return noDemand;
    let key = '';
    for (const { capitals } of plan.slots) key += capitalsKey(capitals);
    const known = this.#capitals.get(key);
    if (known !== undefined) return known;
    const capitals = plan.slots.map((slot) => slot.capitals);
    this.#capitals.set(key, capitals);
    return capitals;
  }

  #rule(entry: number, capitals: readonly CapitalRule[]): number {
    this.rules.push({ entry, capitals });
    return this.rules.length - 1;
  }

  #output(node: number, rule: number): void {
    const entry = this.rules[rule]?.entry;
    for (let output = this.#trie.firstOutput(node); output >= 0; output = this.#trie.nextOutput(output)) {
      const known = this.#trie.patternOf(output);
      if (known === rule) return;
      const other = this.rules[known];
      // Entries come one after another, and a node lists its last output first.
      if (other?.entry !== entry) break;
      if (other?.capitals.length === 0) return;
    }
    this.#trie.addOutput(node, rule);
  }
}
