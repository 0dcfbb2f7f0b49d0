import type { Span } from '../span.js';

export interface Token extends Span {
  readonly kind: 'digits' | 'word' | 'space' | 'mark';
  /** Lower case; «ё» as «е». */
  readonly text: string;
  readonly raw: string;
}

/** Splits a text into runs of digits, letters and white space, and single marks; every character is in one token. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const kind = classAt(text, start);
    let end = start + widthAt(text, start);
    if (kind !== mark) while (end < text.length && classAt(text, end) === kind) end += widthAt(text, end);
    const raw = text.slice(start, end);
    tokens.push({ kind: kinds[kind] ?? 'mark', text: kind === word ? plain(raw) : raw, raw, start, end });
    start = end;
  }
  return tokens;
}

function plain(raw: string): string {
  const lower = raw.toLowerCase();
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
}

const [mark, word, digits, space] = [1, 2, 3, 4];
const kinds: readonly (Token['kind'] | null)[] = [null, 'mark', 'word', 'digits', 'space'];
// A text is read for every check; one look in a table is several times faster than a pattern with four groups.
const known = new Uint8Array(0x10000);

/** The class of the character at an index, worked out once for each of the 65,536 UTF-16 units. */
function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const before = known[unit] ?? 0;
  if (before !== 0) return before;
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const found = classify(
    isSurrogate ? String.fromCodePoint(text.codePointAt(index) ?? unit) : (text[index] ?? ''),
  );
  if (!isSurrogate) known[unit] = found;
  return found;
}

function classify(character: string): number {
  if (/^\d$/.test(character)) return digits;
  if (/^[\p{L}\p{M}]$/u.test(character)) return word;
  return /^\s$/u.test(character) ? space : mark;
}

function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/** What one reader found: where the span and where the reading (with an ending) stop, as token indices. */
export interface NumberReading {
  readonly value: number;
  readonly otherValue: number | null;
  readonly form: 'digits' | 'words' | 'roman';
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'time';
  readonly loose: boolean;
  readonly spanNext: number;
  readonly next: number;
}

export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '-' || token.text === '‑');
}
