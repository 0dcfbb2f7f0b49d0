import { isAcronym } from './acronym.js';
import { femaleNames, maleNames } from './given-names.js';
import { singularCells } from './grammar.js';
import { slotsOf } from './noun-phrase.js';
import { declineNameWord, genderOfName, isGivenName, type NameWord, readName } from './person.js';
import {
  anyCapitals,
  fixedSlot,
  initialCapital,
  type Plan,
  planOf,
  type Slot,
  slot,
  wildSlot,
  withCapitals,
  withCells,
  withLead,
} from './plan.js';
import type { TermWord } from './term-words.js';
import { wordList } from './word-list.js';

interface NamePart {
  readonly word: TermWord;
  readonly name: NameWord;
  readonly slots: readonly Slot[];
  /** The same slots where another word stands before them. */
  readonly spaced: readonly Slot[];
}

function isForeign(names: readonly NameWord[]): boolean {
  const given = names.find((name) => name.role === 'given');
  return given !== undefined && !isGivenName(given.text);
}

function partSlots(
  word: TermWord,
  name: NameWord,
  gender: 'm' | 'f',
  foreign: boolean,
  frozen: boolean,
): readonly Slot[] {
  const perName = frozen ? [] : declineNameWord(name, gender, foreign);
  const slots: Slot[] = [];
  let place = 0;
  for (const part of word.parts) {
    if (part.kind !== 'word') {
      slots.push(fixedSlot(part.written, part.lead));
      continue;
    }
    const cells = isAcronym(part.written) ? null : (perName[place] ?? null);
    slots.push(slot(part.written, part.lead, cells, isCapital(part.written) ? initialCapital : anyCapitals));
    place += 1;
  }
  return slots;
}

function isCapital(written: string): boolean {
  const letter = written.charAt(0);
  return letter !== letter.toLowerCase();
}

const stop = fixedSlot('.', '');

function initialOf(part: NamePart, lead: string): readonly Slot[] {
  const first = part.word.parts[0]?.written.charAt(0) ?? '';
  return [fixedSlot(first, lead, initialCapital), stop];
}

/** К.-Ж. for Касым-Жомарт. */
function doubleInitial(part: NamePart, lead: string): readonly Slot[] | null {
  if (part.word.parts.length < 3) return null;
  const second = part.word.parts.filter((token) => token.kind === 'word')[1];
  if (second === undefined) return null;
  return [
    ...initialOf(part, lead),
    fixedSlot('-', ''),
    fixedSlot(second.written.charAt(0), '', initialCapital),
    stop,
  ];
}

function spaced(slots: readonly Slot[]): readonly Slot[] {
  const first = slots[0];
  if (first === undefined || first.lead !== '') return slots;
  return slots.length === 1 ? [withLead(first, ' ')] : [withLead(first, ' '), ...slots.slice(1)];
}

function plan(slots: readonly Slot[]): Plan {
  return planOf(slots, singularCells, '');
}

const anyPatronymic: readonly Slot[] = [wildSlot('patronymic', ' ')];
const anySecondInitial: readonly Slot[] = [wildSlot('initial', ' '), stop];

function firstInitials(given: NamePart): readonly (readonly Slot[])[] {
  const first = initialOf(given, '');
  const double = doubleInitial(given, '');
  const written = given.word.parts[0]?.written ?? '';
  // Дж. Байден and Д. Байден: дж is one sound, and both are written.
  const letters = /^Дж/.test(written) ? [[fixedSlot('Дж', '', initialCapital), stop]] : [];
  return double === null ? [first, ...letters] : [first, double];
}

/** Plans with initials, before the surname and after it, with a patronymic's initial of any letter or its own. */
function addInitialPlans(
  plans: Plan[],
  given: NamePart,
  patronymic: NamePart | null,
  surname: NamePart,
): void {
  const second = patronymic === null ? anySecondInitial : initialOf(patronymic, ' ');
  for (const first of firstInitials(given)) {
    const after = surname.slots.concat(spaced(first));
    plans.push(
      plan(first.concat(surname.spaced)),
      plan(after),
      plan(first.concat(second, surname.spaced)),
      plan(after.concat(second)),
    );
  }
}

/** The ways a full name is written: in full, without or with a patronymic, surname first, with initials. */
function fullNamePlans(parts: readonly NamePart[], whole: Plan): readonly Plan[] {
  const given = parts.find((part) => part.name.role === 'given');
  const surname = parts.find((part) => part.name.role === 'surname');
  const patronymic = parts.find((part) => part.name.role === 'patronymic') ?? null;
  if (given === undefined || surname === undefined || parts.length > 3) return [whole];
  if (parts.length === 3 && patronymic === null) return [whole];
  const plans = [whole];
  // «Касым-Жомарт Кемелевич» is he where the term says whose son he is.
  if (patronymic !== null)
    plans.push(plan(given.slots.concat(surname.spaced)), plan(given.slots.concat(patronymic.spaced)));
  const turned = surname.slots.concat(given.spaced);
  const middle = patronymic === null ? anyPatronymic : patronymic.slots;
  plans.push(plan(turned), plan(given.slots.concat(middle, surname.spaced)), plan(turned.concat(middle)));
  addInitialPlans(plans, given, patronymic, surname);
  return plans;
}

/** An Eastern double name is often read as one: «Мухаммад Рахимхана». Matched, but no form to show. */
function frozenGivenPlans(parts: readonly NamePart[], foreign: boolean): readonly Plan[] {
  if (!foreign || parts.length < 2) return [];
  const last = parts.at(-1);
  const slots = parts.flatMap((part) =>
    part === last ? part.slots : part.slots.map((each) => withCells(each, null)),
  );
  return [planOf(slots, singularCells, '', true)];
}

/** Initials that the term itself writes: «К. К. Токаев». */
function isInitial(word: TermWord, words: readonly TermWord[]): boolean {
  // «К. К. Токаев», but not «Ван И».
  return /^\p{L}$/u.test(word.text) && words[words.indexOf(word) + 1]?.text === '.';
}

const filiations = wordList('бен бин ибн ибин');

/** «Тамима бен Хамада» and «Тамима бен Хамад»: the father's name declines or not. */
function orUnchanged(declined: Slot): Slot {
  const { cells } = declined;
  if (cells === null) return declined;
  const nominative = cells[0] ?? [];
  return withCells(
    declined,
    cells.map((forms) => (forms.length === 0 ? forms : [...new Set([...forms, ...nominative])])),
  );
}

/** Plans of a person's name. `told` is the bearer's sex where an editor gave it. */
export function personPlans(
  words: readonly TermWord[],
  tail: string,
  told: 'm' | 'f' | null,
  frozen: ReadonlySet<string>,
): readonly Plan[] {
  const nameWords = words.filter((word) => word.kind === 'word' && !isInitial(word, words));
  const texts = nameWords.map((word) => word.text);
  const names = readName(texts, true);
  const gender = told ?? genderOfName(texts) ?? 'm';
  const foreign = isForeign(names);
  const parts: NamePart[] = [];
  for (let index = 0; index < nameWords.length; index += 1) {
    const word = nameWords[index];
    if (word === undefined) continue;
    const name = names[index] ?? { text: word.text, role: 'surname' };
    const stays = frozen.size > 0 && (frozen.has(word.text) || frozen.has(word.parts[0]?.written ?? ''));
    const declined = partSlots(word, name, gender, foreign, stays);
    const slots = filiations.has(texts[index - 1] ?? '') ? declined.map(orUnchanged) : declined;
    parts.push({ word, name, slots, spaced: spaced(slots) });
  }
  if (words.length !== nameWords.length)
    return [planOf(slotsAmongInitials(words, parts), singularCells, tail)];
  const own = parts.flatMap((part) => part.slots);
  return fullNamePlans(parts, planOf(own, singularCells, tail)).concat(frozenGivenPlans(parts, foreign));
}

/** The slots of a name that the term writes with initials. */
function slotsAmongInitials(words: readonly TermWord[], parts: readonly NamePart[]): readonly Slot[] {
  return words.flatMap((word): readonly Slot[] => {
    const part = parts.find((candidate) => candidate.word === word);
    if (part !== undefined) return part.slots;
    const slots = slotsOf(word, []);
    return isInitial(word, words) ? slots.map((each) => withCapitals(each, initialCapital)) : slots;
  });
}

/** Whether the words from `from` to the end are a person's name beside a title: «Президент Касым-Жомарт Токаев». */
export function isNameTail(words: readonly TermWord[], from: number): boolean {
  const rest = words.slice(from);
  if (rest.length === 0 || rest.length > 3) return false;
  if (!rest.every((word) => word.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(word.parts[0]?.written ?? '')))
    return false;
  const first = (rest[0]?.text ?? '').replaceAll('ё', 'е');
  if (maleNames.has(first) || femaleNames.has(first)) return true;
  const last = rest.at(-1)?.text ?? '';
  return /(?:[оеё]в|[иы]н|[сц]кий|ская)$/.test(last);
}
