import type { CapitalRule } from '../russian/plan.js';

const noDemand: readonly CapitalRule[] = [];

/** The rules as plain data. */
export interface RulesState {
  readonly entries: Int32Array;
  /** By rule, its place in `demands`. */
  readonly capitals: Int32Array;
  readonly demands: readonly (readonly CapitalRule[])[];
}

/** Rules, the patterns of the trie: the entry that one belongs to, and what has to hold in the text besides the tokens. */
export class PatternRules {
  readonly #entries: number[] = [];
  readonly #capitals: (readonly CapitalRule[])[] = [];

  static from({ entries, capitals, demands }: RulesState): PatternRules {
    const rules = new PatternRules();
    for (const entry of entries) rules.#entries.push(entry);
    for (const demand of capitals) rules.#capitals.push(demands[demand] ?? noDemand);
    return rules;
  }

  state(): RulesState {
    const places = new Map<readonly CapitalRule[], number>();
    const capitals = this.#capitals.map((demand) => {
      const place = places.get(demand) ?? places.size;
      places.set(demand, place);
      return place;
    });
    return {
      entries: Int32Array.from(this.#entries),
      capitals: Int32Array.from(capitals),
      demands: [...places.keys()],
    };
  }

  /** Index of the entry that a pattern of the trie belongs to; -1 for no pattern. */
  entryOf(pattern: number): number {
    return this.#entries[pattern] ?? -1;
  }

  /** Capitals that a pattern asks for, by token; empty when any will do. */
  capitalsOf(pattern: number): readonly CapitalRule[] {
    return this.#capitals[pattern] ?? noDemand;
  }

  /** The rule of the entry with these capitals, of which it has few. Entries come one after another. */
  ruleOf(entry: number, capitals: readonly CapitalRule[]): number {
    for (let rule = this.#entries.length - 1; this.#entries[rule] === entry; rule -= 1)
      if (this.#capitals[rule] === capitals) return rule;
    this.#entries.push(entry);
    this.#capitals.push(capitals);
    return this.#entries.length - 1;
  }
}
