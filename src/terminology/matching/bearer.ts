import { femaleNames, maleNames } from '../russian/given-names.js';
import { foldWord } from './characters.js';
import { startsSentence, textOf } from './neighbours.js';
import type { TokenStream } from './tokeniser.js';

// «Токаева» is a man's genitive or a woman's nominative. The termbase says who is meant; the words around the
// surname may say that it is somebody of the other sex.

const saidByHer =
  /^(?:сказала|заявила|отметила|подчеркнула|сообщила|добавила|рассказала|ответила|написала|напомнила|пояснила|уточнила|указала|поделилась|выступила)$/;
const herTitles = /^(?:госпожа|г-жа|мадам|супруга|жена|сестра|дочь)$/;
const patronymicHers = /(?:овна|евна|ична)$/;
const patronymicHis = /(?:ович|евич)(?:а|у|ем|е)?$/;

const maleOblique = new Set([...maleNames].flatMap((name) => obliqueOf(name)));
/** Nominatives of women that are no man's genitive: Алия, Дарига; not Александра, Валентина. */
const femaleNominative = new Set([...femaleNames].filter((name) => !maleOblique.has(name)));
const femaleOblique = new Set(
  [...femaleNames].flatMap((name) =>
    /[ая]$/.test(name)
      ? [
          `${name.slice(0, -1)}ы`,
          `${name.slice(0, -1)}и`,
          `${name.slice(0, -1)}е`,
          `${name.slice(0, -1)}у`,
          `${name.slice(0, -1)}ю`,
          `${name.slice(0, -1)}ой`,
          `${name.slice(0, -1)}ей`,
        ]
      : [],
  ),
);

function obliqueOf(name: string): string[] {
  const stem = /[йь]$/.test(name) ? name.slice(0, -1) : name;
  return /[йь]$/.test(name)
    ? [`${stem}я`, `${stem}ю`, `${stem}ем`]
    : [`${stem}а`, `${stem}у`, `${stem}ом`, `${stem}ем`, `${stem}е`];
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly isCapital: boolean;
  readonly starts: boolean;
}

function around(stream: TokenStream, first: number, last: number): Around {
  const written = textOf(stream, first - 1);
  return {
    before: foldWord(written),
    after: foldWord(textOf(stream, last + 1)),
    isCapital: written !== '' && written[0] !== written[0]?.toLowerCase(),
    starts: startsSentence(stream, first),
  };
}

/** Forms of a given name share its letters up to the last vowel or sign: Иван, Ивана; Мария, Марией. */
function stemOf(name: string): string {
  return foldWord(name).replace(/[аеиоуыэюяйь]$/, '');
}

/** Whether a man's name in full begins with a given name whose genitive is a woman's name: Александр, Валерий; not Иван. */
export function isHersInGenitive(name: string): boolean {
  const given = foldWord(name.split(/\s/u, 1)[0] ?? '');
  return femaleNames.has(/[йь]$/.test(given) ? `${given.slice(0, -1)}я` : `${given}а`);
}

/** A given name of anybody, in any case. */
function isGivenForm(word: string): boolean {
  return maleNames.has(word) || femaleNames.has(word) || maleOblique.has(word) || femaleOblique.has(word);
}

/**
 * Whether another given name or initial stands in front of a bare surname than those of its known bearers: with
 * Касым-Жомарт Токаев in the termbase, «Иван Токаев» and «И. Токаев» are somebody else.
 */
export function showsNamesake(given: readonly string[], stream: TokenStream, first: number): boolean {
  const { before, isCapital } = around(stream, first, first);
  if (before === '.') {
    const initial = textOf(stream, first - 2);
    if (!/^\p{Lu}$/u.test(initial)) return false;
    // The second of two initials is a patronymic's.
    const leading = textOf(stream, first - 3) === '.' ? textOf(stream, first - 4) : initial;
    return /^\p{Lu}$/u.test(leading) && !given.some((name) => foldWord(name).startsWith(foldWord(leading)));
  }
  if (!isCapital || !isGivenForm(before)) return false;
  return !given.some((name) =>
    foldWord(name)
      .split('-')
      .some((part) => before.startsWith(stemOf(part))),
  );
}

/** Whether the words beside a bare surname show a woman. */
export function showsWoman(stream: TokenStream, first: number, last: number): boolean {
  const { before, after, starts } = around(stream, first, last);
  if (
    herTitles.test(before) ||
    patronymicHers.test(before) ||
    patronymicHers.test(foldWord(textOf(stream, last + 2)))
  )
    return true;
  if (femaleNominative.has(before) || femaleOblique.has(before) || femaleNominative.has(after)) return true;
  return (saidByHer.test(before) && !saidByHer.test(after)) || (starts && /(?:ла|лась)$/.test(after));
}

/** Whether the words beside a bare surname show a man. */
export function showsMan(stream: TokenStream, first: number, last: number): boolean {
  const { before, isCapital } = around(stream, first, last);
  if (/^(?:господин|г-н|супруг|муж|брат|сын)(?:а|у|ом|е)?$/.test(before) || patronymicHis.test(before))
    return true;
  return isCapital && (maleOblique.has(before) || maleNames.has(before)) && !femaleNames.has(before);
}

/** Of a woman, and nobody else's: «помощница Александра Иванова» may be his. */
const hersAlone =
  /^(?:госпожа|г-жа|мадам|писательница|поэтесса|певица|актриса|художница|журналистка|спортсменка|чемпионка)$/;
const feminine = /(?:ла|лась)$/;

/**
 * Whether a name in full that may be a man's genitive or a woman's nominative («Александра Иванова») is hers: it is the
 * subject of a feminine verb, alone or behind a noun that takes none («Врач Валерия Новикова рассказала»), or stands
 * behind a woman's title or trade. For entries of {@link isHersInGenitive}.
 */
export function showsHer(stream: TokenStream, first: number, last: number): boolean {
  if (first === last || !femaleNames.has(foldWord(textOf(stream, first)))) return false;
  const { before, after, starts } = around(stream, first, last);
  if (hersAlone.test(before)) return true;
  if (!feminine.test(after)) return false;
  return starts || (startsSentence(stream, first - 1) && /[бвгджзйклмнпрстфхцчшщ]$/.test(before));
}

const surnameForm = /(?:ов|ев|ин)(?:а|у|ым|е)?$/;

/** Whether a place of one word is spelt as a surname or is a given name: Киров, Владимир. */
export function isLikeAName(place: string): boolean {
  const word = foldWord(place);
  return surnameForm.test(word) || isGivenForm(word);
}

/** Whether a place of {@link isLikeAName} is a part of a person's name here. */
export function isOfAName(stream: TokenStream, first: number, last: number): boolean {
  const { before, isCapital } = around(stream, first, last);
  const own = foldWord(textOf(stream, first));
  if (isCapital && surnameForm.test(own) && isGivenForm(before)) return true;
  const next = textOf(stream, last + 1);
  const isName = next.length > 3 && next[0] !== next[0]?.toLowerCase() && next[1] === next[1]?.toLowerCase();
  return first === last && isName && isGivenForm(own) && surnameForm.test(foldWord(next));
}
