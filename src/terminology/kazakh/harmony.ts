import { harmonyExceptions } from './exceptions.js';
import { backVowels, frontVowels, type Harmony, hasKazakhLetter, isVowel, neutralVowels } from './letters.js';

export interface HarmonyGuess {
  readonly harmony: Harmony;
  /** False where usage varies, so that a matcher should accept both. */
  readonly certain: boolean;
}

/**
 * The harmony of a lower-case Cyrillic word (its last part, if hyphenated). The last vowel decides; ь after it is
 * front; и, у and ю depend on their place; surnames in -ов and -ев go by the vowel before the ending.
 */
export function harmonyOf(word: string): HarmonyGuess {
  const last = word.slice(word.lastIndexOf('-') + 1);
  const known = harmonyExceptions.get(word) ?? harmonyExceptions.get(last);
  if (known !== undefined) return { harmony: known, certain: true };
  const part = [...last].some(isVowel) ? last : word.replaceAll('-', '');
  return surnameHarmony(part) ?? plainHarmony(part);
}

function surnameHarmony(word: string): HarmonyGuess | null {
  const ending = word.slice(-2);
  if (word.length < 4 || (ending !== 'ов' && ending !== 'ев' && ending !== 'ёв')) return null;
  const base = word.slice(0, -2);
  if (base.endsWith('ь')) return { harmony: 'front', certain: false };
  const at = lastVowelAt(base);
  const vowel = base.charAt(at);
  if (backVowels.has(vowel)) return { harmony: 'back', certain: at === base.length - 1 };
  if (frontVowels.has(vowel)) return { harmony: 'front', certain: at === base.length - 1 };
  // A neutral vowel yields to the ending itself: -ев sounds front (Бакиев, Гусев), -ов looks further (Каримов).
  if (ending !== 'ов') return { harmony: 'front', certain: false };
  return { harmony: farHarmony(base, at) ?? (vowel === 'и' ? 'front' : 'back'), certain: false };
}

function plainHarmony(word: string): HarmonyGuess {
  const at = lastVowelAt(word);
  const vowel = word.charAt(at);
  const after = word.slice(at + 1);
  // A consonant before к or т after к: only in loans, whose к sounds front (банк, Йорк, Минск, факт).
  if (/(?:[^ьъ]к|кт)$/.test(after)) return { harmony: 'front', certain: false };
  if (at < 0) return { harmony: /[кгь]$/.test(word) ? 'front' : 'back', certain: false };
  if (after.includes('ь')) return { harmony: 'front', certain: !backVowels.has(vowel) };
  if (frontVowels.has(vowel)) return { harmony: 'front', certain: vowel !== 'ё' };
  if (backVowels.has(vowel))
    return { harmony: 'back', certain: !(after.endsWith('к') || after.endsWith('г')) };
  if (vowel === 'и') return iHarmony(word, after);
  return vowel === 'ю' && after !== '' ? { harmony: 'front', certain: false } : uHarmony(word, at, after);
}

/** и is front wherever no back letter of Kazakh touches it: Пекин, Зеленский, Моди; but Садиқ. */
function iHarmony(word: string, after: string): HarmonyGuess {
  // A last -аи is a diphthong: Мумбаи.
  if (after === '' && /[аоұ]и$/u.test(word)) return { harmony: 'back', certain: false };
  // Ғани, Мұқағали: қ, ғ and ұ stand beside back vowels alone.
  if (after === '' && /[қғұ]/u.test(word) && ![...word].some((letter) => frontVowels.has(letter)))
    return { harmony: 'back', certain: false };
  const back = after.startsWith('қ') || after.startsWith('ғ');
  return { harmony: back ? 'back' : 'front', certain: back || after !== '' || !hasKazakhLetter(word) };
}

/**
 * у and ю. Right after a vowel they are its glide (Атырау, Сеул). At the end of a word they go by the vowel before
 * (келу, даму, Перу). Closed, they are back (ресурс, референдум) but for -бург and -ург (Петербургте).
 */
function uHarmony(word: string, at: number, after: string): HarmonyGuess {
  const before = word.charAt(at - 1);
  if (frontVowels.has(before)) return { harmony: 'front', certain: after === '' };
  if (backVowels.has(before)) return { harmony: 'back', certain: true };
  if (after === '') return { harmony: farHarmony(word, at) ?? 'back', certain: true };
  if (after.startsWith('рг')) return { harmony: 'front', certain: false };
  const far = farHarmony(word, at);
  const native = hasKazakhLetter(word) && far === 'front';
  return { harmony: native ? 'front' : 'back', certain: far !== 'front' };
}

/** The harmony of the nearest vowel before `at` that has one of its own; и counts as front only where it stands alone. */
function farHarmony(word: string, at: number): Harmony | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const letter = word.charAt(index);
    if (frontVowels.has(letter)) return 'front';
    if (backVowels.has(letter)) return 'back';
  }
  return [...word.slice(0, at)].some((letter) => letter === 'и') ? 'front' : null;
}

function lastVowelAt(word: string): number {
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const letter = word.charAt(at);
    if (neutralVowels.has(letter) || frontVowels.has(letter) || backVowels.has(letter)) return at;
  }
  return -1;
}
