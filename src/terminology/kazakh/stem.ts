import { doubledLoans, syncopeStems } from './exceptions.js';
import { isConsonant, isVowel, looksLikeLoan } from './letters.js';

/** A stem as it is written before a suffix that begins with a consonant, and before one with a vowel. */
export interface StemShapes {
  readonly beforeConsonant: string;
  readonly beforeVowel: string;
}

const voiced: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

/** The shapes of an ordinary word. `voicing` overrides the rule of `voices`. */
export function stemShapes(word: string, voicing: boolean | undefined): StemShapes {
  const key = word.toLowerCase();
  const part = key.slice(key.lastIndexOf('-') + 1);
  // Compounds of орын lose its vowel too: кәсіпорын, кәсіпорны.
  const short = syncopeStems.get(part) ?? (part.endsWith('орын') ? `${part.slice(0, -2)}н` : undefined);
  if (short !== undefined) {
    return { beforeConsonant: word, beforeVowel: matchCase(word, key.slice(0, -part.length) + short) };
  }
  const single = reduceDouble(word, part);
  if (single !== null) return { beforeConsonant: single, beforeVowel: single };
  if (/(?:ск|[^н]кт)$/.test(part)) {
    // Дискі-, объекті-: a helping vowel parts the cluster before any suffix.
    return { beforeConsonant: `${word}і`, beforeVowel: `${word}і` };
  }
  if (part.endsWith('ь')) return { beforeConsonant: word, beforeVowel: word.slice(0, -1) };
  const turned = (voicing ?? voices(word, part)) ? voiced[part.slice(-1)] : undefined;
  return { beforeConsonant: word, beforeVowel: turned === undefined ? word : word.slice(0, -1) + turned };
}

/** Процесс, процеске; съезд, съезге: the last of the two is not written before a suffix. */
function reduceDouble(word: string, part: string): string | null {
  if (part.endsWith('зд')) return word.slice(0, -1);
  const last = part.slice(-1);
  const doubled = part.length > 3 && last === part.slice(-2, -1) && isConsonant(last);
  const common = word === word.toLowerCase() || doubledLoans.has(part);
  return doubled && common ? word.slice(0, -1) : null;
}

/**
 * Whether п, к, қ at the end become б, г, ғ before a vowel. Not after a consonant in к (банкі, паркі), not in
 * loans in п (принципі, этапы), not in names taken from abroad (Ирак).
 */
function voices(word: string, part: string): boolean {
  const last = part.slice(-1);
  if (voiced[last] === undefined) return false;
  const before = part.slice(-2, -1);
  if (last === 'қ') return true;
  if (last === 'к') return isVowel(before) && !(word !== word.toLowerCase() && 'аоыу'.includes(before));
  return isVowel(before) && !looksLikeLoan(part) && !/(?:ип|скоп)$/.test(part);
}

function matchCase(model: string, lower: string): string {
  const first = model.charAt(0);
  return first === first.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}
