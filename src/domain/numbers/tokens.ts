import type { Span } from '../span.js';

export interface Token extends Span {
  readonly kind: 'digits' | 'word' | 'space' | 'mark';
  /** Lower case; «ё» as «е». */
  readonly text: string;
  readonly raw: string;
}

const pattern = /(\d+)|([\p{L}\p{M}]+)|(\s+)|./gsu;

/** Splits a text into runs of digits, letters and white space, and single marks; every character is in one token. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const raw = match[0];
    const kind = match[1] ? 'digits' : match[2] ? 'word' : match[3] ? 'space' : 'mark';
    const plain = kind === 'word' ? raw.toLowerCase().replaceAll('ё', 'е') : raw;
    tokens.push({ kind, text: plain, raw, start: match.index, end: match.index + raw.length });
  }
  return tokens;
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
