import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { CellForms } from '../russian/grammar.js';
import { functionWords } from '../russian/noun-lexicon.js';
import { cellKey, type Override, parseOverride, replacedCells } from '../russian/overrides.js';
import { anyCapitals, type CapitalRule, initialCapital, type Plan, type Slot } from '../russian/plan.js';
import { attributesOf, cellsOf } from '../russian/russian-forms.js';
import { termPlans } from '../russian/term-plans.js';
import { foldWord } from './characters.js';
import type { PatternRules } from './pattern-rules.js';
import { anyInitial, anyPatronymic, rootNode, type TermTrie } from './term-trie.js';
import { tokensOf } from './tokeniser.js';
import type { Vocabulary } from './vocabulary.js';
import { type CellBits, everyCell, type WordReadings } from './word-readings.js';

const nothingReplaced: ReadonlySet<string> = new Set();
const noOverrides: readonly Override[] = [];
const noDemand: readonly CapitalRule[] = [];

function capitalsKey(rule: CapitalRule): string {
  if (rule.kind === 'any') return '.';
  if (rule.kind === 'places') return `p${rule.places.join(',')}`;
  return `${rule.kind === 'leading' ? 'l' : 'a'}${rule.count}`;
}

/** What entries are compiled into. */
export interface PatternTables {
  readonly trie: TermTrie;
  readonly vocabulary: Vocabulary;
  readonly readings: WordReadings;
  readonly rules: PatternRules;
}

/** Compiles entries into the trie. Words are kept by what they are, since they come back in thousands of terms. */
export class PatternCompiler {
  readonly #trie: TermTrie;
  readonly #vocabulary: Vocabulary;
  readonly #readings: WordReadings;
  readonly #rules: PatternRules;
  readonly #functionIds: ReadonlySet<number>;
  /** Words that never change, as written and by token id. */
  readonly #written = new Map<string, number>();
  readonly #fixed = new Map<number, number>();
  /** Words that change, by identity, since most cells are shared between terms, and by their forms. */
  readonly #changing = new Map<CellForms, number>();
  readonly #byForms = new Map<string, number>();
  /** The same without forms that are function words. */
  readonly #guarded = new Map<CellForms, number>();
  readonly #capitals = new Map<number, readonly CapitalRule[]>();
  readonly #rare = new Map<string, readonly CapitalRule[]>();

  constructor({ trie, vocabulary, readings, rules }: PatternTables) {
    this.#trie = trie;
    this.#vocabulary = vocabulary;
    this.#readings = readings;
    this.#rules = rules;
    this.#functionIds = new Set([...functionWords].map((word) => vocabulary.intern(word)));
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
    let node = rootNode;
    for (const token of tokens)
      node = this.#trie.extend(node, this.#fixedWord(this.#vocabulary.intern(token.folded)));
    this.#output(node, this.#rules.ruleOf(index, noDemand), everyCell);
  }

  #addPlan(plan: Plan, index: number, replaced: ReadonlySet<string>): void {
    let cells: CellBits = 0;
    for (const cell of cellsOf(plan))
      if (replaced.size === 0 || !replaced.has(cellKey(cell))) cells |= 1 << cell;
    if (cells === 0 || plan.slots.length === 0) return;
    const capitals = this.#capitalsOf(plan.slots);
    const isGuarded = plan.slots.length === 1 && capitals.length === 0;
    let node = rootNode;
    for (const slot of plan.slots) node = this.#trie.extend(node, this.#wordOf(slot, isGuarded));
    this.#output(node, this.#rules.ruleOf(index, capitals), cells);
  }

  #wordOf({ cells, wild, written }: Slot, isGuarded: boolean): number {
    if (cells !== null) return isGuarded ? this.#guardedWord(cells) : this.#changingWord(cells);
    if (wild !== null) return wild === 'initial' ? anyInitial : anyPatronymic;
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const folded = /^[-‐‑‒–—―−]$/.test(written) ? '-' : foldWord(written);
    const word = this.#fixedWord(this.#vocabulary.intern(folded));
    this.#written.set(written, word);
    return word;
  }

  #fixedWord(token: number): number {
    const known = this.#fixed.get(token);
    if (known !== undefined) return known;
    const word = this.#readings.newWord();
    this.#readings.add(token, word, everyCell);
    this.#fixed.set(token, word);
    return word;
  }

  #changingWord(cells: CellForms): number {
    const known = this.#changing.get(cells);
    if (known !== undefined) return known;
    // A token has one reading for each way that its word changes, however many terms have it.
    const forms = cells.join(';');
    const word = this.#byForms.get(forms) ?? this.#newWord(cells);
    this.#changing.set(cells, word);
    this.#byForms.set(forms, word);
    return word;
  }

  #newWord(cells: CellForms): number {
    const word = this.#readings.newWord();
    for (let cell = 0; cell < cells.length; cell += 1)
      for (const form of cells[cell] ?? [])
        this.#readings.add(this.#vocabulary.internWord(form), word, 1 << cell);
    return word;
  }

  /** A term of one word that any capitals suit is not found where its form is «для» or «три». */
  #guardedWord(cells: CellForms): number {
    const known = this.#guarded.get(cells);
    if (known !== undefined) return known;
    const isFunctionWord = (form: string): boolean =>
      this.#functionIds.has(this.#vocabulary.internWord(form));
    const word = cells.some((forms) => forms.some(isFunctionWord))
      ? this.#changingWord(cells.map((forms) => forms.filter((form) => !isFunctionWord(form))))
      : this.#changingWord(cells);
    this.#guarded.set(cells, word);
    return word;
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

  #output(node: number, rule: number, cells: CellBits): void {
    // An entry's rules are few and come one after another, and a node lists its last output first.
    for (let output = this.#trie.firstOutput(node); output >= 0; output = this.#trie.nextOutput(output)) {
      const known = this.#trie.patternOf(output);
      if (this.#rules.entryOf(known) !== this.#rules.entryOf(rule)) break;
      if (known !== rule) continue;
      this.#trie.widenOutput(output, cells);
      return;
    }
    this.#trie.addOutput(node, rule, cells);
  }
}
