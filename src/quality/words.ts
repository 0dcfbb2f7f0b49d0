import type { Span } from '../domain/span.js';

/** A word as it stands, and as compared: lower case, «ё» as «е», straight apostrophe. */
export interface TextWord extends Span {
  readonly text: string;
  readonly plain: string;
}

/** Words with letters or digits, inner hyphens and apostrophes included. Linear in the length of the text. */
export function readWords(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-‑'’][\p{L}\p{M}\p{N}]+)*/gu)) {
    const word = match[0];
    words.push({ text: word, plain: plainWord(word), start: match.index, end: match.index + word.length });
  }
  return words;
}

export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
}

/** Whether a word starts with a capital letter and goes on in small ones: a name or the first word of a sentence. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’‑-]*\p{Ll}/u.test(word);
}

/** Whether the word at `start` stands at the beginning of a sentence, a quotation or a line of speech. */
export function startsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start).trimEnd();
  return before === '' || /[.!?…:«“„"—–([]$/u.test(before);
}
