import { type CellForms, pluralCells, singularCells } from './grammar.js';

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
  readonly hidden: boolean;
}

export const allCells: readonly number[] = singularCells.concat(pluralCells);

export const anyCapitals: CapitalRule = { kind: 'any' };
export const initialCapital: CapitalRule = { kind: 'leading', count: 1 };

// Slots and plans are made here alone and by the hundred thousand: one shape of object keeps reading them quick.

export function slot(written: string, lead: string, cells: CellForms | null, capitals: CapitalRule): Slot {
  return { written, lead, cells, capitals, wild: null };
}

export function fixedSlot(written: string, lead: string, capitals: CapitalRule = anyCapitals): Slot {
  return slot(written, lead, null, capitals);
}

export function wildSlot(wild: 'initial' | 'patronymic', lead: string): Slot {
  return { written: '', lead, cells: null, capitals: anyCapitals, wild };
}

export function withLead(from: Slot, lead: string): Slot {
  return { written: from.written, lead, cells: from.cells, capitals: from.capitals, wild: from.wild };
}

export function withCells(from: Slot, cells: CellForms | null): Slot {
  return { written: from.written, lead: from.lead, cells, capitals: from.capitals, wild: from.wild };
}

export function withCapitals(from: Slot, capitals: CapitalRule): Slot {
  return { written: from.written, lead: from.lead, cells: from.cells, capitals, wild: from.wild };
}

export function planOf(slots: readonly Slot[], cells: readonly number[], tail: string, hidden = false): Plan {
  return { slots, cells, tail, hidden };
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
