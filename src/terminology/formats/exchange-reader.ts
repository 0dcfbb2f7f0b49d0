import { maxCellCharacters } from './columns.js';
import { createDelimitedParser } from './delimited-parser.js';
import type { RowReader } from './dragoman-csv.js';
import type { RowSink } from './term-row.js';

const mostCells = 16;

/**
 * Reads an engine's glossary, handing every line's cells (trimmed) to `onCells`; faults go to the sink under the
 * field `#<cell>`.
 */
export function createExchangeReader(
  file: string,
  delimiter: ',' | '\t',
  sink: RowSink,
  onCells: (cells: readonly string[], line: number) => void,
): RowReader {
  let started = false;
  const parser = createDelimitedParser({
    delimiter,
    maxCell: maxCellCharacters,
    maxCells: mostCells,
    onRow: (cells, line) =>
      onCells(
        cells.map((cell) => cell.trim()),
        line,
      ),
    onFault: (fault, line, cell) => {
      const field = `#${cell + 1}`;
      const values = { file, line, field, limit: maxCellCharacters };
      sink.problem({ code: `terminology.${fault}`, file, line, field, values });
    },
  });
  return {
    write(chunk) {
      parser.write(!started && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk);
      started ||= chunk !== '';
    },
    end: () => parser.end(),
  };
}

export function reportShortRow(
  sink: RowSink,
  file: string,
  line: number,
  cells: number,
  expected: number,
): void {
  const field = `#${cells + 1}`;
  const values = { file, line, field, cells, expected };
  sink.problem({ code: 'terminology.bad_row', file, line, field, values });
}
