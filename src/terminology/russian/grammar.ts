import type { RussianGender, TermKind } from '../../contracts/termbase.js';

export const russianCases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;
export type RussianCase = (typeof russianCases)[number];
export type GrammaticalNumber = 'singular' | 'plural';
export type Gender = Exclude<RussianGender, 'plural'>;

/**
 * Word forms by cell, `number * 6 + case` in the order of {@link russianCases} (0-5 singular, 6-11 plural).
 * The first form of a cell is the usual one; an empty cell means that the word has no such form.
 */
export type CellForms = readonly (readonly string[])[];

export const cellCount = 12;
export const singularCells: readonly number[] = [0, 1, 2, 3, 4, 5];
export const pluralCells: readonly number[] = [6, 7, 8, 9, 10, 11];

export function caseOf(cell: number): RussianCase {
  return russianCases[cell % 6] ?? 'nominative';
}

export function numberOf(cell: number): GrammaticalNumber {
  return cell < 6 ? 'singular' : 'plural';
}

/** What an editor may say about a term's grammar; whatever is left out is worked out from its spelling. */
export interface RussianAttributes {
  readonly kind?: TermKind | null;
  readonly gender?: RussianGender | null;
  readonly animate?: boolean | null;
  /** The fixed genitive tail as it stands beside a plural head: `государств` for «главы государств». */
  readonly tailPlural?: string | null;
  /** Nominative plural of the head noun where it is not the usual one: `договоры`. */
  readonly plural?: string | null;
  /** Words of the term that never change. */
  readonly frozen?: readonly string[];
  /** Forms as `case:form`, `case` possibly empty (an extra form) or with `-plural`: `genitive-plural:мостов`. */
  readonly overrides?: readonly string[];
}

/** How many distinct frozen forms are kept; past that the table starts anew. */
const cacheLimit = 50_000;
const frozen = new Map<string, CellForms>();

/** Every cell holds the same form. The same form gives the same object. */
export function frozenForms(form: string): CellForms {
  const known = frozen.get(form);
  if (known !== undefined) return known;
  if (frozen.size >= cacheLimit) frozen.clear();
  const only = [form];
  const cells = Array.from({ length: cellCount }, () => only);
  frozen.set(form, cells);
  return cells;
}
