import { type Token, tokenize } from '../domain/numbers/tokens.js';
import type { Span } from '../domain/span.js';

/** A word as it stands, and as compared: lower case, «ё» as «е», straight apostrophe. */
export interface TextWord extends Span {
  readonly text: string;
  readonly plain: string;
}

const joints = new Set(['-', '‑', "'", '’']);

/** Words with letters or digits, inner hyphens and apostrophes included. Linear in the length of the text. */
export function readWords(text: string, tokens: readonly Token[] = tokenize(text)): readonly TextWord[] {
  const words: TextWord[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = tokens[at];
    at += 1;
    if (first === undefined || !isWordPart(first)) continue;
    let [plain, end] = [first.text, first.end];
    for (; at < tokens.length; at += 1) {
      const [next, after] = [tokens[at], tokens[at + 1]];
      if (next === undefined) break;
      if (isWordPart(next)) {
        plain += next.text;
        end = next.end;
      } else if (joints.has(next.text) && after !== undefined && isWordPart(after)) {
        plain += next.text === '’' ? "'" : next.text;
      } else break;
    }
    words.push({ text: text.slice(first.start, end), plain, start: first.start, end });
  }
  return words;
}

function isWordPart(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'digits';
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
