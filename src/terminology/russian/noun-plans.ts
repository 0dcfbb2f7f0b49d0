import { declineAdjective, parseAdjective } from './adjective.js';
import { isSpacedDash, readCoordination, withAnyNumber } from './coordination.js';
import { countedPlan } from './counted.js';
import {
  type CellForms,
  frozenForms,
  pluralCells,
  type RussianAttributes,
  singularCells,
} from './grammar.js';
import { loneAdjectivePlans } from './lone-adjective.js';
import { isAnimateNoun } from './noun-gender.js';
import {
  addFixed,
  adjectiveOf,
  fixedWord,
  type NounPhrase,
  type PhraseWish,
  readNounPhrase,
  slotsOf,
} from './noun-phrase.js';
import { isNameTail, personPlans } from './person-plan.js';
import { allCells, type Plan, planOf, type Slot, withCells, withLead } from './plan.js';
import { pluralOfGenitive, pluralOfGenitiveAdjective } from './tail-plural.js';
import { commonHeads } from './term-kind.js';
import { readTerm, type TermWord } from './term-words.js';
import { wordList } from './word-list.js';

/** Heads that name no person and yet stand in the plural with a plural tail: «аппараты правительств». */
const pluralTailHeads = wordList('аппарат администрация столица флаг бюджет граница территория гимн');
/** Heads whose name is left alone by the norm, and declined by some: «Республики Молдовы», «озера Балхаша». */
const looseNameHeads = wordList(
  'республика королевство княжество государство штат остров озеро область порт',
);
/** Heads whose name declines with them: города Астаны. */
const decliningNameHeads = wordList('город село посёлок поселок станица деревня река');

/** -ская, -ная, -овая, -щая and the like. */
const suffixedInAya = /(?:[сц]к|[бвгджзйклмнпрстфхцчшщь]н|[оеё]в|ичн|щ|вш|ем|им|нн)ая$/;

/** A term that never changes. */
export function fixedPlan(words: readonly TermWord[], tail: string): Plan {
  return planOf(words.flatMap(fixedWord), [], tail);
}

/** A tail word that agrees with the head: «премия Нобелевская», «государства, обладающие …». */
function agreeingTailWord(word: TermWord, phrase: NounPhrase, afterComma: boolean): readonly Slot[] | null {
  const adjective = adjectiveOf(word);
  if (adjective === null || adjective.shows !== phrase.gender) return null;
  // After the head -ой is far more often a feminine genitive («посол доброй воли»).
  if (!afterComma && /ой$/.test(word.text)) return null;
  // «Китая», «Шанхая», «урожая» are genitives; an adjective's -ая follows a suffix.
  if (!afterComma && /ая$/.test(word.text) && !suffixedInAya.test(word.text)) return null;
  const cells = declineAdjective(adjective, phrase.gender, phrase.animate);
  return slotsOf(
    word,
    word.parts.map((part, index) => (index === word.parts.length - 1 ? cells : frozenForms(part.lower))),
  );
}

/** The genitive tail: fixed, but with its plural beside a plural head where there is one. */
function tailSlots(words: readonly TermWord[], from: number, phrase: NounPhrase): readonly Slot[] {
  const slots: Slot[] = [];
  for (let index = from; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const agreeing = mayAgree(words, index, from)
      ? agreeingTailWord(word, phrase, followsComma(words, index))
      : null;
    if (agreeing === null) addFixed(slots, word);
    else slots.push(...agreeing);
  }
  return slots;
}

function mayAgree(words: readonly TermWord[], index: number, from: number): boolean {
  // A name in quotes stands as it is: газеты «Казахстанская правда».
  if (words.slice(from, index + 1).some((word) => /[«"“„]/.test(word.parts[0]?.lead ?? ''))) return false;
  return index > 0 && (index === from || followsComma(words, index));
}

function followsComma(words: readonly TermWord[], index: number): boolean {
  const previous = words[index - 1]?.text;
  return previous === ',' || (previous === 'не' && words[index - 2]?.text === ',');
}

/** The slots of a tail with one word put into the plural in the plural cells. */
function withPluralWord(slots: readonly Slot[], phrase: NounPhrase): readonly Slot[] {
  const first = slots[0];
  const pluralises = phrase.animate || pluralTailHeads.has(phrase.head?.text ?? '');
  if (!pluralises || first === undefined || first.cells !== null || slots.length > 4) return slots;
  const adjective = pluralOfGenitiveAdjective(first.written);
  if (adjective !== null && slots.length > 1) {
    const after = withPluralWord(slots.slice(1), phrase);
    if (after[0] === slots[1]) return slots;
    return [withCells(first, inPlural(first.written.toLowerCase(), adjective)), ...after];
  }
  const plural = pluralOfGenitive(first.written.toLowerCase());
  if (
    plural === null ||
    (/^\p{Lu}/u.test(first.written) && !isAnimateNoun(first.written.toLowerCase().replace(/[ая]$/, '')))
  )
    return slots;
  return [withCells(first, inPlural(first.written.toLowerCase(), plural)), ...slots.slice(1)];
}

function inPlural(singular: string, plural: string): CellForms {
  return frozenForms(singular).map((forms, cell) => (cell < 6 ? forms : [...forms, plural]));
}

function pluralTailPlans(
  head: readonly Slot[],
  tail: readonly Slot[],
  told: string,
  end: string,
): readonly Plan[] {
  const singular = planOf([...head, ...tail], allCells, end);
  const pluralWords = readTerm(told).words.flatMap(fixedWord);
  const lead = tail[0]?.lead ?? ' ';
  const spaced = pluralWords.map((slot, index) => (index === 0 ? withLead(slot, lead) : slot));
  return [singular, planOf([...head, ...spaced], pluralCells, end)];
}

/** «Назарбаев Университет»: the name stands first and only the noun declines. */
function namedFirst(words: readonly TermWord[]): boolean {
  const [name, noun] = words;
  if (words.length !== 2 || name === undefined || noun === undefined) return false;
  return (
    commonHeads.has(noun.text) &&
    adjectiveOf(name) === null &&
    /^\p{Lu}\p{Ll}/u.test(name.parts[0]?.written ?? '')
  );
}

/** Сергиев Посад: a town whose first word is a possessive adjective, in a short form that declines: Сергиева Посада. */
function possessiveTown(words: readonly TermWord[], tail: string, wish: PhraseWish): readonly Plan[] {
  const [owner, noun] = words;
  if (!wish.place || words.length !== 2 || owner === undefined || noun === undefined) return [];
  if (owner.parts.length > 1 || !/(?:[оеё]в|ин)$/.test(owner.text)) return [];
  const read = readNounPhrase(words, 1, wish);
  if (read === null || read.gender !== 'm') return [];
  const endings = ['', 'а', 'у', '', 'ым', 'ом'];
  const cells = frozenForms(owner.text).map((_, cell) =>
    cell < endings.length ? [`${owner.text}${endings[cell]}`] : [],
  );
  const first = slotsOf(owner, [cells]);
  return read.variants.map((slots) => planOf([...first, ...slots], singularCells, tail));
}

/** Plans of a noun phrase: agreeing head, tail, and what else may stand beside it. */
export function nounPlans(
  words: readonly TermWord[],
  tail: string,
  wish: PhraseWish,
  attributes: RussianAttributes,
): readonly Plan[] {
  const counted = countedPlan(words, tail);
  if (counted !== null) return [counted];
  const [only] = words;
  if (only !== undefined && words.length === 1 && wish.gender === null && wish.animate === null) {
    const plans = loneAdjectivePlans(only, tail);
    if (plans.length > 0) return plans;
  }
  const read = readNounPhrase(words, namedFirst(words) ? 1 : 0, wish);
  if (read === null) return [fixedPlan(words, tail)];
  if (namedFirst(words)) {
    const name = words.slice(0, 1).flatMap(fixedWord);
    return read.variants.map((head) => planOf([...name, ...head], allCells, tail));
  }
  const town = possessiveTown(words, tail, wish);
  if (town.length > 0) return town;
  const joined = readCoordination(words, read, wish);
  return nounPlansOf(words, tail, joined ?? read, attributes);
}

function nounPlansOf(
  words: readonly TermWord[],
  tail: string,
  phrase: NounPhrase,
  attributes: RussianAttributes,
): readonly Plan[] {
  const office = phrase.animate ? secondOffice(words, phrase.end) : 0;
  if (office > 0) return officePlans(words, tail, phrase, office);
  const rest = tailSlots(words, phrase.end, phrase);
  const names =
    phrase.animate && isNameTail(words, phrase.end)
      ? personPlans(words.slice(phrase.end), tail, null, new Set())
      : [];
  const told = attributes.tailPlural ?? null;
  const dash = words.findIndex((word, index) => index > phrase.end && isSpacedDash(word));
  const headWord = phrase.head?.text ?? '';
  const plans: Plan[] = [];
  for (const head of phrase.variants) {
    if (told !== null && rest.length > 0) {
      plans.push(...pluralTailPlans(head, rest, told, tail));
      continue;
    }
    plans.push(planOf(head.concat(withPluralWord(rest, phrase)), allCells, tail));
    const few = fewPlan(head, rest, tail);
    if (few !== null) plans.push(few);
    for (const name of names) plans.push(planOf(head.concat(name.slots), singularCells, tail));
    if (dash > 0) plans.push(...dashPlans(words, tail, head, phrase, dash));
    if (decliningNameHeads.has(headWord) || looseNameHeads.has(headWord))
      plans.push(...placeNamePlans(words, tail, head, phrase, looseNameHeads.has(headWord)));
  }
  return plans;
}

const noWord: TermWord = { parts: [], text: '', kind: 'word' };
const noWish: PhraseWish = { gender: null, animate: null, place: false, plural: null, frozen: new Set() };
const genitiveAlone: readonly number[] = [1];
const fewCellsOf = new Map<CellForms, CellForms>();

/** An adjective's cells with the genitive plural in the place of the genitive singular. */
function fewCells(cells: CellForms): CellForms {
  const known = fewCellsOf.get(cells);
  if (known !== undefined) return known;
  const few = cells.map((forms, cell) => (cell === 1 ? (cells[7] ?? forms) : forms));
  fewCellsOf.set(cells, few);
  return few;
}

/** After two, three, four: adjectives in the genitive plural, the noun in the singular («два новых члена»). */
function fewPlan(head: readonly Slot[], rest: readonly Slot[], tail: string): Plan | null {
  let noun: Slot | null = null;
  let adjectives = 0;
  for (const slot of head) {
    if (slot.cells === null) continue;
    if (noun !== null) {
      if (parseAdjective(noun.written.toLowerCase()) === null) return null;
      adjectives += 1;
    }
    noun = slot;
  }
  if (noun === null || adjectives === 0 || (noun.cells?.[1] ?? []).length === 0) return null;
  const slots: Slot[] = [];
  for (const slot of head)
    slots.push(slot.cells === null || slot === noun ? slot : withCells(slot, fewCells(slot.cells)));
  return planOf(slots.concat(rest), genitiveAlone, tail);
}

/** Where the second of two joined offices begins: «министр обороны и министр внутренних дел»; 0 where there is none. */
function secondOffice(words: readonly TermWord[], from: number): number {
  for (let index = from + 1; index + 1 < words.length; index += 1) {
    const noun = words[index + 1]?.parts.at(-1)?.lower ?? '';
    if (words[index]?.text === 'и' && isAnimateNoun(noun) && !/[аяыи]$/.test(noun)) return index;
  }
  return 0;
}

function officePlans(
  words: readonly TermWord[],
  tail: string,
  phrase: NounPhrase,
  joint: number,
): readonly Plan[] {
  const between = tailSlots(words.slice(0, joint), phrase.end, phrase).concat(
    fixedWord(words[joint] ?? noWord),
  );
  const second = nounPlans(words.slice(joint + 1), tail, noWish, {});
  return phrase.variants.flatMap((head) =>
    second.map((plan) => planOf(head.concat(between, plan.slots), plan.cells, tail, plan.hidden)),
  );
}

/** «Заместитель Премьер-Министра – Министр иностранных дел»: the noun after the dash declines as well. */
function dashPlans(
  words: readonly TermWord[],
  tail: string,
  head: readonly Slot[],
  phrase: NounPhrase,
  dash: number,
): readonly Plan[] {
  const second = readNounPhrase(words, dash + 1, noWish);
  if (second === null) return [];
  const between = words.slice(phrase.end, dash + 1).flatMap(fixedWord);
  const after = words.slice(second.end).flatMap(fixedWord);
  return second.variants.map((slots) => planOf([...head, ...between, ...slots, ...after], allCells, tail));
}

function placeNamePlans(
  words: readonly TermWord[],
  tail: string,
  head: readonly Slot[],
  phrase: NounPhrase,
  hidden: boolean,
): readonly Plan[] {
  const name = readNounPhrase(words, phrase.end, {
    gender: null,
    animate: false,
    place: true,
    plural: null,
    frozen: new Set(),
  });
  if (name === null || name.end !== words.length) return [];
  return name.variants.map((slots) =>
    planOf([...head, ...withAnyNumber(slots)], singularCells, tail, hidden),
  );
}
