import { Unzip, UnzipInflate } from 'fflate';
import { maxCellCharacters, type TermColumn, termColumns } from './columns.js';
import { fromSpreadsheet } from './delimited-writer.js';
import { emptyFields, type RowSink } from './term-row.js';

/** Bytes of the file, and of all it unpacks to, that are read; a termbase of 100,000 entries needs a tenth. */
export const maxXlsxBytes = 20_000_000;
const maxUnpackedBytes = 100_000_000;
const maxRows = 200_000;

/**
 * Reads the first sheet of an XLSX file. Its first row names columns of Dragoman's own CSV, in any order; id and ru
 * must be among them, and other columns are refused. Formulas are never run: a cell is its stored value.
 */
export async function readXlsxRows(file: string, bytes: Uint8Array, sink: RowSink): Promise<void> {
  const report = (
    name: string,
    line: number,
    field: string,
    more: Record<string, string | number> = {},
  ): void => {
    const values = { file, line, field, ...more };
    sink.problem({ code: `terminology.${name}`, file, line, field, values });
  };
  if (bytes.byteLength > maxXlsxBytes || !unpacksWithin(bytes, maxUnpackedBytes)) {
    report('file_too_large', 1, 'xlsx', { limit: maxXlsxBytes });
    return;
  }
  const sheet = await readFirstSheet(bytes);
  if (sheet === null) {
    report('xlsx_unreadable', 1, 'xlsx');
    return;
  }
  const [names = [], ...rows] = sheet;
  const columns = names.map((name) => termColumns.find((column) => column === cellText(name)));
  const unknown = names.findIndex((name, at) => cellText(name) !== '' && columns[at] === undefined);
  if (unknown >= 0 || !columns.includes('id') || !columns.includes('ru')) {
    const field = unknown >= 0 ? cellText(names[unknown] ?? null).slice(0, 80) : 'id';
    report('bad_header', 1, field, { expected: termColumns.join(',') });
    return;
  }
  if (rows.length > maxRows) report('file_too_large', maxRows + 1, 'xlsx', { limit: maxRows });
  for (const [at, row] of rows.slice(0, maxRows).entries()) readRow(row, at + 2);

  function readRow(row: readonly unknown[], line: number): void {
    const fields: Record<TermColumn, string> = emptyFields();
    for (const [at, column] of columns.entries()) {
      if (column === undefined) continue;
      const text = cellText(row[at] ?? null);
      if (text.length > maxCellCharacters)
        report('cell_too_long', line, column, { limit: maxCellCharacters });
      fields[column] = fromSpreadsheet(text.slice(0, maxCellCharacters));
    }
    if (Object.values(fields).some((value) => value !== '')) sink.row({ file, line, fields });
  }
}

/** Null for a file that is no spreadsheet: the library's own errors say nothing to an editor. */
async function readFirstSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[] | null> {
  // Loaded for spreadsheets alone: it takes a fifth of a second, which a termbase in CSV need not wait for.
  const { readSheet } = await import('read-excel-file/node');
  try {
    return await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return null;
  }
}

/** Dates come as midnight in UTC; numbers and booleans as themselves. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

/** Unpacks the archive chunk by chunk to count what it really holds: its directory may lie. */
function unpacksWithin(bytes: Uint8Array, limit: number): boolean {
  let total = 0;
  const stop = new RangeError('Archive unpacks past its limit');
  const unzip = new Unzip((entry) => {
    entry.ondata = (error, data) => {
      if (error !== null) throw error;
      total += data.length;
      if (total > limit) throw stop;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  const step = 65_536;
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (error) {
    // A broken archive is not too large: the sheet reader names it.
    return error !== stop;
  }
  return true;
}
