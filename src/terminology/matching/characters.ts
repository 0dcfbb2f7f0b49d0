/** What a UTF-16 unit means to the tokeniser. */
export const charClass = {
  separator: 0,
  letter: 1,
  digit: 2,
  punctuation: 3,
  hyphen: 4,
  ignored: 5,
} as const;

/** Hyphens and dashes that editors and word processors use for one another. */
const hyphens = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212';
/** Quotes of any kind, apostrophes, and what may stand invisibly inside a word. They never divide a term. */
const quotes = '"\'`«»“”„‟‘’‚‛‹›\u02bc';
/** Soft hyphen, zero-width characters, byte-order mark, combining acute (stress mark), breve and diaeresis. */
const invisible = '\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301\u0306\u0308';

const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const space = /\s/u;
/** Scripts past this point are not letters of our languages; their units count as punctuation. */
const foldedLimit = 0x2000;

const classes = new Uint8Array(0x10000).fill(charClass.punctuation);
const folded = new Uint16Array(0x10000);

for (let code = 0; code < 0x10000; code += 1) {
  folded[code] = code;
  if (code < foldedLimit) {
    const char = String.fromCharCode(code);
    if (letter.test(char)) {
      classes[code] = charClass.letter;
      const lower = char.toLowerCase();
      folded[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
    } else if (digit.test(char)) classes[code] = charClass.digit;
    else if (space.test(char)) classes[code] = charClass.separator;
  }
}
for (const char of '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000')
  classes[char.charCodeAt(0)] = charClass.separator;
for (const char of hyphens) {
  classes[char.charCodeAt(0)] = charClass.hyphen;
  folded[char.charCodeAt(0)] = 0x2d;
}
for (const char of quotes + invisible) classes[char.charCodeAt(0)] = charClass.ignored;
// ё is е for every comparison: newspapers print either.
folded[0x451] = 0x435;
folded[0x401] = 0x435;

/** Class by UTF-16 unit; see {@link charClass}. */
export const classOf: Readonly<Uint8Array> = classes;
/** Lower case, ё as е, every dash as `-`; by UTF-16 unit. */
export const foldOf: Readonly<Uint16Array> = folded;

const quoteCodes = new Set([...quotes].map((char) => char.charCodeAt(0)));
const opening = new Set([...'«“„‟‘‚‛‹'].map((char) => char.charCodeAt(0)));
const closing = new Set([...'»”’›“"'].map((char) => char.charCodeAt(0)));

export function isQuote(code: number): boolean {
  return quoteCodes.has(code);
}

export function isOpeningQuote(code: number): boolean {
  return opening.has(code) || code === 0x22;
}

export function isClosingQuote(code: number): boolean {
  return closing.has(code);
}

/** A word as the tokeniser folds it: lower case, ё as е, invisible marks dropped. */
export function foldWord(word: string): string {
  // Most words need none of it, and a term's words are folded by the hundred thousand.
  if (/^[а-я]+$/.test(word)) return word;
  return word
    .normalize('NFC')
    .replaceAll(/\u0301|[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replaceAll('ё', 'е');
}
