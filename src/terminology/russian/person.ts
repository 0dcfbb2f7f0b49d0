import { asianSurnames, femaleNames, maleNames, nameParticles } from './given-names.js';
import { type CellForms, cellCount, type Gender } from './grammar.js';
import { declineNoun } from './noun.js';
import { endsInOneOf, wordList } from './word-list.js';

type SixForms = readonly (readonly string[])[];

function six(nominative: string, rest: readonly (string | readonly string[])[]): SixForms {
  return [[nominative], ...rest.map((form) => (typeof form === 'string' ? [form] : form))];
}

function frozenSix(word: string): SixForms {
  return Array.from({ length: 6 }, () => [word]);
}

function toCells(forms: SixForms): CellForms {
  return Array.from({ length: cellCount }, (_, cell) => (cell < 6 ? (forms[cell] ?? []) : []));
}

/** -а, -я: as a feminine noun, whatever the bearer's sex; after a vowel other than и it is frozen (Моруа). */
function declineInA(word: string): SixForms {
  if (/[аоуэыеё]а$/.test(word) || /иа$/.test(word)) return frozenSix(word);
  return declineNoun(word, 'f', true).slice(0, 6);
}

function masculineConsonant(word: string): SixForms {
  const listed = declineListed(word);
  if (listed !== null) return listed;
  if (word.endsWith('й')) {
    const stem = word.slice(0, -1);
    const prepositional = stem.endsWith('и') ? `${stem}и` : `${stem}е`;
    return six(word, [`${stem}я`, `${stem}ю`, `${stem}я`, `${stem}ем`, prepositional]);
  }
  if (word.endsWith('ь')) {
    const stem = word.slice(0, -1);
    return six(word, [`${stem}я`, `${stem}ю`, `${stem}я`, `${stem}ем`, `${stem}е`]);
  }
  if (/(?:ец|[аеоу]яц)$/.test(word) && syllables(word) > 1) return fleetingSurname(word);
  const instrumental = /[жшчщц]$/.test(word) ? [`${word}ем`, `${word}ом`] : [`${word}ом`];
  return six(word, [`${word}а`, `${word}у`, `${word}а`, instrumental, `${word}е`]);
}

function syllables(word: string): number {
  return word.replaceAll(/[^аеёиоуыэюя]/g, '').length;
}

/** Муромец, Муромца; Бабаец, Бабайца. Some bearers keep the vowel, so both stand. */
function fleetingSurname(word: string): SixForms {
  const stem = word.slice(0, -2);
  const short = `${/[аеёиоуыэюя]$/.test(stem) ? `${stem}й` : stem}ц`;
  const both = (ending: string): readonly string[] => [`${short}${ending}`, `${word}${ending}`];
  return six(word, [both('а'), both('у'), both('а'), [...both('ем'), `${short}ом`], both('е')]);
}

/** Fleeting vowels of given names. */
const fleetingNames: Readonly<Record<string, string>> = { павел: 'павл', лев: 'льв' };

function declineListed(word: string): SixForms | null {
  const stem = Object.hasOwn(fleetingNames, word) ? fleetingNames[word] : undefined;
  if (stem === undefined) return null;
  return six(word, [`${stem}а`, `${stem}у`, `${stem}а`, `${stem}ом`, `${stem}е`]);
}

function adjectival(word: string, gender: Gender): SixForms | null {
  const stem = word.slice(0, -2);
  if (gender === 'f') {
    if (!/[бвгдзклмнпрстцш]ая$/.test(word)) return null;
    return six(word, [`${stem}ой`, `${stem}ой`, `${stem}ую`, `${stem}ой`, `${stem}ой`]);
  }
  if (!/(ск|цк)ий$|[бвдлмнпрст]ый$|[втснлд]ой$/.test(word) || /(ханой)$/.test(word)) return null;
  const vowel = /[кгх]$/.test(stem) ? 'и' : 'ы';
  return six(word, [`${stem}ого`, `${stem}ому`, `${stem}ого`, `${stem}${vowel}м`, `${stem}ом`]);
}

const ownSurname = /(?:[оеё]в|[иы]н)$/;

/** Masculine surname in -ов, -ин; a foreign bearer (Дарвин, Бюлов) has -ом, so both stand when the name is foreign. */
function declineOvMale(word: string, foreign: boolean): SixForms {
  const instrumental = foreign ? [`${word}ым`, `${word}ом`] : [`${word}ым`];
  return six(word, [`${word}а`, `${word}у`, `${word}а`, instrumental, `${word}е`]);
}

function declineOvFemale(word: string): SixForms {
  const stem = word.slice(0, -1);
  return six(word, [`${stem}ой`, `${stem}ой`, `${stem}у`, `${stem}ой`, `${stem}ой`]);
}

function frozenSurname(word: string): boolean {
  return endsInOneOf(word, ['ко', 'аго', 'яго', 'ово', 'ых', 'их', 'о', 'е', 'ё', 'и', 'у', 'ю', 'ы', 'э']);
}

function surnameSix(word: string, gender: Gender, foreign: boolean): SixForms {
  if (frozenSurname(word)) return frozenSix(word);
  const adjective = adjectival(word, gender);
  if (adjective !== null) return adjective;
  if (gender === 'f') {
    if (/(?:[оеё]в|[иы]н)а$/.test(word)) return declineOvFemale(word);
    return /[ая]$/.test(word) ? declineInA(word) : frozenSix(word);
  }
  // Данелия, Берия: declined by the rule, frozen in much of the press.
  if (word.endsWith('ия')) return declineInA(word).map((forms) => [...new Set([...forms, word])]);
  if (/[ая]$/.test(word)) return declineInA(word);
  if (ownSurname.test(word) && word.length > 3) return declineOvMale(word, foreign);
  return masculineConsonant(word);
}

/** Алие beside Алии: where the ending of a name in -ия is stressed, its dative is that of any noun in -я. */
function withStressedEnding(forms: SixForms): SixForms {
  const stressed = forms[0]?.map((name) => `${name.slice(0, -1)}е`) ?? [];
  return forms.map((declined, cell) => (cell === 2 || cell === 5 ? [...declined, ...stressed] : declined));
}

function givenSix(word: string, gender: Gender): SixForms {
  if (/[бвгджзклмнпрстфх]ия$/.test(word) && gender === 'f') return withStressedEnding(declineInA(word));
  if (/[ая]$/.test(word)) return declineInA(word);
  if (/[оеёиуюыэ]$/.test(word)) return frozenSix(word);
  // Абдель Фаттаха: the first part of Arabic compound names is left alone in most of the press.
  if (word === 'абдель' || word === 'абд')
    return masculineConsonant(word).map((forms) => [...new Set([word, ...forms])]);
  if (gender === 'f') return word.endsWith('ь') ? softFeminine(word) : frozenSix(word);
  return masculineConsonant(word);
}

/** Айгуль, Николь: frozen in the press, declined by the rule; both stand. Любовь keeps its vowel in a name. */
function softFeminine(word: string): SixForms {
  const stem = word.slice(0, -1);
  return six(word, [[word, `${stem}и`], [word, `${stem}и`], word, [word, `${word}ю`], [word, `${stem}и`]]);
}

/** Patronymic suffixes of men and women, in any case; used for reading and for matching. */
export const patronymicMale = /(?:ович|евич|ич)$/;
export const patronymicFemale = /(?:овна|евна|ична|инична)$/;
export const patronymicAnyCase =
  /^.{2,}(?:(?:ов|ев)ич(?:а|у|ем|е)?|(?:ов|ев|ин)?[ни]чн?а?|(?:ов|ев|ич)н(?:а|ы|е|у|ой))$/;

function patronymicSix(word: string): SixForms | null {
  if (/(?:ович|евич)$/.test(word) || /(?:ьич|мич|кич)$/.test(word))
    return six(word, [`${word}а`, `${word}у`, `${word}а`, [`${word}ем`, `${word}ом`], `${word}е`]);
  if (/(?:ов|ев|ич)на$/.test(word)) {
    const stem = word.slice(0, -1);
    return six(word, [`${stem}ы`, `${stem}е`, `${stem}у`, `${stem}ой`, `${stem}е`]);
  }
  return null;
}

const closingParticles = new Set(['оглы', 'оглу', 'кызы', 'улы', 'гызы', 'уулу', 'кизи']);

/** Part of a name, lower case. `whole` is the word between spaces: `касым-жомарт`. */
export interface NameWord {
  readonly text: string;
  readonly role: 'given' | 'surname' | 'patronymic' | 'particle';
}

/** Reads the words of a full name. Chinese, Korean and Vietnamese order has the surname first. */
export function readName(words: readonly string[], surnameOnly: boolean): readonly NameWord[] {
  const first = words[0] ?? '';
  const asian =
    words.length > 1 && words.length < 4 && asianSurnames.has(first) && !patronymicSix(words[1] ?? '');
  return words.map((text, index): NameWord => {
    const isLast = index === words.length - 1;
    if (nameParticles.has(text) && words.length > 1 && (!isLast || closingParticles.has(text)))
      return { text, role: 'particle' };
    if (patronymicSix(text) !== null && words.length > 1 && index > 0) return { text, role: 'patronymic' };
    if (asian) return { text, role: index === words.length - 1 ? 'given' : 'particle' };
    if (words.length === 1) return { text, role: surnameOnly && !isGivenName(text) ? 'surname' : 'given' };
    return { text, role: index === surnameIndex(words) ? 'surname' : 'given' };
  });
}

function surnameIndex(words: readonly string[]): number {
  const last = words.at(-1) ?? '';
  // «Токаев Касым-Жомарт Кемелевич»: a patronymic at the end means that the surname comes first.
  if (patronymicSix(last) !== null && words.length > 2) return 0;
  return words.length === 2 &&
    isGivenName(last) &&
    !isGivenName(words[0] ?? '') &&
    ownSurname.test((words[0] ?? '').replace(/а$/, ''))
    ? 0
    : words.length - 1;
}

export function isGivenName(word: string): boolean {
  const folded = fold(word);
  return maleNames.has(folded) || femaleNames.has(folded);
}

function fold(word: string): string {
  return word.includes('ё') ? word.replaceAll('ё', 'е') : word;
}

/** Sex of the bearer as the words tell it; null when they do not. Words in lower case. */
export function genderOfName(words: readonly string[]): 'm' | 'f' | null {
  if (words.some((word) => /(?:ович|евич)$/.test(word) || word === 'оглы' || word === 'улы')) return 'm';
  if (words.some((word) => /(?:ов|ев|ич)на$/.test(word) || word === 'кызы')) return 'f';
  const last = words.at(-1) ?? '';
  if (
    /(?:[оеё]в|[иы]н|[сц]к)а?(?:ая)?$/.test(last) &&
    /(?:[оеё]в|[иы]н)а$|[сц]кая$/.test(last) &&
    last.length > 4
  ) {
    return words.length > 1 || !femaleNames.has(last) ? 'f' : 'f';
  }
  if (/(?:[оеё]в|[иы]н|[сц]кий)$/.test(last) && words.length > 1) return 'm';
  const first = words[0] ?? '';
  if (maleNames.has(fold(first))) return 'm';
  if (femaleNames.has(fold(first))) return 'f';
  if (/[ая]$/.test(first) && words.length > 1) return 'f';
  return null;
}

function doubleSurname(parts: readonly string[], gender: Gender, foreign: boolean): readonly CellForms[] {
  return parts.map((part, index) => {
    const declines =
      index === parts.length - 1 || ownSurname.test(part) || /(?:ич|ий|ая|[оеиы][вн]а)$/.test(part);
    return toCells(declines ? surnameSix(part, gender, foreign) : frozenSix(part));
  });
}

/**
 * Cells of each hyphen-separated part of one word of a name. Of a man's double given name only the last part
 * changes («Касым-Жомарта»); of a woman's in -а both do («Анны-Марии»).
 */
export function declineNameWord(word: NameWord, gender: 'm' | 'f', foreign: boolean): readonly CellForms[] {
  const table = nameCaches[word.role][(gender === 'f' ? 2 : 0) + (foreign ? 1 : 0)] ?? new Map();
  const known = table.get(word.text);
  if (known !== undefined) return known;
  if (table.size >= cacheLimit) table.clear();
  const cells = decline(word, gender, foreign);
  table.set(word.text, cells);
  return cells;
}

/** How many distinct words of names are kept in each table; past that it starts anew. */
const cacheLimit = 50_000;
type NameTable = Map<string, readonly CellForms[]>;
const tables = (): readonly NameTable[] => [new Map(), new Map(), new Map(), new Map()];
const nameCaches = { given: tables(), surname: tables(), patronymic: tables(), particle: tables() };

function decline(word: NameWord, gender: 'm' | 'f', foreign: boolean): readonly CellForms[] {
  const parts = word.text.split(/[-']/);
  if (word.role === 'particle') return parts.map((part) => toCells(frozenSix(part)));
  if (word.role === 'patronymic') return [toCells(patronymicSix(word.text) ?? frozenSix(word.text))];
  if (word.role === 'surname') return doubleSurname(parts, gender, foreign);
  return parts.map((part, index) => {
    const declines = index === parts.length - 1 || (gender === 'f' && /[ая]$/.test(part));
    if (declines) return toCells(givenSix(part, gender));
    return toCells(
      mayDeclineFirst(word.text, part) ? withFrozen(part, givenSix(part, gender)) : frozenSix(part),
    );
  });
}

/** First halves of double given names that the press leaves alone. */
const frozenFirst = wordList('жан касым нур абд аль эль ан мин чен чжун');

/** Франк-Вальтера and Франка-Вальтера are both written; Жан-Клода, Касым-Жомарта alone. */
function mayDeclineFirst(whole: string, part: string): boolean {
  return !isGivenName(whole) && /[бвгджзйклмнпрстфхцчшщь]$/.test(part) && !frozenFirst.has(part);
}

function withFrozen(word: string, forms: SixForms): SixForms {
  return forms.map((declined) => [...new Set([word, ...declined])]);
}
