/**
 * Several values in one cell, separated by `|`. A bar inside a value is written `\|`, and a backslash before a
 * bar, a backslash or the end `\\`; any other backslash is itself, so patterns may stand in a cell as they are.
 */
export function splitValues(cell: string): string[] {
  if (cell === '') return [];
  if (!cell.includes('|') && !cell.includes('\\')) {
    const only = cell.trim();
    return only === '' ? [] : [only];
  }
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < cell.length; at += 1) {
    const letter = cell.charAt(at);
    const next = cell.charAt(at + 1);
    if (letter === '\\' && (next === '|' || next === '\\')) {
      value += next;
      at += 1;
    } else if (letter === '|') {
      values.push(value);
      value = '';
    } else value += letter;
  }
  return nonEmpty([...values, value]);
}

function nonEmpty(values: readonly string[]): string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** The reverse of `splitValues`, for values without white space at their ends. */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replace(/\\(?=[\\|]|$)/gu, '\\\\').replaceAll('|', '\\|')).join('|');
}
