import { splitValues } from '../../formats/multi-value.js';
import type { TermRow } from '../../formats/term-row.js';
import { isVowel } from '../../kazakh/letters.js';
import { splitPhrase } from '../../kazakh/phrase.js';
import { readWord } from '../../kazakh/reading.js';
import { type LintRule, sample } from '../finding.js';

/** The letters of the Kazakh Cyrillic alphabet, Russian ones included. */
const kazakhWord = /^[абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі'’-]+$/u;
/** Endings of Russian adjectives and genitives, which no Kazakh head has. */
const russianEnd = /(?:[^аәеоөуұүиыіяюёэ](?:ый|ая|ое|ые|ого|ой)|ского|ская|ское)$/u;

const mixedLetters = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
const shortestRussian = 6;

/**
 * A Kazakh word that takes no suffix safely: no letter at its end, letters outside the alphabet, no vowel, or the
 * look of Russian left untranslated. Forms given in `kk_forms` answer for it, verbs and whole phrases take none.
 */
export const kazakhInflection: LintRule = {
  id: 'kazakh-inflection',
  severity: 'warning',
  start: () => ({
    row(row, report) {
      const { kind, status, kk_forms: forms } = row.fields;
      if (kind === 'verb' || status === 'do-not-translate' || forms !== '') return;
      for (const value of splitValues(row.fields.kk)) {
        if (!inflects(value, row)) report(row, 'kk', { term: sample(value) });
      }
    },
  }),
};

function inflects(value: string, row: TermRow): boolean {
  // A tilde stands for whatever ending a verb takes.
  if (value.endsWith('~')) return true;
  const { head } = splitPhrase(value);
  if (!/[\p{L}\p{N}%+]$/u.test(head)) return false;
  const reading = readWord(head);
  // Mixed alphabets have a rule of their own; before a hyphen any may stand.
  if (!reading.plain || mixedLetters.test(head)) return true;
  const last = reading.spoken.slice(reading.spoken.lastIndexOf('-') + 1);
  if (!kazakhWord.test(last) || ![...reading.spoken].some(isVowel)) return false;
  const named =
    row.fields.kind === 'place' || row.fields.kind === 'person' || row.fields.kind === 'organisation';
  return named || reading.spoken.length < shortestRussian || !russianEnd.test(reading.spoken);
}
