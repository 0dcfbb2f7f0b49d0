import type { GlossaryEntry } from '../../contracts/termbase.js';
import { functionWords } from '../russian/noun-lexicon.js';
import type { CapitalRule, Plan, Slot } from '../russian/plan.js';
import { sequencesOf } from '../russian/plan.js';
import { attributesOf, cellsOf, parseOverride } from '../russian/russian-forms.js';
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

/** Compiles entries into the trie. Folded tokens are cached, since the same words come back in thousands of terms. */
export class PatternCompiler {
  readonly #trie: TokenTrie;
  readonly #vocabulary: Vocabulary;
  readonly #ids = new Map<string, number>();
  readonly rules: PatternRule[] = [];

  constructor(trie: TokenTrie, vocabulary: Vocabulary) {
    this.#trie = trie;
    this.#vocabulary = vocabulary;
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
    const overrides = (entry.forms.ru ?? []).map(parseOverride);
    const replaced = new Set(
      overrides.flatMap((form) => (form.case === null ? [] : [`${form.case}|${form.number}`])),
    );
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
    const capitals = plan.slots.some((slot) => slot.capitals.kind !== 'any')
      ? plan.slots.map((slot) => slot.capitals)
      : [];
    const rule = this.#rule(index, capitals);
    const single = plan.slots.length === 1;
    for (const cell of cellsOf(plan)) {
      if (replaced.size > 0 && replaced.has(cellLabel(cell))) continue;
      for (const sequence of sequencesOf(plan, cell)) {
        if (single && capitals.length === 0 && functionWords.has(sequence[0] ?? '')) continue;
        let node = rootNode;
        for (let at = 0; at < plan.slots.length; at += 1)
          node = this.#trie.extend(node, this.#tokenOf(plan.slots[at], sequence[at] ?? ''));
        this.#output(node, rule);
      }
    }
  }

  #tokenOf(slot: Slot | undefined, form: string): number {
    if (slot?.wild === 'initial') return anyInitial;
    return slot?.wild === 'patronymic' ? anyPatronymic : this.idOf(form);
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
      if (other?.entry === entry && other?.capitals.length === 0) return;
    }
    this.#trie.addOutput(node, rule);
  }
}

function cellLabel(cell: number): string {
  const cases = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];
  return `${cases[cell % 6] ?? ''}|${cell < 6 ? 'singular' : 'plural'}`;
}
