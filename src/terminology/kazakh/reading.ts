import { abbreviationReadings, acronymReadings } from './exceptions.js';
import { isVowel } from './letters.js';

/** How the last word of a phrase is said, and what joins a suffix to it. */
export interface Reading {
  /** A lower-case Cyrillic word that ends as the word is said. */
  readonly spoken: string;
  /** '-' after digits, acronyms and other alphabets; nothing after an ordinary word. */
  readonly joiner: '' | '-';
  /** Whether the word is written in Kazakh letters as an ordinary word, so that its stem may change. */
  readonly plain: boolean;
  /** False where the reading is a guess, so that a matcher should accept other suffixes too. */
  readonly certain: boolean;
}

const units = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
/** English names of the letters, by their ends: an acronym in Latin letters is spelled out so. */
const latinLetterNames: Readonly<Record<string, string>> = {
  a: 'эй',
  b: 'би',
  c: 'си',
  d: 'ди',
  e: 'и',
  f: 'эф',
  g: 'джи',
  h: 'эйч',
  i: 'ай',
  j: 'джей',
  k: 'кей',
  l: 'эл',
  m: 'эм',
  n: 'эн',
  o: 'оу',
  p: 'пи',
  q: 'кью',
  r: 'ар',
  s: 'эс',
  t: 'ти',
  u: 'ю',
  v: 'ви',
  w: 'ю',
  x: 'экс',
  y: 'уай',
  z: 'зед',
};
const latinSounds: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'у',
  x: 'кс',
  y: 'и',
  z: 'з',
};

/** Reads the last word of a phrase: a number, an acronym, a Latin name or an ordinary word. */
export function readWord(word: string): Reading {
  const bare = word.slice(word.lastIndexOf('-') + 1) || word;
  if (/\d$/.test(bare)) return guess(digitsSpoken(bare), true);
  if (bare.endsWith('%')) return guess('пайыз', true);
  // ОПЕК+, ШЫҰ+: the sign is said.
  if (bare.endsWith('+')) return guess('плюс', true);
  const known = acronymReadings.get(bare) ?? abbreviationReadings.get(bare);
  if (known !== undefined) return guess(known, true);
  if (/^[IVX]+$/.test(bare)) return guess(romanSpoken(bare), true);
  if (/^[\p{Lu}&.]{2,}$/u.test(bare) && /\p{Lu}.*\p{Lu}/u.test(bare)) return acronym(bare);
  const tail = /^\p{Lu}\p{Ll}+(\p{Lu}{2,})$/u.exec(bare)?.[1];
  // ҚазҰУ: a shortened word and an acronym.
  if (tail !== undefined) return acronym(tail);
  if (/\p{Script=Latin}$/u.test(bare)) return guess(latinSpoken(bare), false);
  return { spoken: word.toLowerCase(), joiner: '', plain: true, certain: true };
}

function guess(spoken: string, certain: boolean): Reading {
  return { spoken, joiner: '-', plain: false, certain };
}

/** The last word of the number's name: 2027 ends in жеті, 40 in қырық, 1000 in мың. */
export function digitsSpoken(text: string): string {
  const digits = text.replace(/^.*\D/, '');
  const value = digits.replace(/0+$/, '');
  const zeros = digits.length - value.length;
  const lead = Number(value.at(-1) ?? 0);
  if (value === '' || zeros === 0) return units[lead] ?? 'нөл';
  if (zeros % 3 === 1 && zeros < 3) return tens[lead] ?? 'он';
  if (zeros === 2) return 'жүз';
  if (zeros < 6) return 'мың';
  if (zeros < 9) return 'миллион';
  return zeros < 12 ? 'миллиард' : 'триллион';
}

/** Roman numerals in Kazakh are ordinals: XXI is жиырма бірінші. Values to 39 are all that names and centuries need. */
function romanSpoken(text: string): string {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = values[text.charAt(at)] ?? 0;
    sum += value < (values[text.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return /^(?:он|отыз|алты|тоғыз)$/.test(digitsSpoken(String(sum))) || sum === 20 ? 'ыншы' : 'інші';
}

/**
 * An acronym in capitals. With a vowel at the end, or a vowel and one consonant after two letters or more, it is
 * said as a word (ЕАЭО, СІМ, ЖЭС), and so is one syllable closed by two (БРИКС, МӘМС); else by letters, whose Kazakh names end in -ы, but қы and кі keep their side.
 */
function acronym(text: string): Reading {
  const letters = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (/\p{Script=Latin}$/u.test(letters)) return latinAcronym(letters);
  const last = letters.slice(-1);
  if (isVowel(last)) return guess(letters, true);
  if (letters.length > 2 && isVowel(letters.charAt(letters.length - 2))) return guess(letters, false);
  if (isSyllable(letters)) return guess(letters, false);
  if (last === 'к' || last === 'г') return guess(`${last}і`, false);
  if (last === 'қ' || last === 'ғ') return guess(`${last}ы`, false);
  const vowel = [...letters].findLast(isVowel);
  const front = vowel !== undefined && 'әеөүіэи'.includes(vowel) && !/[қғ]/u.test(letters);
  return guess(`${last}${front ? 'і' : 'ы'}`, false);
}

/** Consonants, one vowel, two consonants. */
function isSyllable(letters: string): boolean {
  const at = letters.length - 3;
  return at > 0 && [...letters].every((letter, index) => isVowel(letter) === (index === at));
}

function latinAcronym(letters: string): Reading {
  const last = letters.slice(-1);
  const asWord = /[aeiou]/.test(letters.slice(1, -1)) || /[aou]$/.test(letters);
  return guess(asWord ? latinSpoken(letters) : (latinLetterNames[last] ?? latinSpoken(letters)), false);
}

function latinSpoken(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // A mute e closes most English and French names: Google ends in л, Chevrolet keeps its t.
  const said = /[aeiouy][^aeiouy]+e$/.test(plain) ? plain.slice(0, -1) : plain;
  return [...said].map((letter) => latinSounds[letter] ?? '').join('');
}
