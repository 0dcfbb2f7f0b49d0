/**
 * Relative frequencies of Russian letters, per ten thousand (ё counted apart), after the frequency
 * dictionary of the Russian National Corpus (Lyashevskaya and Sharov, 2009).
 */
const frequencies: Readonly<Record<string, number>> = {
  о: 1097,
  е: 845,
  а: 801,
  и: 735,
  н: 670,
  т: 626,
  с: 547,
  р: 473,
  в: 454,
  л: 440,
  к: 349,
  м: 321,
  д: 298,
  п: 281,
  у: 262,
  я: 201,
  ы: 190,
  ь: 174,
  г: 170,
  з: 165,
  б: 159,
  ч: 144,
  й: 121,
  х: 97,
  ж: 94,
  ш: 73,
  ю: 64,
  ц: 48,
  щ: 36,
  э: 32,
  ф: 26,
  ъ: 4,
  ё: 4,
};

const logFrequency = new Map(
  Object.entries(frequencies).map(([letter, count]) => [letter, Math.log(count / 10_000)]),
);
const vowels = new Set('аеёиоуыэюя');
/** What Russian typography uses beyond ASCII and letters: quotes, dashes, ellipsis, №, §, °, no-break space. */
const typography = new Set('«»„“”‘’–—…№§°©•·\u00a0');

export interface CyrillicEvidence {
  /** Russian letters seen. */
  readonly letters: number;
  /** Natural logarithm of the geometric mean of their frequencies: Russian prose is near −3.0, noise below −3.5. */
  readonly meanLogFrequency: number;
  /** Share of letters that are capitals after a small letter. */
  readonly capitalInsideWord: number;
  /** Share of non-ASCII characters that are neither Russian letters nor usual typography. */
  readonly strange: number;
  /** Share of Russian letters that touch a Latin letter. */
  readonly besideLatin: number;
  readonly vowelShare: number;
  readonly distinctLetters: number;
}

const isLatin = (char: string): boolean => (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');

interface Tally {
  letters: number;
  sum: number;
  inside: number;
  nonAscii: number;
  strange: number;
  latin: number;
  vowels: number;
  readonly distinct: Set<string>;
}

function tallyLetter(tally: Tally, char: string, small: string, frequency: number, before: string): void {
  tally.letters += 1;
  tally.sum += frequency;
  tally.distinct.add(small);
  if (vowels.has(small)) tally.vowels += 1;
  if (isLatin(before)) tally.latin += 1;
  if (char !== small && logFrequency.has(before)) tally.inside += 1;
}

/** Counts how much `text` looks like Russian prose. At most the first 64 Ki characters are looked at. */
export function cyrillicEvidence(text: string): CyrillicEvidence {
  const tally: Tally = {
    letters: 0,
    sum: 0,
    inside: 0,
    nonAscii: 0,
    strange: 0,
    latin: 0,
    vowels: 0,
    distinct: new Set(),
  };
  let before = ' ';
  const end = Math.min(text.length, 65_536);
  for (let index = 0; index < end; index += 1) {
    const char = text.charAt(index);
    if (char > '\u007f') {
      tally.nonAscii += 1;
      const small = char.toLowerCase();
      const frequency = logFrequency.get(small);
      if (frequency !== undefined) tallyLetter(tally, char, small, frequency, before);
      else if (!typography.has(char)) tally.strange += 1;
    } else if (isLatin(char) && logFrequency.has(before.toLowerCase())) tally.latin += 1;
    before = char;
  }
  const letters = Math.max(tally.letters, 1);
  return {
    letters: tally.letters,
    meanLogFrequency: tally.sum / letters,
    capitalInsideWord: tally.inside / letters,
    strange: tally.strange / Math.max(tally.nonAscii, 1),
    besideLatin: tally.latin / letters,
    vowelShare: tally.vowels / letters,
    distinctLetters: tally.distinct.size,
  };
}

/**
 * Whether the evidence is that of Russian prose. Short texts scatter, so for under 40 letters the
 * bounds are wider; under 5 letters nothing can be said and the answer is no.
 */
export function isPlausibleRussian(evidence: CyrillicEvidence): boolean {
  if (evidence.letters < 5) return false;
  const short = evidence.letters < 40;
  return (
    evidence.meanLogFrequency > (short ? -3.9 : -3.4) &&
    evidence.capitalInsideWord <= (short ? 0.1 : 0.03) &&
    evidence.strange <= 0.03 &&
    evidence.besideLatin <= 0.05 &&
    evidence.vowelShare >= (short ? 0.2 : 0.3) &&
    evidence.vowelShare <= 0.6 &&
    (short || evidence.distinctLetters >= 10)
  );
}

/**
 * Whether text that is valid Unicode is UTF-8 once misread as windows-1251: such text has `Р` or `С`
 * as every other character, where Russian prose in capitals stays under one letter in five.
 */
export function isMojibake(text: string): boolean {
  let letters = 0;
  let leads = 0;
  const end = Math.min(text.length, 65_536);
  for (let index = 0; index < end; index += 1) {
    const char = text.charAt(index);
    if (char <= '\u007f') continue;
    letters += 1;
    if (char === 'Р' || char === 'С') leads += 1;
  }
  return letters >= 20 && leads / letters > 0.35;
}
