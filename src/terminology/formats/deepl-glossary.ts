import type { GlossaryEntry } from '../../contracts/termbase.js';
import { parseLanguageTag, type TargetLanguage } from '../../domain/language.js';
import { delimitedLine } from './delimited-writer.js';
import type { RowReader } from './dragoman-csv.js';
import { type ExchangeExport, exportablePairs, rowFromPair } from './exchange.js';
import { createExchangeReader, reportShortRow } from './exchange-reader.js';
import type { RowSink } from './term-row.js';

/** DeepL's limit on one source or target, in UTF-8 bytes (its glossary reference, «Entries»). */
const maxTermBytes = 1024;

/**
 * Reads a DeepL glossary: TSV of source and target, or CSV of source, target and optionally the languages of
 * both, which must then be Russian and `language`.
 */
export function createDeeplGlossaryReader(
  file: string,
  format: 'tsv' | 'csv',
  language: TargetLanguage,
  sink: RowSink,
): RowReader {
  return createExchangeReader(file, format === 'tsv' ? '\t' : ',', sink, (cells, line) => {
    const [ru = '', target = '', from = 'ru', to = language] = cells;
    if (cells.length < 2) reportShortRow(sink, file, line, cells.length, 2);
    else if (parseLanguageTag(from || 'ru') !== 'ru' || parseLanguageTag(to || language) !== language) {
      const values = { file, line, field: '#3', pair: `${from}-${to}`, expected: `ru-${language}` };
      sink.problem({ code: 'terminology.other_pair', file, line, field: '#3', values });
    } else sink.row(rowFromPair({ ru, target }, language, file, line));
  });
}

/** Entries as a DeepL glossary. Terms are written as they are: the file is for the engine, not for a spreadsheet. */
export function exportDeeplGlossary(
  entries: Iterable<GlossaryEntry>,
  format: 'tsv' | 'csv',
  language: TargetLanguage,
): ExchangeExport {
  const { pairs, skipped } = exportablePairs(entries, language, { maxTermBytes });
  const lines = pairs.map(({ ru, target }) =>
    format === 'tsv' ? `${ru}\t${target}\n` : delimitedLine([ru, target, 'ru', language], ','),
  );
  return { text: lines.join(''), skipped };
}
