/** Where a phrase stands: inside a sentence, at its start, or in a headline with capitals. */
export type EnglishPosition = 'inside' | 'sentence-start' | 'title';

const minorWords: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'and',
  'or',
  'but',
  'nor',
  'of',
  'in',
  'on',
  'at',
  'to',
  'by',
  'for',
  'from',
  'with',
  'as',
  'de',
  'van',
  'von',
  'der',
  'bin',
  'al',
  'el',
]);

/** A phrase as its place asks. Capitals that the phrase has are never taken away (iPhone, al-Farabi, G20). */
export function capitalise(phrase: string, position: EnglishPosition): string {
  if (position === 'inside') return phrase;
  if (position === 'sentence-start') return firstUpper(phrase);
  const words = phrase.split(' ');
  const last = words.length - 1;
  return words
    .map((word, at) => (at > 0 && at < last && minorWords.has(word) ? word : firstUpper(word)))
    .join(' ');
}

function firstUpper(text: string): string {
  const at = text.search(/[\p{L}\p{N}]/u);
  if (at < 0) return text;
  // A brand's own small letter before a capital stays: iPhone, eGov.
  if (/^\p{Ll}\p{Lu}/u.test(text.slice(at))) return text;
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}
