import type { CellForms } from './grammar.js';

/** How the capitals of a token must stand in the text for it to match. */
export type CapitalRule =
  | { readonly kind: 'any' }
  /** The first `count` letters are capitals (a name's initial, an acronym's stem). */
  | { readonly kind: 'leading'; readonly count: number }
  /** As `leading`, and the rest small unless the words around are all capitals (МИДом). */
  | { readonly kind: 'acronym'; readonly count: number }
  /** The letters at these places are capitals: КазНУ, which is not «казну». */
  | { readonly kind: 'places'; readonly places: readonly number[] };

/** One token of a term: a word that changes by cell, a fixed token, or a class of tokens. */
export interface Slot {
  /** The token as the term writes it; decides the capitals of the forms shown. */
  readonly written: string;
  /** What stands between the previous token and this one in the term: spaces, quotes. */
  readonly lead: string;
  /** Null for a fixed token. */
  readonly cells: CellForms | null;
  readonly capitals: CapitalRule;
  /** A class of tokens instead of a written one; such plans are matched, not shown. */
  readonly wild: 'initial' | 'patronymic' | null;
}

/** One way a term can stand: its slots agree cell by cell. */
export interface Plan {
  readonly slots: readonly Slot[];
  /** Cells that exist; empty when nothing changes. */
  readonly cells: readonly number[];
  /** What stands after the last token in the term: a closing quote. */
  readonly tail: string;
  /** Matched in text, but not a form to show: a usage outside the norm. */
  readonly hidden?: boolean;
}

export const anyCapitals: CapitalRule = { kind: 'any' };
export const initialCapital: CapitalRule = { kind: 'leading', count: 1 };

export function fixedSlot(written: string, lead: string, capitals: CapitalRule = anyCapitals): Slot {
  return { written, lead, cells: null, capitals, wild: null };
}

export function wildSlot(wild: 'initial' | 'patronymic', lead: string): Slot {
  return { written: '', lead, cells: null, capitals: anyCapitals, wild };
}

/** Ways of one cell are the product of its slots' variants; past this many (or one slot's own) the rest are left out. */
const widestCell = 24;

/** The token sequences of one cell. A slot without forms for the cell gives none. */
export function sequencesOf(plan: Plan, cell: number): readonly (readonly string[])[] {
  let sequences: string[][] = [[]];
  for (const slot of plan.slots) {
    const forms = slot.cells === null ? [slot.written] : (slot.cells[cell] ?? []);
    const only = forms[0];
    if (only === undefined) return [];
    if (forms.length === 1) for (const sequence of sequences) sequence.push(only);
    else
      sequences = sequences
        .flatMap((sequence) => forms.map((form) => [...sequence, form]))
        .slice(0, Math.max(widestCell, forms.length));
  }
  return sequences;
}
