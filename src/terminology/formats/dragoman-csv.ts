import type { GlossaryEntry } from '../../contracts/termbase.js';
import { maxCellCharacters, type TermColumn, termColumns } from './columns.js';
import { createDelimitedParser, type DelimitedFault } from './delimited-parser.js';
import { delimitedLine, forSpreadsheet, fromSpreadsheet } from './delimited-writer.js';
import { fieldsFromEntry } from './row-from-entry.js';
import type { RowSink, TermRow } from './term-row.js';

export interface RowReader {
  write(chunk: string): void;
  end(): void;
}

const header = termColumns.join(',');

/**
 * An incremental reader of Dragoman's own CSV: UTF-8, a byte order mark allowed, the header exactly `termColumns`.
 * Values lose white space at their ends and the apostrophe that `writeDragomanCsv` puts before a formula. With
 * another header the problem is reported and no row is read.
 */
export function createDragomanCsvReader(file: string, sink: RowSink): RowReader {
  let opened = false;
  let usable = false;
  let started = false;

  function report(
    name: string,
    line: number,
    field: string,
    more: Record<string, string | number> = {},
  ): void {
    const values = { file, line, field, ...more };
    sink.problem({ code: `terminology.${name}`, file, line, field, values });
  }

  function onRow(cells: string[], line: number): void {
    if (!opened) {
      opened = true;
      usable = cells.join(',') === header;
      if (!usable) report('bad_header', line, firstDifference(cells), { expected: header });
      return;
    }
    if (!usable) return;
    if (cells.length !== termColumns.length) {
      report('bad_row', line, columnAt(Math.min(cells.length, termColumns.length - 1)), {
        cells: cells.length,
        expected: termColumns.length,
      });
      return;
    }
    sink.row({ file, line, fields: fieldsOf(cells) });
  }

  function onFault(fault: DelimitedFault, line: number, cell: number): void {
    report(fault, line, columnAt(cell), { limit: maxCellCharacters });
  }

  const maxCells = termColumns.length + 1;
  const parser = createDelimitedParser({
    delimiter: ',',
    maxCell: maxCellCharacters,
    maxCells,
    onRow,
    onFault,
  });
  return {
    write(chunk) {
      const text = !started && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk;
      if (chunk !== '') started = true;
      parser.write(text);
    },
    end() {
      parser.end();
      if (!opened) report('bad_header', 1, 'id', { expected: header });
    },
  };
}

/** Cells in the order of `termColumns`. Spelt out: an object filled column by column costs a large termbase more than its parsing. */
function fieldsOf(cells: readonly string[]): TermRow['fields'] {
  const at = (column: number): string => {
    const cell = cells[column] ?? '';
    return cell === '' ? cell : fromSpreadsheet(cell.trim());
  };
  return {
    id: at(0),
    ru: at(1),
    en: at(2),
    kk: at(3),
    status: at(4),
    kind: at(5),
    gender: at(6),
    animate: at(7),
    domain: at(8),
    ru_forms: at(9),
    en_forms: at(10),
    kk_forms: at(11),
    en_variants: at(12),
    kk_variants: at(13),
    context: at(14),
    note: at(15),
    source: at(16),
    reviewed: at(17),
    valid_from: at(18),
    valid_to: at(19),
  };
}

function columnAt(index: number): string {
  return termColumns[index] ?? `#${index + 1}`;
}

function firstDifference(cells: readonly string[]): string {
  const at = termColumns.findIndex((column, index) => cells[index] !== column);
  return columnAt(at < 0 ? termColumns.length : at);
}

/**
 * Entries as Dragoman's own CSV, header first. A cell that a spreadsheet would run as a formula gets an
 * apostrophe, which the reader takes off: reading the text back gives equal entries.
 */
export function* writeDragomanCsv(entries: Iterable<GlossaryEntry>): Generator<string> {
  yield `${header}\n`;
  for (const entry of entries) {
    const fields: Readonly<Record<TermColumn, string>> = fieldsFromEntry(entry);
    yield delimitedLine(
      termColumns.map((column) => forSpreadsheet(fields[column])),
      ',',
    );
  }
}
