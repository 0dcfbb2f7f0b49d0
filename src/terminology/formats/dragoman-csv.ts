import type { GlossaryEntry } from '../../contracts/termbase.js';
import { maxCellCharacters, type TermColumn, termColumns } from './columns.js';
import { createDelimitedParser, type DelimitedFault } from './delimited-parser.js';
import { delimitedLine, forSpreadsheet, fromSpreadsheet } from './delimited-writer.js';
import { fieldsFromEntry } from './row-from-entry.js';
import { emptyFields, type RowSink } from './term-row.js';

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
    const fields = emptyFields();
    for (const [at, column] of termColumns.entries()) fields[column] = clean(cells[at] ?? '');
    sink.row({ file, line, fields });
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

function clean(cell: string): string {
  return cell === '' ? cell : fromSpreadsheet(cell.trim());
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
