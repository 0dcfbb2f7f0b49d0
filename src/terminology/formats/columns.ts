import type { RussianGender, TermKind, TermStatus } from '../../contracts/termbase.js';

/** The columns of Dragoman's own CSV, in order; a file's header is exactly these. */
export const termColumns = [
  'id',
  'ru',
  'en',
  'kk',
  'status',
  'kind',
  'gender',
  'animate',
  'domain',
  'ru_forms',
  'en_forms',
  'kk_forms',
  'en_variants',
  'kk_variants',
  'context',
  'note',
  'source',
  'reviewed',
  'valid_from',
  'valid_to',
] as const;
export type TermColumn = (typeof termColumns)[number];

/** Columns that hold several values, separated by `|`. */
export const multiColumns: ReadonlySet<TermColumn> = new Set<TermColumn>([
  'en',
  'kk',
  'ru_forms',
  'en_forms',
  'kk_forms',
  'en_variants',
  'kk_variants',
  'context',
]);

export const termStatuses: readonly TermStatus[] = ['preferred', 'admitted', 'forbidden', 'do-not-translate'];
export const termKinds: readonly TermKind[] = [
  'common',
  'person',
  'place',
  'organisation',
  'acronym',
  'phrase',
  'verb',
];
export const termGenders: readonly RussianGender[] = ['m', 'f', 'n', 'plural'];

/** Excel's own limit is one character less. A longer cell is no term, and no note either. */
export const maxCellCharacters = 32_768;
