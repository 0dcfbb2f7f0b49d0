import type { Language } from '../language.js';
import type { TextNumber } from '../numbers.js';
import { scaleOf } from './scales.js';

const dash = /^[\s\u00a0\u202f\u2009]{0,2}[-–—−‑][\s\u00a0\u202f\u2009]{0,2}$/u;
const links: ReadonlySet<string> = new Set([
  'до',
  'и',
  'или',
  'to',
  'and',
  'or',
  'мен',
  'және',
  'немесе',
  'по',
]);

/**
 * Marks the ends of ranges («2025–2027») and lets the first end share the second's scale («10–15 млн», `5 to 7
 * million`) or century (`2025–27`).
 */
export function joinRanges(
  text: string,
  numbers: readonly TextNumber[],
  language: Language,
): readonly TextNumber[] {
  const joined = [...numbers];
  for (let index = 0; index + 1 < joined.length; index += 1) {
    const [from, to] = [joined[index], joined[index + 1]];
    if (from === undefined || to === undefined || to.start - from.end > 12) continue;
    const between = text.slice(from.end, to.start);
    const season = between === '/' && from.value >= 1900 && from.value <= 2099;
    const isDash = (season || dash.test(between)) && from.form === 'digits' && to.form === 'digits';
    // `2024 — 27%` between spaces: a year and what is said of it.
    if (isDash && /\s/u.test(between) && from.value >= 1900 && to.value < 1000) continue;
    if (!isDash && !links.has(between.trim().toLowerCase())) continue;
    const factor = trailingScale(to, language);
    const shared = factor !== null && from.value < 1000 && trailingScale(from, language) === null;
    // Between spaces the dash may be one of the sentence: «27 июля – 60 тыс.»
    const doubtful = /\s/u.test(between) ? from.value : null;
    const first = shared ? { ...from, value: from.value * factor, otherValue: doubtful } : from;
    joined[index] = isDash ? { ...first, range: 'from' } : first;
    if (isDash) joined[index + 1] = { ...to, value: fullYear(from.value, to), range: 'to' };
  }
  return joined;
}

/** The factor of the scale word a number ends with. */
function trailingScale(number: TextNumber, language: Language): number | null {
  if (number.form === 'roman' || number.kind === 'time') return null;
  const word = /\p{L}{2,12}$/u.exec(number.text.slice(-14));
  return word === null ? null : scaleOf(word[0].toLowerCase(), language);
}

/** The second year of a range written short: 2025–27 ends in 2027. */
function fullYear(from: number, to: TextNumber): number {
  const short = to.value >= 10 && to.value < 100 && to.text.length === 2;
  if (!short || from < 1900 || from > 2099 || to.value <= from % 100) return to.value;
  return from - (from % 100) + to.value;
}
