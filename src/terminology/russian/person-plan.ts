import { isAcronym } from './acronym.js';
import { femaleNames, maleNames } from './given-names.js';
import { type CellForms, singularCells } from './grammar.js';
import { slotsOf } from './noun-phrase.js';
import { declineNameWord, genderOfName, isGivenName, type NameWord, readName } from './person.js';
import { anyCapitals, fixedSlot, initialCapital, type Plan, type Slot, wildSlot } from './plan.js';
import type { TermWord } from './term-words.js';
import { wordList } from './word-list.js';

interface NamePart {
  readonly word: TermWord;
  readonly name: NameWord;
  readonly slots: readonly Slot[];
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
  const nameOnly = word.parts.filter((part) => part.kind === 'word');
  const perName = frozen ? [] : declineNameWord(name, gender, foreign);
  const cells: (CellForms | null)[] = word.parts.map((part) => perName[nameOnly.indexOf(part)] ?? null);
  return word.parts.map((part, index): Slot => {
    if (part.kind !== 'word') return fixedSlot(part.written, part.lead);
    const capitals = /^\p{Lu}/u.test(part.written) ? initialCapital : anyCapitals;
    const acronym = isAcronym(part.written);
    return {
      written: part.written,
      lead: part.lead,
      cells: acronym ? null : (cells[index] ?? null),
      capitals,
      wild: null,
    };
  });
}

function initialOf(part: NamePart, lead: string): readonly Slot[] {
  const first = part.word.parts[0]?.written.slice(0, 1) ?? '';
  return [fixedSlot(first, lead, initialCapital), fixedSlot('.', '')];
}

/** К.-Ж. for Касым-Жомарт. */
function doubleInitial(part: NamePart, lead: string): readonly Slot[] | null {
  const names = part.word.parts.filter((token) => token.kind === 'word');
  const second = names[1];
  if (second === undefined) return null;
  return [
    ...initialOf(part, lead),
    fixedSlot('-', ''),
    fixedSlot(second.written.slice(0, 1), '', initialCapital),
    fixedSlot('.', ''),
  ];
}

const spaced = (slots: readonly Slot[]): readonly Slot[] =>
  slots.map((slot, index) => (index === 0 && slot.lead === '' ? { ...slot, lead: ' ' } : slot));

function plan(...groups: readonly (readonly Slot[])[]): Plan {
  return { slots: groups.flat(), cells: singularCells, tail: '' };
}

/** Plans with initials, before the surname and after it, with a patronymic's initial of any letter or its own. */
function initialPlans(
  given: NamePart,
  patronymic: NamePart | null,
  surname: readonly Slot[],
): readonly Plan[] {
  const second: readonly (readonly Slot[])[] =
    patronymic === null
      ? [[], [wildSlot('initial', ' '), fixedSlot('.', '')]]
      : [[], initialOf(patronymic, ' ')];
  const firsts = [initialOf(given, ''), ...[doubleInitial(given, '')].filter((slots) => slots !== null)];
  return firsts.flatMap((first) =>
    second.flatMap((middle) => [plan(first, middle, spaced(surname)), plan(surname, spaced(first), middle)]),
  );
}

/** The ways a full name is written: in full, without or with a patronymic, surname first, with initials. */
function fullNamePlans(parts: readonly NamePart[], whole: Plan): readonly Plan[] {
  const given = parts.find((part) => part.name.role === 'given');
  const surname = parts.find((part) => part.name.role === 'surname');
  const patronymic = parts.find((part) => part.name.role === 'patronymic') ?? null;
  if (given === undefined || surname === undefined || parts.length > 3) return [whole];
  if (parts.length === 3 && patronymic === null) return [whole];
  const own = surname.slots;
  // «Касым-Жомарт Кемелевич» is he where the term says whose son he is.
  const plain = [
    ...(patronymic === null
      ? []
      : [plan(given.slots, spaced(own)), plan(given.slots, spaced(patronymic.slots))]),
    plan(own, spaced(given.slots)),
  ];
  const middle = patronymic === null ? [wildSlot('patronymic', ' ')] : patronymic.slots;
  const withPatronymic = [plan(given.slots, middle, spaced(own)), plan(own, spaced(given.slots), middle)];
  return [whole, ...plain, ...withPatronymic, ...initialPlans(given, patronymic, own)];
}

/** An Eastern double name is often read as one: «Мухаммад Рахимхана». Matched, but no form to show. */
function frozenGivenPlans(parts: readonly NamePart[], foreign: boolean): readonly Plan[] {
  if (!foreign || parts.length < 2) return [];
  const last = parts.at(-1);
  const slots = parts.flatMap((part) =>
    part === last ? part.slots : part.slots.map((slot) => ({ ...slot, cells: null })),
  );
  return [{ slots, cells: singularCells, tail: '', hidden: true }];
}

/** Initials that the term itself writes: «К. К. Токаев». */
function isInitial(word: TermWord, words: readonly TermWord[]): boolean {
  // «К. К. Токаев», but not «Ван И».
  return /^\p{L}$/u.test(word.text) && words[words.indexOf(word) + 1]?.text === '.';
}

const filiations = wordList('бен бин ибн ибин');

/** «Тамима бен Хамада» and «Тамима бен Хамад»: the father's name declines or not. */
function orUnchanged(slot: Slot): Slot {
  const { cells } = slot;
  if (cells === null) return slot;
  const nominative = cells[0] ?? [];
  return {
    ...slot,
    cells: cells.map((forms) => (forms.length === 0 ? forms : [...new Set([...forms, ...nominative])])),
  };
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
  const parts = nameWords.map((word, index): NamePart => {
    const name = names[index] ?? { text: word.text, role: 'surname' };
    const stays = frozen.has(word.text) || frozen.has(word.parts[0]?.written ?? '');
    const slots = partSlots(word, name, gender, foreign, stays);
    return { word, name, slots: filiations.has(texts[index - 1] ?? '') ? slots.map(orUnchanged) : slots };
  });
  const slots = words.flatMap((word): readonly Slot[] => {
    const part = parts.find((candidate) => candidate.word === word);
    if (part !== undefined) return part.slots;
    return slotsOf(word, []).map((slot) =>
      isInitial(word, words) ? { ...slot, capitals: initialCapital } : slot,
    );
  });
  const whole: Plan = { slots, cells: singularCells, tail };
  if (words.length !== nameWords.length) return [whole];
  return [...fullNamePlans(parts, whole), ...frozenGivenPlans(parts, foreign)];
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
