import {
  nounsInClosedVowel,
  nounsInS,
  officialNouns,
  possessedAlone,
  syncopeStems,
  verbalNameEnds,
  wholeStems,
} from './exceptions.js';
import { harmonyOf } from './harmony.js';
import { isVowel } from './letters.js';

/** Ends that in a word standing alone can only be the third person: -лығы, -лары, -шысы, -асы, Қаржымині. */
const ownedEnds = /(?:[лдт](?:ығы|ігі)|[лдт](?:ары|ері)|(?:шы|ші|а|е|я|о)с[ыі]|мині)$/u;
const shortestOwned = 6;

/**
 * Whether the head of a phrase already bears a third-person possessive («Мемлекет басшысы», «министрлігі»), after
 * which the cases take н. In a phrase any head in -ы or -і does, but for agents in -шы (елші), names made of a
 * verb, and the whole stems of exceptions.ts; a word alone only where its ending leaves no doubt.
 */
export function looksPossessed(head: string, inPhrase: boolean): boolean {
  const word = head.toLowerCase();
  const part = word.slice(word.lastIndexOf('-') + 1);
  const last = part.slice(-1);
  if (last !== 'ы' && last !== 'і') return false;
  if (possessedAlone.has(part) || isPatronymic(part)) return true;
  if (wholeStems.has(part) || verbalNameEnds.some((end) => part.endsWith(end))) return false;
  if (part.length >= shortestOwned && ownedEnds.test(part)) return true;
  if (officialNouns.has(withoutPossessive(part))) return true;
  return inPhrase && part.length > 2 && !/(?:шы|ші)$/u.test(part);
}

/** Кемелұлы, Нұрбекқызы: possessed though the phrase is a person's name. */
export function isPatronymic(word: string): boolean {
  return word.length > 5 && /(?:ұлы|қызы)$/u.test(word);
}

const devoiced: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' };
const fullStems = new Map([...syncopeStems].map(([full, short]) => [short, full]));

/** The noun without its possessive: басшысы, басшы; министрлігі, министрлік; халқы, халық; банкі, банк. */
export function withoutPossessive(head: string): string {
  const stem = head.slice(0, -1);
  if (/[сС]$/u.test(stem) && isVowel(stem.slice(-2, -1).toLowerCase())) return withoutS(stem);
  if (/орн$/iu.test(stem)) return `${stem.slice(0, -1)}ын`;
  const full = fullStems.get(stem.toLowerCase());
  if (full !== undefined) return stem.charAt(0) + full.slice(1);
  // A front ending on a back stem betrays a ь that was dropped before it: рублі, рубль; юані, юань.
  if (head.endsWith('і') && /[лнрт]$/u.test(stem) && harmonyOf(stem.toLowerCase()).harmony === 'back')
    return `${stem}ь`;
  const before = stem.slice(-2, -1).toLowerCase();
  // г after a back vowel was never к, which would be қ there: архипелагі, архипелаг.
  if (stem.endsWith('г') && 'аоуы'.includes(before)) return stem;
  const last = devoiced[stem.slice(-1)];
  return last !== undefined && isVowel(before) ? stem.slice(0, -1) + last : stem;
}

/** Кеңес- of кеңесі is the noun; басшыс- of басшысы is басшы and the с that parts two vowels. */
function withoutS(stem: string): string {
  const word = stem.toLowerCase();
  if (nounsInS.some((noun) => word.endsWith(noun))) return stem;
  const bare = stem.slice(0, -1);
  if (bare.length < 2) return stem;
  if (!/[ыі]с$/u.test(word) || /[ғгқкшж][ыі]с$/u.test(word)) return bare;
  return nounsInClosedVowel.some((noun) => word.endsWith(`${noun}с`)) ? bare : stem;
}
