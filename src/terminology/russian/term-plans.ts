import { declineAcronym, isAcronym } from './acronym.js';
import { prepositions } from './coordination.js';
import { frozenForms, type RussianAttributes } from './grammar.js';
import { type PhraseWish, slotsOf } from './noun-phrase.js';
import { fixedPlan, nounPlans } from './noun-plans.js';
import { personPlans } from './person-plan.js';
import { allCells, anyCapitals, initialCapital, type Plan, planOf, withCapitals } from './plan.js';
import { inferKind, isInfinitive, mayBePerson } from './term-kind.js';
import { readTerm, type TermWord } from './term-words.js';
import { verbPlans } from './verb-plan.js';
import { wordList } from './word-list.js';

const noWords: ReadonlySet<string> = new Set();

function acronymPlans(words: readonly TermWord[], tail: string): readonly Plan[] {
  const slots = words.flatMap((word) =>
    slotsOf(
      word,
      word.parts.map((part) =>
        isAcronym(part.written) ? declineAcronym(part.written) : frozenForms(part.written),
      ),
    ),
  );
  return [planOf(slots, allCells, tail)];
}

/** Single names of places and people are matched with a capital only: «Чад», «Того». */
function withCapital(plans: readonly Plan[]): readonly Plan[] {
  return plans.map(({ slots, cells, tail, hidden }) => {
    const capitalised = slots.map((slot) =>
      slot.capitals === anyCapitals && /^\p{Lu}\p{Ll}/u.test(slot.written)
        ? withCapitals(slot, initialCapital)
        : slot,
    );
    return planOf(capitalised, cells, tail, hidden);
  });
}

function hiddenPlans(plans: readonly Plan[]): readonly Plan[] {
  return plans.map(({ slots, cells, tail }) => planOf(slots, cells, tail, true));
}

/** Шереметьево, Бородино: a town has no plural whose genitive would be somebody's surname. */
const townShape = /^\p{Lu}\p{Ll}{2,}(?:[оеё]в|[иы]н)о$/u;
const notTowns = wordList('дерево зарево варево курево марево пианино домино казино капучино');

function isTown(term: string): boolean {
  return townShape.test(term) && !notTowns.has(term.toLowerCase());
}

/** A heading: two words or more, all in capitals, one of them too long for an acronym. */
const headingShape = /^(?=.*\p{Lu}{6})[^\p{Ll}]*\p{Lu}[-\s]+\p{Lu}[^\p{Ll}]*$/u;

/** «ПОВЕСТКА ДНЯ» as a sentence writes it; a person keeps the capitals of a name. */
function fromHeading(term: string, { kind }: RussianAttributes): string {
  const small = term.toLowerCase();
  const named = small.replaceAll(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
  const isPerson =
    kind === 'person' || ((kind ?? 'common') === 'common' && inferKind(readTerm(named).words) === 'person');
  return isPerson ? named : small;
}

/**
 * Every way a Russian term can stand in running text, as plans of agreeing slots. What the attributes leave out
 * is worked out from the spelling.
 */
export function termPlans(term: string, attributes: RussianAttributes = {}): readonly Plan[] {
  const plans = writtenPlans(term, attributes);
  if (!headingShape.test(term)) return plans;
  // Its short words may be acronyms after all, so that it is read both ways.
  return writtenPlans(fromHeading(term, attributes), attributes).concat(plans);
}

function writtenPlans(term: string, attributes: RussianAttributes): readonly Plan[] {
  const { words, tail } = readTerm(term);
  const first = words[0];
  if (first === undefined) return [];
  const told = attributes.kind ?? 'common';
  const kind = told !== 'common' ? told : isTown(term) ? 'place' : inferKind(words);
  const frozenWords =
    attributes.frozen === undefined ? noWords : new Set(attributes.frozen.map((word) => word.toLowerCase()));
  const gender = attributes.gender ?? null;
  const wish: PhraseWish = {
    gender,
    animate: attributes.animate ?? null,
    place: kind === 'place',
    plural: attributes.plural?.toLowerCase() ?? null,
    frozen: frozenWords,
  };
  if (kind === 'verb' || (kind === 'phrase' && isInfinitive(first.text))) return verbPlans(words, tail);
  if (kind === 'acronym' && words.some((word) => word.parts.some((part) => isAcronym(part.written))))
    return acronymPlans(words, tail);
  if (kind === 'person') {
    const person = personPlans(words, tail, gender === 'm' || gender === 'f' ? gender : null, frozenWords);
    // A single word in -ин, -ов may be a town after all: «Харьковом», not «Харьковым».
    if (kind === told || words.length > 1) return person;
    return [
      ...person,
      ...hiddenPlans(withCapital(nounPlans(words, tail, { ...wish, place: true }, attributes))),
    ];
  }
  if (prepositions.has(first.text) || (kind === 'phrase' && first.kind !== 'word'))
    return [fixedPlan(words, tail)];
  const plans = nounPlans(words, tail, wish, attributes);
  if (kind === 'common' && mayBePerson(words))
    return [...plans, ...hiddenPlans(personPlans(words, tail, null, frozenWords))];
  return kind === 'place' && words.length === 1 ? withCapital(plans) : plans;
}
