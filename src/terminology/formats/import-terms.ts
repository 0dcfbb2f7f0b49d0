import type { GlossaryEntry } from '../../contracts/termbase.js';
import type { TargetLanguage } from '../../domain/language.js';
import { createDeeplGlossaryReader } from './deepl-glossary.js';
import { createDragomanCsvReader, type RowReader } from './dragoman-csv.js';
import { entryFromRow } from './entry-from-row.js';
import type { ImportFormat } from './exchange-formats.js';
import { createGoogleGlossaryReader } from './google-glossary.js';
import { readInto } from './read-rows.js';
import { createTbxReader } from './tbx-reader.js';
import type { RowProblem, RowSink } from './term-row.js';
import { readXlsxRows } from './xlsx-reader.js';

export interface ImportedTerms {
  readonly entries: readonly GlossaryEntry[];
  /** Rows that became no entry, each with its place; the words are those of ContentError. */
  readonly problems: readonly RowProblem[];
}

/**
 * Reads a file of any format as entries. `language` is the target language of an engine's glossary, which does not
 * name it; other formats name their own. What is wrong is returned, not thrown: the sound rows can still be kept.
 */
export async function importTerms(
  path: string,
  format: ImportFormat,
  language: TargetLanguage,
): Promise<ImportedTerms> {
  const entries: GlossaryEntry[] = [];
  const problems: RowProblem[] = [];
  const problem = (found: RowProblem): void => {
    problems.push(found);
  };
  const sink: RowSink = {
    row(row) {
      const entry = entryFromRow(row, problem);
      if (entry !== null) entries.push(entry);
    },
    problem,
  };
  await readInto(path, sink, format === 'xlsx' ? readXlsxRows : readerFor(path, format, language, sink));
  return { entries, problems };
}

function readerFor(
  path: string,
  format: Exclude<ImportFormat, 'xlsx'>,
  language: TargetLanguage,
  sink: RowSink,
): RowReader {
  switch (format) {
    case 'csv':
      return createDragomanCsvReader(path, sink);
    case 'tbx':
      return createTbxReader(path, sink);
    case 'deepl-tsv':
      return createDeeplGlossaryReader(path, 'tsv', language, sink);
    case 'deepl-csv':
      return createDeeplGlossaryReader(path, 'csv', language, sink);
    case 'google-tsv':
      return createGoogleGlossaryReader(path, 'tsv', language, sink);
    case 'google-csv':
      return createGoogleGlossaryReader(path, 'csv', language, sink);
  }
}
