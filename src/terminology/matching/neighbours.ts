import { charClass, classOf } from './characters.js';
import type { TokenStream } from './tokeniser.js';

/** How many tokens on each side count as beside the term. */
export const neighbourTokens = 6;

/** A context condition compiled to token ids: each inner list is one surface form of one word or phrase. */
export interface ContextCondition {
  readonly required: readonly (readonly number[])[];
  readonly forbidden: readonly (readonly number[])[];
}

function isSentenceEnd(stream: TokenStream, token: number): boolean {
  const start = stream.starts[token] ?? 0;
  if (start === stream.ends[token]) return true;
  const char = stream.text[start];
  if (char === '!' || char === '?' || char === '…') return true;
  if (char !== '.') return false;
  // A stop after one letter is an initial or an abbreviation.
  const before = token - 1;
  return before < 0 || (stream.ends[before] ?? 0) - (stream.starts[before] ?? 0) > 1;
}

/** First and last token of the window around tokens `first … last`, within the sentence. */
function windowOf(stream: TokenStream, first: number, last: number): { from: number; to: number } {
  let from = first;
  while (from > 0 && first - from < neighbourTokens && !isSentenceEnd(stream, from - 1)) from -= 1;
  let to = last;
  while (to + 1 < stream.count && to - last < neighbourTokens && !isSentenceEnd(stream, to + 1)) to += 1;
  return { from, to };
}

function contains(stream: TokenStream, from: number, to: number, sequence: readonly number[]): boolean {
  for (let at = from; at + sequence.length - 1 <= to; at += 1)
    if (sequence.every((id, offset) => stream.ids[at + offset] === id)) return true;
  return false;
}

/** Whether the words around the term allow it: one of the required (if any) and none of the forbidden. */
export function contextHolds(
  condition: ContextCondition,
  stream: TokenStream,
  first: number,
  last: number,
): boolean {
  const { from, to } = windowOf(stream, first, last);
  const beside = (sequence: readonly number[]): boolean =>
    contains(stream, from, first - 1, sequence) || contains(stream, last + 1, to, sequence);
  if (condition.forbidden.some(beside)) return false;
  return condition.required.length === 0 || condition.required.some(beside);
}

/** Whether the token begins a sentence: nothing, a sentence end or a paragraph end stands before it. */
export function startsSentence(stream: TokenStream, token: number): boolean {
  return token === 0 || isSentenceEnd(stream, token - 1);
}

/** Text of a token as it stands; empty past the ends. */
export function textOf(stream: TokenStream, token: number): string {
  if (token < 0 || token >= stream.count) return '';
  return stream.text.slice(stream.starts[token], stream.ends[token]);
}

/** Whether a hyphen stands tight between the term and the word at its side. */
export function isTightHyphen(stream: TokenStream, token: number): boolean {
  const start = stream.starts[token] ?? 0;
  if (token < 0 || token >= stream.count || classOf[stream.text.charCodeAt(start)] !== charClass.hyphen)
    return false;
  // An em or en dash without spaces joins two things («Астана—Алматы»), a hyphen makes one word.
  const code = stream.text.charCodeAt(start);
  if (code !== 0x2d && code !== 0x2010 && code !== 0x2011) return false;
  return isWordUnit(stream.text.charCodeAt(start - 1)) && isWordUnit(stream.text.charCodeAt(start + 1));
}

function isWordUnit(code: number): boolean {
  const cls = classOf[code];
  return cls === charClass.letter || cls === charClass.digit || cls === charClass.ignored;
}

/** Whether a letter or digit touches the span from outside: «G20» is not in «G2000», «5» not in «B5». */
export function touchesWord(stream: TokenStream, first: number, last: number): boolean {
  const before = stream.text.charCodeAt((stream.starts[first] ?? 0) - 1);
  const after = stream.text.charCodeAt(stream.ends[last] ?? 0);
  return isAlnum(before) || isAlnum(after);
}

function isAlnum(code: number): boolean {
  const cls = Number.isNaN(code) ? charClass.separator : classOf[code];
  return cls === charClass.letter || cls === charClass.digit;
}
