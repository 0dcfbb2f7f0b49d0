import { tokensOf } from '../matching/tokeniser.js';

/** A word of a term between spaces or marks: `премьер-министр` is one with two parts. */
export interface TermWord {
  readonly parts: readonly TermToken[];
  /** Lower case; any hyphen is `-`, any apostrophe `'`. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
}

export interface TermToken {
  /** As written. */
  readonly written: string;
  /** Lower case with ё kept. */
  readonly lower: string;
  readonly lead: string;
  readonly kind: 'word' | 'number' | 'mark';
}

export interface TermText {
  readonly words: readonly TermWord[];
  readonly tail: string;
}

const invisible = /\u0301|[\u00ad\u200b-\u200d\u2060\ufeff]/;
const invisibles = new RegExp(invisible, 'g');

const apostrophe = /^['’‘ʼ`]$/;

function textOf(part: TermToken, index: number, count: number): string {
  if (part.kind === 'mark') return count > 1 ? '-' : part.lower;
  return index > 0 && apostrophe.test(part.lead) ? `'${part.lower}` : part.lower;
}

function readTokens(term: string): { tokens: readonly TermToken[]; tail: string } {
  let last = 0;
  const tokens = tokensOf(term).map((token): TermToken => {
    const raw = term.slice(token.start, token.end);
    const written = invisible.test(raw) ? raw.replaceAll(invisibles, '') : raw;
    const lead = term.slice(last, token.start);
    last = token.end;
    return { written, lower: written.toLowerCase(), lead, kind: token.kind };
  });
  return { tokens, tail: term.slice(last) };
}

function joinsNext(token: TermToken, next: TermToken | undefined): boolean {
  return (
    token.lower !== '' &&
    next !== undefined &&
    next.lead === '' &&
    /^[-‐‑–]$/.test(token.written) &&
    token.lead === ''
  );
}

/** How many plain words are kept; past that the table starts anew. */
const cacheLimit = 50_000;
const openingWords = new Map<string, TermWord>();
const spacedWords = new Map<string, TermWord>();

/** A word of Russian letters alone. The same words come back in thousands of terms, so each is made once. */
function plainWord(written: string, lead: '' | ' '): TermWord {
  const words = lead === '' ? openingWords : spacedWords;
  const known = words.get(written);
  if (known !== undefined) return known;
  if (words.size >= cacheLimit) words.clear();
  const lower = written.toLowerCase();
  const word: TermWord = { parts: [{ written, lower, lead, kind: 'word' }], text: lower, kind: 'word' };
  words.set(written, word);
  return word;
}

/** Words parted by single spaces; null where anything else is in the term, or a word comes twice. */
function readPlainTerm(term: string): TermText | null {
  if (!/^[а-яА-ЯёЁ]+(?: [а-яА-ЯёЁ]+)*$/.test(term)) return null;
  const words: TermWord[] = [];
  for (let from = 0; from < term.length; ) {
    const space = term.indexOf(' ', from);
    const end = space < 0 ? term.length : space;
    const word = plainWord(term.slice(from, end), from === 0 ? '' : ' ');
    // Who reads the words tells them apart by identity.
    if (words.includes(word)) return null;
    words.push(word);
    from = end + 1;
  }
  return { words, tail: '' };
}

/** Splits a term into words; parts joined by a tight hyphen make one word. White space at the ends is dropped. */
export function readTerm(term: string): TermText {
  const plain = readPlainTerm(term);
  if (plain !== null) return plain;
  const { tokens, tail } = readTokens(term.normalize('NFC').trim());
  const words: TermWord[] = [];
  let parts: TermToken[] = [];
  const flush = (): void => {
    const first = parts[0];
    if (first === undefined) return;
    const last = parts.at(-1) ?? first;
    words.push({
      parts,
      text: parts.map((part, index) => textOf(part, index, parts.length)).join(''),
      kind: parts.length > 1 ? last.kind : first.kind,
    });
    parts = [];
  };
  tokens.forEach((token, index) => {
    const previous = parts.at(-1);
    const glued =
      previous !== undefined &&
      (apostrophe.test(token.lead) ||
        joinsNext(previous, token) ||
        (token.lead === '' && joinsNext(token, tokens[index + 1]) && previous.kind !== 'mark'));
    if (!glued) flush();
    parts.push(token);
  });
  flush();
  return { words, tail };
}
