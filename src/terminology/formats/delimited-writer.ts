/** What a spreadsheet would take for a formula at the start of a cell (OWASP, CSV injection). */
const formulaStart = /^'*[=+\-@\t\r]/u;

/** Whether a spreadsheet may run the cell. */
export function looksLikeFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/u.test(cell);
}

/** Marks a cell as text for spreadsheets with a leading apostrophe; `fromSpreadsheet` takes it off again. */
export function forSpreadsheet(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `forSpreadsheet`. */
export function fromSpreadsheet(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

/** A line of delimited text (RFC 4180), quoted where it must be, ended by LF. */
export function delimitedLine(cells: readonly string[], delimiter: ',' | '\t'): string {
  return `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\n`;
}

function quoted(cell: string, delimiter: string): string {
  const plain =
    !cell.includes('"') && !cell.includes('\n') && !cell.includes('\r') && !cell.includes(delimiter);
  return plain && cell === cell.trim() ? cell : `"${cell.replaceAll('"', '""')}"`;
}
