import type { Language } from '../language.js';
import { isKazakhSuffix } from './kazakh-suffix.js';
import type { Token } from './tokens.js';

const roots: readonly (readonly [string, number])[] = [
  ['миллион', 1e6],
  ['миллиард', 1e9],
  ['триллион', 1e12],
];
const abbreviations: ReadonlyMap<string, number> = new Map([
  ['тыс', 1e3],
  ['млн', 1e6],
  ['млрд', 1e9],
  ['трлн', 1e12],
]);
const english: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['mln', 1e6],
  ['mn', 1e6],
  ['bln', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
  ['tln', 1e12],
  ['trn', 1e12],
]);
const russianEndings = new Set(['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах']);
const thousandEndings = new Set(['а', 'и', 'у', 'е', 'ей', 'ью', 'ам', 'ами', 'ах', '']);

/** The factor a scale word stands for («млрд», `million`, «мыңға»), or null. Takes the word in lower case. */
export function scaleOf(word: string, language: Language): number | null {
  if (language === 'en') return english.get(word) ?? null;
  const short = abbreviations.get(word);
  if (short !== undefined) return short;
  if (language === 'ru' && word.startsWith('тысяч') && thousandEndings.has(word.slice(5))) return 1e3;
  if (language === 'kk' && word.startsWith('мың') && isKazakhSuffix(word.slice(3))) return 1e3;
  for (const [root, factor] of roots) {
    if (!word.startsWith(root)) continue;
    const ending = word.slice(root.length);
    if (language === 'ru' ? russianEndings.has(ending) : isKazakhSuffix(ending)) return factor;
    // «20-миллионный» scales its figure as well.
    if (language === 'ru' && ending.startsWith('н')) return factor;
  }
  if (language === 'ru' && word.startsWith('тысячн')) return 1e3;
  return null;
}

/** A scale word that follows a number at `index`, over one space or hyphen; null when none does. */
export function scaleAfter(
  tokens: readonly Token[],
  index: number,
  language: Language,
  money = false,
): { readonly factor: number; readonly next: number } | null {
  const gap = tokens[index];
  const at = gap !== undefined && (gap.kind === 'space' || gap.text === '-') ? index + 1 : index;
  const word = tokens[at];
  if (word?.kind !== 'word') return null;
  const factor = scaleOf(word.text, language);
  if (factor !== null) return { factor, next: at + 1 };
  // «$5m», «300k»: only glued to the figure, and `m` only to money, or metres would be millions.
  if (language === 'en' && at === index && word.text === 'k') return { factor: 1e3, next: at + 1 };
  if (money && at === index && word.text === 'm') return { factor: 1e6, next: at + 1 };
  return null;
}
