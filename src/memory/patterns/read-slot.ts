import type { Placeable, PlaceableKind, RussianCase } from '../../contracts/placeables.js';
import type { SlotPiece } from './pattern.js';
import type { PlacedValue, Sentence } from './sentence.js';
import { isRussianCase, slotKinds } from './slot-kinds.js';
import type { OfficeName, SlotValue } from './slot-value.js';
import { itemsAt, listKey, type WordTrie } from './word-trie.js';

/** A value that a slot may take from a position on, and the token after it. */
export interface SlotReading {
  readonly value: SlotValue;
  readonly next: number;
}

/** The lists' Russian wordings, by list and form key. */
export type ListTries = ReadonlyMap<string, WordTrie>;

/** Bounds the work at one position, so that matching stays linear. */
const maxSeries = 12;

/** Every value the slot may take at token `at`; a series gives one reading for each of its lengths. */
export function readSlot(
  slot: SlotPiece,
  sentence: Sentence,
  at: number,
  lists: ListTries,
): readonly SlotReading[] {
  if (!slot.series) return readSingle(slot, sentence, at, lists);
  const readings: SlotReading[] = [];
  let value = longest(readSingle(slot, sentence, at, lists));
  const values: SlotValue[] = [];
  let closed = true;
  while (value !== null && values.length < maxSeries) {
    values.push(value.value);
    if (closed) readings.push({ value: { type: 'series', values: [...values] }, next: value.next });
    const join = joinAt(sentence, value.next);
    if (join === null || (closed && values.length > 1)) break;
    closed = join.last;
    value = longest(readSingle(slot, sentence, join.next, lists));
  }
  return readings;
}

/** «, » goes on, « и » and «, а также » come before the last. */
function joinAt(sentence: Sentence, at: number): { readonly next: number; readonly last: boolean } | null {
  const [first, second, third] = sentence.tokens.slice(at, at + 3).map(({ word }) => word);
  if (first === 'и') return { next: at + 1, last: true };
  if (first === 'а' && second === 'также') return { next: at + 2, last: true };
  if (first !== ',') return null;
  return second === 'а' && third === 'также' ? { next: at + 3, last: true } : { next: at + 1, last: false };
}

function longest(readings: readonly SlotReading[]): SlotReading | null {
  return readings.reduce<SlotReading | null>(
    (best, reading) => (best === null || reading.next > best.next ? reading : best),
    null,
  );
}

function readSingle(
  slot: SlotPiece,
  sentence: Sentence,
  at: number,
  lists: ListTries,
): readonly SlotReading[] {
  const [form = ''] = slot.forms;
  if (slot.kind === null) {
    const trie = lists.get(listKey(slot.list, form));
    if (trie === undefined) return [];
    return itemsAt(trie, sentence.tokens, at).map(({ item, next }) => ({
      value: { type: 'item', item },
      next,
    }));
  }
  if (slot.kind === 'YEAR') return readYear(sentence, at);
  const wanted = isRussianCase(form) ? form : null;
  if (slot.kind === 'OFFICE' || slot.kind === 'WHO')
    return wanted === null ? [] : readWho(sentence, at, wanted, slot.kind === 'WHO', lists);
  const placed = placedAt(sentence, at, slotKinds[slot.kind].placeables);
  if (placed === null || (wanted !== null && !standsIn(placed.placeable, wanted))) return [];
  const { unit } = slotKinds[slot.kind];
  if (unit !== undefined) return readAmount(placed, sentence, lists.get(listKey(unit, '')));
  const next = slot.kind === 'DATE' ? afterYearWord(sentence, placed.next) : placed.next;
  return [{ value: { type: 'placeable', placeable: placed.placeable }, next }];
}

/** The figure with the longest unit after it. */
function readAmount(
  figure: PlacedValue,
  sentence: Sentence,
  units: WordTrie | undefined,
): readonly SlotReading[] {
  const found = units === undefined ? [] : itemsAt(units, sentence.tokens, figure.next);
  const next = found.at(-1)?.next;
  return found
    .filter((unit) => unit.next === next)
    .map(({ item }) => ({
      value: { type: 'amount', figure: figure.placeable, unit: item },
      next: next ?? 0,
    }));
}

function placedAt(sentence: Sentence, at: number, kinds: readonly PlaceableKind[]): PlacedValue | null {
  const placed = sentence.placed.get(at);
  return placed !== undefined && kinds.includes(placed.placeable.kind) ? placed : null;
}

/** What does not decline stands in every case. */
function standsIn({ cases }: Placeable, wanted: RussianCase): boolean {
  return cases.length === 0 || cases.includes(wanted);
}

/** Four figures of our time; whether it is a year is for the words of the pattern to say. */
function readYear(sentence: Sentence, at: number): readonly SlotReading[] {
  const figures = sentence.tokens[at]?.word ?? '';
  return /^(?:19|20)[0-9]{2}$/u.test(figures) ? [{ value: { type: 'figures', figures }, next: at + 1 }] : [];
}

/** «5 февраля 2026 года» is one date whether or not its last word is counted in. */
function afterYearWord(sentence: Sentence, next: number): number {
  const [year, word, stop] = [-1, 0, 1].map((offset) => sentence.tokens[next + offset]?.word ?? '');
  if (!/^[0-9]{4}$/u.test(year ?? '')) return next;
  if (word === 'года') return next + 1;
  return word === 'г' && stop === '.' ? next + 2 : next;
}

const officeOwners: readonly PlaceableKind[] = ['country', 'organisation'];

interface TitleReading {
  readonly title: OfficeName;
  readonly next: number;
}

/** A title with what may follow it, each length a reading of its own; a person alone where `people` says so. */
function readWho(
  sentence: Sentence,
  at: number,
  wanted: RussianCase,
  people: boolean,
  lists: ListTries,
): readonly SlotReading[] {
  const found = readTitle(sentence, at, wanted, lists);
  if (found === null) {
    const person = people ? personAt(sentence, at, wanted) : null;
    return person === null ? [] : [who(null, null, person, person.next)];
  }
  const { title, next } = found;
  const owner = placedAt(sentence, next, officeOwners);
  const of = owner !== null && title.type === 'placeable' && standsIn(owner.placeable, 'gen') ? owner : null;
  const offices = [who(title, null, null, next), ...(of === null ? [] : [who(title, of, null, of.next)])];
  const person = people ? personAt(sentence, of?.next ?? next, wanted) : null;
  return person === null ? offices : [...offices, who(title, of, person, person.next)];
}

/** The list `office` goes first: it holds titles whose form alone does not tell their number. */
function readTitle(
  sentence: Sentence,
  at: number,
  wanted: RussianCase,
  lists: ListTries,
): TitleReading | null {
  const listed = lists.get(listKey('office', wanted));
  const last = listed === undefined ? undefined : itemsAt(listed, sentence.tokens, at).at(-1);
  if (last !== undefined) return { title: { type: 'item', item: last.item }, next: last.next };
  const placed = placedAt(sentence, at, ['title']);
  if (placed === null || placed.placeable.plural || !standsIn(placed.placeable, wanted)) return null;
  return { title: { type: 'placeable', placeable: placed.placeable }, next: placed.next };
}

function personAt(sentence: Sentence, at: number, wanted: RussianCase): PlacedValue | null {
  const person = placedAt(sentence, at, ['person']);
  return person !== null && standsIn(person.placeable, wanted) ? person : null;
}

function who(
  title: OfficeName | null,
  of: PlacedValue | null,
  person: PlacedValue | null,
  next: number,
): SlotReading {
  const value = { type: 'who', title, of: of?.placeable ?? null, person: person?.placeable ?? null } as const;
  return { value, next };
}
