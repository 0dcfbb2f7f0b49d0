import { ContentError } from '../../contracts/errors.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import { entryFromRow } from './entry-from-row.js';
import { readRows } from './read-rows.js';
import type { RowProblem, TermRow } from './term-row.js';

/** Where an entry was read. */
export interface EntryPlace {
  readonly file: string;
  readonly line: number;
}

export interface LoadedTermbase {
  readonly entries: readonly GlossaryEntry[];
  readonly places: ReadonlyMap<string, EntryPlace>;
  /** Russian terms that two entries share, by the entries' ids: legal (a condition may part them), worth a look. */
  readonly duplicateTerms: readonly { readonly ru: string; readonly ids: readonly string[] }[];
}

/**
 * Reads several termbase files (see `readRows`) as one, in the order given. Throws the first problem as ContentError
 * `terminology.*` with file, line and field; an id met twice is one (`terminology.duplicate_id`).
 */
export async function loadTermbaseFiles(paths: readonly string[]): Promise<LoadedTermbase> {
  const entries: GlossaryEntry[] = [];
  const places = new Map<string, EntryPlace>();
  const idsByTerm = new Map<string, string[]>();
  const add = (row: TermRow): void => {
    const entry = entryFromRow(row, raise);
    if (entry === null) return;
    const earlier = places.get(entry.id);
    if (earlier !== undefined) raise(duplicateId(row, earlier));
    places.set(entry.id, { file: row.file, line: row.line });
    entries.push(entry);
    const key = entry.ru.toLowerCase();
    const ids = idsByTerm.get(key);
    if (ids === undefined) idsByTerm.set(key, [entry.id]);
    else ids.push(entry.id);
  };
  for (const path of paths) await readRows(path, { row: add, problem: raise });
  const duplicateTerms = [...idsByTerm].filter(([, ids]) => ids.length > 1).map(([ru, ids]) => ({ ru, ids }));
  return { entries, places, duplicateTerms };
}

/** A problem as the error it is. */
export function raise(problem: RowProblem): never {
  throw new ContentError(problem.code, problem.values);
}

function duplicateId(row: TermRow, earlier: EntryPlace): RowProblem {
  const { file, line, fields } = row;
  const values = { file, line, field: 'id', id: fields.id, otherFile: earlier.file, otherLine: earlier.line };
  return { code: 'terminology.duplicate_id', file, line, field: 'id', values };
}
