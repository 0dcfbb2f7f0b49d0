import fc from 'fast-check';
import type { GlossaryEntry } from '../../../src/contracts/termbase.js';
import { entryFromRow } from '../../../src/terminology/formats/entry-from-row.js';
import { raise } from '../../../src/terminology/formats/load-files.js';
import type { RowProblem, RowSink, TermRow } from '../../../src/terminology/formats/term-row.js';

export function entry(
  fields: Partial<GlossaryEntry> & { readonly id: string; readonly ru: string },
): GlossaryEntry {
  return {
    en: [],
    kk: [],
    status: 'preferred',
    kind: 'common',
    gender: null,
    animate: null,
    domain: null,
    forms: {},
    variants: {},
    context: [],
    note: null,
    source: null,
    reviewed: false,
    validFrom: null,
    validTo: null,
    ...fields,
  };
}

export interface Gathered extends RowSink {
  readonly rows: TermRow[];
  readonly problems: RowProblem[];
}

export function gather(): Gathered {
  const rows: TermRow[] = [];
  const problems: RowProblem[] = [];
  return { rows, problems, row: (row) => rows.push(row), problem: (problem) => problems.push(problem) };
}

export function entriesOf(rows: readonly TermRow[]): readonly GlossaryEntry[] {
  return rows.map((row) => entryFromRow(row, raise)!);
}

/** Any text a cell may keep: white space at its ends is not part of a value. */
const cell = fc
  .string({ unit: fc.constantFrom(...'абВё әқ"|\\\'=+-@,;\tz\n«»\r.*[('), maxLength: 12 })
  .map((text) => text.trim());
const filled = cell.filter((text) => text !== '');
const list = fc.array(filled, { maxLength: 3 });
const some = fc.array(filled, { minLength: 1, maxLength: 3 });

/** Entries of every shape, hostile cells included. */
export const anyEntry: fc.Arbitrary<GlossaryEntry> = fc.record({
  id: filled,
  ru: filled,
  en: list,
  kk: list,
  status: fc.constantFrom('preferred', 'admitted', 'forbidden', 'do-not-translate'),
  kind: fc.constantFrom('common', 'person', 'place', 'organisation', 'acronym', 'phrase', 'verb'),
  gender: fc.constantFrom('m', 'f', 'n', 'plural', null),
  animate: fc.constantFrom(true, false, null),
  domain: fc.option(filled),
  forms: fc.record({ ru: some, kk: some }, { requiredKeys: [] }),
  variants: fc.record({ en: some, kk: some }, { requiredKeys: [] }),
  context: list,
  note: fc.option(filled),
  source: fc.option(filled),
  reviewed: fc.boolean(),
  validFrom: fc.constantFrom(null, '2024-02-29'),
  validTo: fc.constantFrom(null, '2027-01-01'),
});
