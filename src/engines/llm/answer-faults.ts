import type { MtFault } from '../../contracts/mt-engine.js';
import type { Language } from '../../domain/language.js';

/**
 * What makes a model's text for one segment no translation of it; null when nothing does. Cheap and certain
 * signs only: fine judgement is the quality gate's.
 */
export function findFault(source: string, target: string, language: Language): MtFault | null {
  if (target.trim() === '') return 'empty';
  if (saysRefusal(source, target)) return 'refusal';
  if (isWrongScript(source, target, language)) return 'wrong_script';
  if (isCopied(source, target)) return 'copied_source';
  if (hasCommentary(source, target)) return 'commentary';
  return lengthFault(source, target);
}

/** What assistants say of themselves; press reports do not. */
const refusals = [
  'as an ai language model',
  'as an ai assistant',
  'as an ai, i',
  'as a language model',
  'i cannot translate',
  "i can't translate",
  'i am unable to translate',
  "i'm unable to translate",
  'i cannot assist',
  "i can't assist",
  "i can't help with",
  'i cannot help with',
  "i'm sorry, but i can",
  'i am sorry, but i can',
  'как языковая модель',
  'я не могу перевести',
  'не могу помочь с этим',
  'тілдік модель ретінде',
  'аудара алмаймын',
  'көмектесе алмаймын',
];
const refusalSources = ['не могу', 'не может', 'языков', 'нейросет', 'искусственн', 'сожале', 'извин'];

function saysRefusal(source: string, target: string): boolean {
  const said = plain(target);
  if (!refusals.some((phrase) => said.includes(phrase))) return false;
  const original = plain(source);
  return !refusalSources.some((word) => original.includes(word));
}

/** Only with what an assistant says next: direct speech in the news begins with `Sure,` and `Of course!` too. */
const leadIns = [
  'here is the translation',
  "here's the translation",
  'here is your translation',
  'sure, here',
  'sure! here',
  'certainly! here',
  'of course! here',
  'translation:',
  'translated text:',
  'english translation:',
  'kazakh translation:',
  "translator's note",
  'перевод:',
  'вот перевод',
  'примечание переводчика',
  'аудармасы:',
  'аударма:',
  'міне, аударма',
  '```',
  '<think>',
  '{"',
];

const asides = ['(translator', '(note:', '[note:', '(аудармашы ескертпесі', '(прим. пер'];

/** Words about the translation instead of the translation; a source that begins alike makes them part of it. */
function hasCommentary(source: string, target: string): boolean {
  if (target.includes('\n') && !source.includes('\n')) return true;
  const said = plain(target);
  const original = plain(source);
  if (asides.some((aside) => said.includes(aside))) return !original.includes('(прим');
  return leadIns.some((phrase) => said.startsWith(phrase)) && !/^(перевод|примечание)/.test(original);
}

/** Letters by script; `other` leaves out the signs of all scripts (µ, ʼ) and Greek, which sciences use. */
function scripts(text: string): { letters: number; cyrillic: number; latin: number; other: number } {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const cyrillic = count(/(?=\p{L})\p{Script=Cyrillic}/gu);
  const latin = count(/(?=\p{L})\p{Script=Latin}/gu);
  const signs = count(/(?=\p{L})[\p{Script=Greek}\p{Script=Common}]/gu);
  return { letters, cyrillic, latin, other: letters - cyrillic - latin - signs };
}

const kazakhLetters = /[әғқңөұүһі]/iu;

function isWrongScript(source: string, target: string, language: Language): boolean {
  const from = scripts(source);
  const to = scripts(target);
  if (to.letters === 0) return false;
  if (to.other > 0 && from.other === 0) return true;
  // The quality gate blocks any Cyrillic in English; asking again is cheaper than holding.
  if (language === 'en') return to.cyrillic > 0;
  const latinShare = to.latin / to.letters;
  const expectedShare = from.letters === 0 ? 0 : from.latin / from.letters;
  if (latinShare > expectedShare + 0.5) return true;
  // Kazakh words without one Kazakh letter run out long before forty letters: this is Russian.
  return language === 'kk' && to.cyrillic >= 40 && !kazakhLetters.test(target);
}

/** Names are often the same in Kazakh (`Астана`, a list of towns), four words with common ones among them are not. */
function isCopied(source: string, target: string): boolean {
  if (plain(source) !== plain(target)) return false;
  const words = source.match(/\p{L}{3,}/gu) ?? [];
  return words.length >= 4 && words.filter((word) => word === word.toLowerCase()).length >= 2;
}

/**
 * Target/source length in characters is 0.55-1.49 between the 1st and 99th percentile of professional work
 * (NTREX-128, ru-en and ru-kk); these bounds are far outside it.
 */
function lengthFault(source: string, target: string): MtFault | null {
  const from = source.trim().length;
  const to = target.trim().length;
  if (to > from * 2.5 + 40) return 'wrong_length';
  if (from < 40) return null;
  const ends = (text: string) => /[.!?…»”"')\]]$/u.test(text.trim());
  if (to < from * 0.35) return 'truncated';
  return to < from * 0.55 && ends(source) && !ends(target) ? 'truncated' : null;
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');
}
