/** Vowel harmony of a stem: every suffix but the instrumental and -дікі follows it. */
export type Harmony = 'front' | 'back';

/**
 * What the last sound of a stem does to the first consonant of a suffix. `glide` is й, у, и, ю and р, which take
 * -дың and -лар; `lateral` is л, which takes -дың and -дар; `buzz` is з and ж, which alone take -бен.
 * Written б, в, г, ғ, д are devoiced at the end of a word, so they count as voiceless (Лавров: -тың, -қа, -пен).
 */
export type FinalSound = 'vowel' | 'glide' | 'lateral' | 'nasal' | 'buzz' | 'voiceless';

export const frontVowels: ReadonlySet<string> = new Set('әеөүіэё');
export const backVowels: ReadonlySet<string> = new Set('аоұыя');
/** Letters that stand for a vowel with a glide; which vowel, only the rest of the word tells. */
export const neutralVowels: ReadonlySet<string> = new Set('иую');

const glides: ReadonlySet<string> = new Set('йуиюр');
const nasals: ReadonlySet<string> = new Set('мнң');
/** Letters that Kazakh has only in words taken over from Russian or through it. */
const loanLetters: ReadonlySet<string> = new Set('вфцчщъьэё');
const kazakhOnly: ReadonlySet<string> = new Set('әғқңөұүһі');

export function isVowel(letter: string): boolean {
  return frontVowels.has(letter) || backVowels.has(letter) || neutralVowels.has(letter);
}

export function isCyrillicLetter(letter: string): boolean {
  return /^\p{Script=Cyrillic}$/u.test(letter);
}

/** The class of the last sound of a lower-case Cyrillic word; ь and ъ are not sounds. */
export function finalSound(word: string): FinalSound {
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const letter = word.charAt(at);
    if (letter === 'ь' || letter === 'ъ') continue;
    if (glides.has(letter)) return 'glide';
    if (isVowel(letter)) return 'vowel';
    if (letter === 'л') return 'lateral';
    if (nasals.has(letter)) return 'nasal';
    return letter === 'з' || letter === 'ж' ? 'buzz' : 'voiceless';
  }
  return 'voiceless';
}

/** Whether the spelling shows a loan: a loan letter, or two consonants at the start, which no Kazakh word has. */
export function looksLikeLoan(word: string): boolean {
  const letters = [...word];
  if (letters.some((letter) => loanLetters.has(letter))) return true;
  const [first = '', second = ''] = letters;
  return letters.length > 1 && isConsonant(first) && isConsonant(second);
}

/** Whether a letter of the word exists in no Russian word. */
export function hasKazakhLetter(word: string): boolean {
  return [...word].some((letter) => kazakhOnly.has(letter));
}

export function isConsonant(letter: string): boolean {
  return isCyrillicLetter(letter) && !isVowel(letter) && letter !== 'ь' && letter !== 'ъ';
}
