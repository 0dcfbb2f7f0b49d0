import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

export const termbaseColumns = [
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
] as const; // prettier-ignore

export type TermbaseColumn = (typeof termbaseColumns)[number];

/** One data row with where it stands, so that a failing test can name it. */
export interface ContentRow {
  readonly file: string;
  readonly line: number;
  readonly fields: Readonly<Record<TermbaseColumn, string>>;
}

export const termbaseFolder = fileURLToPath(new URL('../../glossaries/termbase/', import.meta.url));

export const termbaseFiles: readonly string[] = readdirSync(termbaseFolder)
  .filter((name) => name.endsWith('.csv'))
  .sort();

const recordSchema = z.array(z.string());

/** All cells of a file as they stand, the header first; csv-parse reads independently of the project's reader. */
export function cellsOf(file: string): readonly (readonly string[])[] {
  const parsed: unknown = parse(readFileSync(`${termbaseFolder}${file}`, 'utf8'), {
    relax_column_count: true,
  });
  return z.array(recordSchema).parse(parsed);
}

export const contentRows: readonly ContentRow[] = termbaseFiles.flatMap((file) =>
  cellsOf(file)
    .slice(1)
    .map((cells, index) => ({ file, line: index + 2, fields: asFields(cells) })),
);

function asFields(cells: readonly string[]): Record<TermbaseColumn, string> {
  const at = (column: TermbaseColumn): string => cells[termbaseColumns.indexOf(column)] ?? '';
  return Object.fromEntries(termbaseColumns.map((column) => [column, at(column)])) as Record<
    TermbaseColumn, // `fromEntries` loses the keys, which are the columns themselves.
    string
  >;
}

/** Values of a cell that holds several. */
export function valuesOf(row: ContentRow, column: TermbaseColumn): readonly string[] {
  return row.fields[column] === '' ? [] : row.fields[column].split('|');
}

/** Where a row stands, for the message of a failing expectation. */
export function placeOf(row: ContentRow): string {
  return `${row.file}:${row.line} ${row.fields.id}`;
}
