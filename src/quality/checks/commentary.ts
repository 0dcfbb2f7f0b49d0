import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'commentary', category: 'accuracy/addition', severity: 'block' } as const;

/** What a language model says around a translation or in place of it, plain and in lower case. */
const openings = [
  'here is the translation',
  "here's the translation",
  'here is your translation',
  'here is a translation',
  'here is the translated',
  'the translation is',
  'the translation of',
  'translation:',
  'translated text:',
  'english translation:',
  'kazakh translation:',
  'english:',
  'kazakh:',
  'sure, ',
  'sure! ',
  'sure. ',
  'certainly! ',
  'certainly, here',
  'of course! ',
  'of course, here',
  'вот перевод',
  'перевод:',
  'перевод на',
  'конечно, вот',
  'конечно! ',
  'міне, аударма',
  'міне аударма',
  'аударма:',
  'аудармасы:',
  'аударылған мәтін',
  'әрине, міне',
  'әрине! ',
  'қазақша аудармасы',
];
const anywhere = [
  '```',
  '<think>',
  '</think>',
  'as an ai',
  'as a language model',
  'i cannot translate',
  "i can't translate",
  "i'm unable to translate",
  'i am unable to translate',
  "i'm sorry, but i can",
  "i can't help with that",
  'i cannot assist with',
  "i can't assist with",
  'please provide the text',
  'let me know if you',
  'i hope this helps',
  "translator's note",
  '(note:',
  '[note:',
  'note: the ',
  'note: this ',
  'note: i ',
  'примечание переводчика',
  'примечание:',
  'как языковая модель',
  'не могу перевести',
  'ескерту: ',
  'ескертпе: ',
  'аудармашының ескертпесі',
  'аудармашы ескертпесі',
  'тілдік модель ретінде',
  'аудара алмаймын',
  'көмектесе алмаймын',
  '**',
];

/** No words of the engine about its work: lead-ins, notes, refusals, markdown fences and marks. */
export const commentary: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit) {
    const [said, original] = [plain(unit.target), plain(unit.source)];
    const lead = openings.find(
      (phrase) => said.trimStart().startsWith(phrase) && !saysItself(original, phrase),
    );
    const inside = anywhere.find((phrase) => findPhrase(said, phrase) >= 0 && !saysItself(original, phrase));
    const phrase = lead ?? inside;
    if (phrase === undefined) return [];
    const start = lead === undefined ? findPhrase(said, phrase) : said.indexOf(phrase);
    return [
      createFinding(identity, unit, 'found', {
        values: { phrase: phrase.trim() },
        targetSpan: { start, end: start + phrase.trimEnd().length },
      }),
    ];
  },
};

/** Where the phrase stands as whole words (`as an ai` is not in `has an airport`); -1 for nowhere. */
function findPhrase(text: string, phrase: string): number {
  const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (isLetter(phrase[0]) && isLetter(text[at - 1])) continue;
    if (!(isLetter(phrase.at(-1)) && isLetter(text[end]))) return at;
  }
  return -1;
}

const subjects = ['перевод', 'примечани', 'нейросет', 'языковая модель', 'языковой модел', 'искусственн'];
const assents = ['конечно', 'безусловно', 'разумеется', 'да,', 'английск', 'казахск'];

/** A source that speaks of translation, or says «конечно», has a right to these words. */
function saysItself(original: string, phrase: string): boolean {
  if (original.includes(phrase.trim())) return true;
  if (/^(?:sure|certainly|of course|конечно|әрине|english|kazakh)/u.test(phrase))
    return assents.some((word) => original.includes(word));
  return subjects.some((word) => original.includes(word));
}

/** Same length as the text, so that positions hold. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replaceAll('’', "'");
}
