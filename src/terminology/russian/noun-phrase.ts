import type { RussianGender } from '../../contracts/termbase.js';
import { isAcronym } from './acronym.js';
import { type Adjective, declineAdjective, parseAdjective, parseOrdinalEnding } from './adjective.js';
import { type CellForms, frozenForms } from './grammar.js';
import { isAnimateNoun, isIndeclinable, looksPlural } from './noun-gender.js';
import { compoundVariants, type HeadGrammar, headGender, nounCells, withPlural } from './noun-word.js';
import { anyCapitals, type CapitalRule, fixedSlot, initialCapital, type Slot, slot } from './plan.js';
import type { TermWord } from './term-words.js';
import { wordList } from './word-list.js';

/** What is asked of a noun phrase from outside. */
export interface PhraseWish {
  readonly gender: RussianGender | null;
  readonly animate: boolean | null;
  readonly place: boolean;
  readonly plural: string | null;
  readonly frozen: ReadonlySet<string>;
}

/** Adjectives and a head noun that agree; `variants` are the ways its slots can stand. */
export interface NounPhrase {
  readonly variants: readonly (readonly Slot[])[];
  /** Index of the word after the phrase. */
  readonly end: number;
  readonly gender: RussianGender;
  readonly animate: boolean;
  readonly head: TermWord | null;
}

const leadingFixed = wordList(
  'его ее её их не и или а также особо наиболее наименее более менее весьма само вновь впервые ранее вполне почти',
);
/** The first words of compound ordinals: двадцать первый, сто пятый. */
const leadingNumerals = wordList(`
  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот
  шестьсот семьсот восемьсот девятьсот
`);
const conjunctions = wordList('и или а также , /');
/** Adjectives used as nouns: what follows them is not their noun. */
const substantives = wordList(`
  управляющий заведующий уполномоченный исполняющий командующий главнокомандующий поверенный председательствующий
  военнослужащий верховнокомандующий
`);
const nounsInO = wordList(
  'окно кино вино зерно полотно сукно пятно дно звено бревно судно число право дело слово масло озеро',
);

/** Capitals asked of an acronym inside a phrase: «Совета Безопасности ООН», but not «он». */
export function capitalsOf(word: TermWord, part: number): CapitalRule {
  const written = word.parts[part]?.written ?? '';
  // With its year it is no other word, and is written as one too: Экспо-2017.
  if (isAcronym(written) && word.kind === 'number') return initialCapital;
  if (isAcronym(written)) return { kind: 'acronym', count: written.length };
  // A shortened word with an acronym: КазНУ, КазТАГ.
  if (!/^\p{Lu}[\p{L}]*\p{Ll}\p{Lu}{2,}$/u.test(written)) return anyCapitals;
  const places = [...written].flatMap((letter, place) => (/\p{Lu}/u.test(letter) ? [place] : []));
  return { kind: 'places', places };
}

/** Slots of one word with cells by part; marks inside stay as they are. */
export function slotsOf(word: TermWord, cells: readonly CellForms[], capitalised = false): readonly Slot[] {
  const slots: Slot[] = [];
  addSlots(slots, word, cells, capitalised);
  return slots;
}

function addSlots(slots: Slot[], word: TermWord, cells: readonly CellForms[], capitalised = false): void {
  for (let index = 0; index < word.parts.length; index += 1) {
    const part = word.parts[index];
    if (part === undefined) continue;
    if (part.kind !== 'word') slots.push(fixedSlot(part.written, part.lead));
    else {
      const capitals = capitalised ? initialCapital : capitalsOf(word, index);
      slots.push(slot(part.written, part.lead, cells[index] ?? null, capitals));
    }
  }
}

export function fixedWord(word: TermWord): readonly Slot[] {
  const slots: Slot[] = [];
  addFixed(slots, word);
  return slots;
}

/** Adds the slots of a word that does not change. */
export function addFixed(slots: Slot[], word: TermWord): void {
  for (let index = 0; index < word.parts.length; index += 1) {
    const part = word.parts[index];
    if (part !== undefined) slots.push(fixedSlot(part.written, part.lead, capitalsOf(word, index)));
  }
}

/** The adjective of a word: of its last part where it is hyphenated (торгово-экономический). */
export function adjectiveOf(word: TermWord): Adjective | null {
  const last = word.parts.at(-1);
  if (last === undefined || word.kind !== 'word' || isAcronym(last.written)) return null;
  if (word.parts.length === 3 && word.parts[0]?.kind === 'number')
    return parseOrdinalEnding(word.parts[0].written, last.lower);
  if (word.parts.length > 1 && isDoubleTownName(word)) return null;
  return parseAdjective(last.lower);
}

/** Петропавловск-Камчатский, Переславль-Залесский: a noun with its adjective, both of which decline. */
function isDoubleTownName(word: TermWord): boolean {
  const first = word.parts[0]?.written ?? '';
  return /^[А-ЯЁ].*(?:ск|ов|ев|ин|ль|ец)$/.test(first) && /^[А-ЯЁ]/.test(word.parts.at(-1)?.written ?? '');
}

function isAdverb(word: TermWord): boolean {
  if (/(?:ски|цки)$/.test(word.text)) return true;
  return /[внлрктмч]о$/.test(word.text) && !nounsInO.has(word.text) && !/(?:ство|тво|ение)$/.test(word.text);
}

/** Whether a noun can be the head that an adjective of this gender stands beside. */
function agrees(word: TermWord, shows: RussianGender): boolean {
  const last = word.parts.at(-1);
  if (last === undefined || word.kind !== 'word') return false;
  if (isAcronym(last.written) || isIndeclinable(last.lower) || !/[а-яё]/.test(last.lower)) return true;
  const ending = last.lower.at(-1) ?? '';
  switch (shows) {
    case 'm':
      return (
        /[бвгджзйклмнпрстфхцчшщь]/.test(ending) ||
        (/[ая]/.test(ending) && headGender(last.lower, null) === 'm')
      );
    case 'f':
      return /[аяь]/.test(ending);
    case 'n':
      return /[оеё]/.test(ending) || last.lower.endsWith('мя');
    case 'plural':
      return /[ыиаяе]/.test(ending);
  }
}

const prepositions = wordList(
  'по о об обо в во на с со к ко от из у за для при без до под над между про против через перед',
);

export function isSubstantiveWord(word: TermWord): boolean {
  return substantives.has(word.text);
}

/** «Управляющий делами», «командующий Черноморским флотом» — but «управляющий директор», «уполномоченный орган». */
function isSubstantive(word: TermWord, next: TermWord | undefined): boolean {
  if (!isSubstantiveWord(word)) return false;
  return next === undefined || /(?:[оеёиы]м|[оеё]й|[аяиы]ми|и|ы|ю)$/.test(next.text);
}

/** XXI век, II форум: in front of its noun a Roman numeral is an ordinal that never changes. */
function isRomanNumeral(word: TermWord): boolean {
  return /^[IVX]{1,7}$/.test(word.parts[0]?.written ?? '') && word.parts.length === 1;
}

/** What may follow the first word of a compound ordinal: another numeral or a singular adjective. */
function isOrdinalLead(next: TermWord): boolean {
  if (leadingNumerals.has(next.text)) return true;
  const adjective = adjectiveOf(next);
  return adjective !== null && adjective.shows !== 'plural';
}

interface Lead {
  readonly adjectives: readonly number[];
  readonly end: number;
}

/** Runs over the words before the head: adjectives, and what may stand between them. */
function readLead(words: readonly TermWord[], from: number): Lead {
  const adjectives: number[] = [];
  let index = from;
  while (index < words.length) {
    const word = words[index];
    const next = words[index + 1];
    if (word === undefined) break;
    if (adjectiveOf(word) !== null) {
      adjectives.push(index);
      index += 1;
      if (isSubstantive(word, next)) break;
    } else if (next?.kind === 'word' && adjectives.length === 0 && isRomanNumeral(word)) index += 1;
    else if (next !== undefined && leadingNumerals.has(word.text) && isOrdinalLead(next)) index += 1;
    else if (
      next !== undefined &&
      leadingFixed.has(word.text) &&
      (adjectives.length === 0 || adjectiveOf(next) !== null)
    )
      index += 1;
    else if (
      next !== undefined &&
      conjunctions.has(word.text) &&
      adjectives.length > 0 &&
      adjectiveOf(next) !== null
    )
      index += 1;
    else if (next !== undefined && isAdverb(word) && (adjectiveOf(next) !== null || isAdverb(next)))
      index += 1;
    else break;
  }
  return { adjectives, end: index };
}

function leadSlots(
  words: readonly TermWord[],
  from: number,
  to: number,
  lead: Lead,
  gender: RussianGender,
  animate: boolean,
): Slot[] {
  const slots: Slot[] = [];
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const adjective = lead.adjectives.includes(index) ? adjectiveOf(word) : null;
    if (adjective === null) addFixed(slots, word);
    else addSlots(slots, word, wordCells(word, declineAdjective(adjective, gender, animate)));
  }
  return slots;
}

/** Cells for the last part of a word; the parts before it stay. */
function wordCells(word: TermWord, last: CellForms): readonly CellForms[] {
  if (word.parts.length === 1) return [last];
  return word.parts.map((part, index) => (index === word.parts.length - 1 ? last : frozenForms(part.lower)));
}

/** A phrase whose head is its last adjective: «Уполномоченный по правам человека», «рабочий». */
function substantivePhrase(
  words: readonly TermWord[],
  from: number,
  lead: Lead,
  wish: PhraseWish,
): NounPhrase | null {
  const lastIndex = lead.adjectives.at(-1);
  const head = lastIndex === undefined ? undefined : words[lastIndex];
  if (lastIndex === undefined || head === undefined) return null;
  const shows = adjectiveOf(head)?.shows ?? 'm';
  const gender = wish.gender ?? shows;
  const animate = wish.animate ?? shows === 'm';
  const slots = leadSlots(words, from, lastIndex + 1, lead, gender, animate);
  return { variants: [slots], end: lastIndex + 1, gender, animate, head };
}

function headVariants(
  word: TermWord,
  grammar: HeadGrammar,
  wish: PhraseWish,
): readonly (readonly CellForms[])[] {
  if (wish.frozen.has(word.text)) return [word.parts.map((part) => frozenForms(part.lower))];
  const only = word.parts[0];
  if (word.parts.length > 1 || only === undefined) return compoundVariants(word, grammar);
  const cells = nounCells(only, { ...grammar, plural: null });
  if (grammar.plural === null || grammar.gender === 'plural') return [[cells]];
  return [[withPlural(cells, only.lower, grammar.gender, grammar.animate, grammar.plural)]];
}

/** Reads the noun phrase that starts at word `from`; null when no word there can be declined. */
export function readNounPhrase(
  words: readonly TermWord[],
  from: number,
  wish: PhraseWish,
): NounPhrase | null {
  const lead = readLead(words, from);
  const head = words[lead.end];
  const lastAdjective = lead.adjectives.at(-1);
  const adjective = lastAdjective === undefined ? undefined : words[lastAdjective];
  const shows = adjective === undefined ? null : (adjectiveOf(adjective)?.shows ?? null);
  const isHead =
    head !== undefined &&
    head.kind !== 'mark' &&
    !prepositions.has(head.text) &&
    !(adjective !== undefined && isSubstantive(adjective, head)) &&
    (shows === null || agrees(head, shows));
  if (!isHead) return substantivePhrase(words, from, lead, wish);
  const last = head.parts.at(-1);
  if (last === undefined || head.kind === 'number') return null;
  const told =
    wish.gender !== null && !(shows === null && wish.gender === 'plural' && !looksPlural(last.lower))
      ? wish.gender
      : null;
  const gender = headGender(
    last.lower,
    shows === 'plural' ? 'plural' : told === 'plural' ? told : (shows ?? told),
  );
  const animate = wish.animate ?? isAnimateNoun(last.lower);
  const grammar: HeadGrammar = {
    gender,
    animate,
    accompanied: shows === 'plural',
    place: wish.place,
    opens: lead.end + 1 < words.length,
    plural: wish.plural,
  };
  const before = leadSlots(words, from, lead.end, lead, gender, animate);
  const variants: Slot[][] = [];
  for (const cells of headVariants(head, grammar, wish)) {
    const slots = before.slice();
    addSlots(slots, head, cells);
    variants.push(slots);
  }
  return { variants, end: lead.end + 1, gender, animate, head };
}
