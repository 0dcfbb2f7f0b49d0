import type { GlossaryEntry } from '../../contracts/termbase.js';
import { parseLanguageTag, type TargetLanguage } from '../../domain/language.js';
import { delimitedLine } from './delimited-writer.js';
import type { RowReader } from './dragoman-csv.js';
import { type ExchangeExport, exportablePairs, rowFromPair } from './exchange.js';
import { createExchangeReader, reportShortRow } from './exchange-reader.js';
import type { RowSink } from './term-row.js';

/** Google's limit on a glossary term, in UTF-8 bytes (Cloud Translation quotas, «Glossary term»). */
const maxTermBytes = 1024;

/**
 * Reads a Google Cloud glossary for one target language: without a header, source and target (unidirectional);
 * with a first line of language codes (equivalent term sets), the columns of Russian and of `language`.
 */
export function createGoogleGlossaryReader(
  file: string,
  format: 'tsv' | 'csv',
  language: TargetLanguage,
  sink: RowSink,
): RowReader {
  let columns: { readonly ru: number; readonly target: number } | null = null;
  return createExchangeReader(file, format === 'tsv' ? '\t' : ',', sink, (cells, line) => {
    if (columns === null) {
      columns = headerColumns(cells, language) ?? { ru: 0, target: 1 };
      if (headerColumns(cells, language) !== null) return;
    }
    const ru = cells[columns.ru];
    const target = cells[columns.target];
    if (ru === undefined || target === undefined) reportShortRow(sink, file, line, cells.length, 2);
    else sink.row(rowFromPair({ ru, target }, language, file, line));
  });
}

function headerColumns(
  cells: readonly string[],
  language: TargetLanguage,
): { ru: number; target: number } | null {
  const tags = cells.map((cell) => (/^[a-z]{2,3}(?:[-_]\w+)*$/iu.test(cell) ? parseLanguageTag(cell) : null));
  const ru = tags.indexOf('ru');
  const target = tags.indexOf(language);
  return ru < 0 || target < 0 ? null : { ru, target };
}

/** Entries as a Google glossary: `pair` without a header, or `set` with the line of language codes. */
export function exportGoogleGlossary(
  entries: Iterable<GlossaryEntry>,
  format: 'tsv' | 'csv',
  shape: 'pair' | 'set',
  language: TargetLanguage,
): ExchangeExport {
  const { pairs, skipped } = exportablePairs(entries, language, { maxTermBytes });
  const rows = pairs.map(({ ru, target }) => [ru, target]);
  const all = shape === 'set' ? [['ru', language], ...rows] : rows;
  const delimiter = format === 'tsv' ? '\t' : ',';
  return { text: all.map((cells) => delimitedLine(cells, delimiter)).join(''), skipped };
}
