export type DelimitedFault = 'cell_too_long' | 'stray_quote' | 'open_quote' | 'too_many_cells';

export interface DelimitedOptions {
  readonly delimiter: ',' | '\t' | ';';
  /** Characters of one cell that are kept; the rest is dropped and reported once. */
  readonly maxCell: number;
  readonly maxCells: number;
  readonly onRow: (cells: string[], line: number) => void;
  /** `cell` is the index of the cell in its row. */
  readonly onFault: (fault: DelimitedFault, line: number, cell: number) => void;
}

export interface DelimitedParser {
  write(chunk: string): void;
  /** Ends the last row. No call after it. */
  end(): void;
}

const quote = 34;
const newline = 10;
const carriageReturn = 13;

/**
 * An incremental reader of delimited text (RFC 4180, with LF as well as CRLF). One pass, memory of one row. A
 * faulty cell is reported and read as best it can be, so that the rows after it are still seen. Empty lines
 * are skipped. `line` is where a row begins, from 1.
 */
export function createDelimitedParser(options: DelimitedOptions): DelimitedParser {
  return new Parser(options);
}

class Parser implements DelimitedParser {
  readonly #options: DelimitedOptions;
  readonly #delimiter: number;
  #cells: string[] = [];
  #cell = '';
  #line = 1;
  #rowLine = 1;
  #inQuotes = false;
  /** A quote was met inside quotes: the next character tells whether it was doubled or closing. */
  #pendingQuote = false;
  /** The cell's quotes are closed: nothing but its end may follow. */
  #closed = false;
  #full = false;
  #strayTold = false;

  constructor(options: DelimitedOptions) {
    this.#options = options;
    this.#delimiter = options.delimiter.charCodeAt(0);
  }

  write(chunk: string): void {
    let at = 0;
    while (at < chunk.length) at = this.#inQuotes ? this.#readQuoted(chunk, at) : this.#step(chunk, at);
  }

  end(): void {
    if (this.#inQuotes) this.#options.onFault('open_quote', this.#rowLine, this.#cells.length);
    if (this.#pendingQuote) this.#closed = true;
    if (this.#cells.length > 0 || this.#cell !== '' || this.#closed) this.#endRow();
  }

  /** Reads quoted text from `at`; returns the index after what it took. */
  #readQuoted(chunk: string, at: number): number {
    const next = chunk.indexOf('"', at);
    const end = next < 0 ? chunk.length : next;
    this.#add(chunk.slice(at, end));
    this.#line += countNewlines(chunk, at, end);
    if (next < 0) return end;
    this.#inQuotes = false;
    this.#pendingQuote = true;
    return end + 1;
  }

  #step(chunk: string, at: number): number {
    const code = chunk.charCodeAt(at);
    if (this.#pendingQuote) {
      this.#pendingQuote = false;
      if (code === quote) {
        this.#add('"');
        this.#inQuotes = true;
        return at + 1;
      }
      this.#closed = true;
    }
    if (code === this.#delimiter) this.#endCell();
    else if (code === newline) this.#newline();
    else if (code === quote) this.#quote();
    else return this.#readPlain(chunk, at);
    return at + 1;
  }

  #newline(): void {
    // The CR of a CRLF may have come at the end of the chunk before.
    if (this.#cell.endsWith('\r') && !this.#closed) this.#cell = this.#cell.slice(0, -1);
    this.#line += 1;
    this.#endRow();
  }

  #quote(): void {
    if (this.#cell === '' && !this.#closed) {
      this.#inQuotes = true;
      return;
    }
    this.#stray();
    this.#add('"');
  }

  /** Reads plain text from `at` up to a delimiter, a line end or a quote. */
  #readPlain(chunk: string, at: number): number {
    let end = at;
    let code = chunk.charCodeAt(end);
    while (end < chunk.length && code !== this.#delimiter && code !== newline && code !== quote) {
      end += 1;
      code = chunk.charCodeAt(end);
    }
    const lineEnds = end < chunk.length && code === newline;
    const returns = (lineEnds || this.#closed) && chunk.charCodeAt(end - 1) === carriageReturn;
    const text = chunk.slice(at, returns ? end - 1 : end);
    if (this.#closed && text !== '') this.#stray();
    this.#add(text);
    return end;
  }

  #stray(): void {
    if (!this.#strayTold) this.#options.onFault('stray_quote', this.#rowLine, this.#cells.length);
    this.#strayTold = true;
  }

  #add(text: string): void {
    if (text === '' || this.#full) return;
    const room = this.#options.maxCell - this.#cell.length;
    this.#cell += text.length <= room ? text : text.slice(0, room);
    if (text.length <= room) return;
    this.#full = true;
    this.#options.onFault('cell_too_long', this.#rowLine, this.#cells.length);
  }

  #endCell(): void {
    const { maxCells, onFault } = this.#options;
    if (this.#cells.length < maxCells) this.#cells.push(this.#cell);
    else if (this.#cells.length === maxCells) {
      onFault('too_many_cells', this.#rowLine, this.#cells.length);
      this.#cells.push('');
    }
    this.#cell = '';
    this.#closed = false;
    this.#full = false;
    this.#strayTold = false;
  }

  #endRow(): void {
    const blank = this.#cells.length === 0 && this.#cell === '' && !this.#closed;
    this.#endCell();
    const { maxCells, onRow } = this.#options;
    if (!blank)
      onRow(this.#cells.length > maxCells ? this.#cells.slice(0, maxCells) : this.#cells, this.#rowLine);
    this.#cells = [];
    this.#rowLine = this.#line;
  }
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
