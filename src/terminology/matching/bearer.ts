import { femaleNames, maleNames } from '../russian/given-names.js';
import { isAnimateNoun } from '../russian/noun-gender.js';
import { patronymicAnyCase } from '../russian/person.js';
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

/** Whether a woman's name in full is the genitive of a man's name: Валентина Матвиенко, Александра Иванова; not Мария Иванова. */
export function isHisGenitive(name: string): boolean {
  const given = foldWord(name.split(/\s/u, 1)[0] ?? '');
  return femaleNames.has(given) && maleOblique.has(given);
}

/**
 * Whether a woman's name in full is a man's genitive here: its sentence begins with a man's office or trade in the genitive,
 * which nothing before it governs («Инженера Александра Пахмутова наградили»). For entries of {@link isHisGenitive}.
 */
export function showsHim(stream: TokenStream, first: number, last: number): boolean {
  if (!maleOblique.has(foldWord(textOf(stream, first))) || !startsSentence(stream, first - 1)) return false;
  const { before, after } = around(stream, first, last);
  if (feminine.test(after)) return false;
  return /(?:ого|его)$/.test(before) || (/[ая]$/.test(before) && isAnimateNoun(before.slice(0, -1)));
}

const surnameForm = /(?:ов|ев|ин)(?:а|у|ым|е)?$/;
/** Грозный, Мирный: a town in the shape of a byname. */
const bynameForm = /[бвгджзклмнпрстфхчшщ](?:[ыио]й|[ое]го|[ое]му|[ыи]м|[ое]м)$/;
/** Of men who go by a given name alone. */
const hisTitle = /^(?:отец|отца|отцу|отцом|отце|царь|князь|митрополит|епископ|архиепископ|настоятель|монах)$/;

/** Whether a place of one word is spelt as a surname or a byname, or is a given name: Киров, Грозный, Владимир, Лена. */
export function isLikeAName(place: string): boolean {
  const word = foldWord(place);
  return surnameForm.test(word) || bynameForm.test(word) || isGivenForm(word) || shortNames.has(word);
}

/** Places that are given names as well, which the list of names in full has not. */
const shortNames = new Set(['лена', 'нил']);

/** Whether a place of {@link isLikeAName} is a part of a person's name here. */
export function isOfAName(stream: TokenStream, first: number, last: number): boolean {
  const { before, isCapital } = around(stream, first, last);
  const own = foldWord(textOf(stream, first));
  if (isCapital && (surnameForm.test(own) || bynameForm.test(own)) && isGivenForm(before)) return true;
  const isGiven = isGivenForm(own) || shortNames.has(own);
  if (first !== last || !isGiven) return false;
  if (hisTitle.test(before)) return true;
  const next = textOf(stream, last + 1);
  const isName = next.length > 3 && next[0] !== next[0]?.toLowerCase() && next[1] === next[1]?.toLowerCase();
  const after = foldWord(next);
  return isName && (surnameForm.test(after) || patronymicAnyCase.test(after));
}

/** Given name, of several parts maybe, of an entry that names a person with patronymic and surname; empty for others. */
export function givenBesidePatronymic(name: string): string {
  const [, given = ''] = /^\s*(\S+)\s+\S{2,}(?:вич|вна|чна)\s+\S/u.exec(name) ?? [];
  return given;
}

/**
 * Whether somebody else's surname follows where only given name and patronymic are the entry's: «Нурлан Байузакович
 * Ермеков» is not Нурлан Байузакович Ермекбаев. For entries of {@link givenBesidePatronymic}.
 */
export function showsAnotherSurname(
  given: string,
  stream: TokenStream,
  first: number,
  last: number,
): boolean {
  if (!patronymicAnyCase.test(foldWord(textOf(stream, last)))) return false;
  // «Ермекбаев Нурлан Байузакович» is he, whatever follows.
  const [part = ''] = foldWord(given).split('-');
  if (!foldWord(textOf(stream, first)).startsWith(stemOf(part))) return false;
  const next = textOf(stream, last + 1);
  return next.length > 2 && next[0] !== next[0]?.toLowerCase() && next[1] === next[1]?.toLowerCase();
}
