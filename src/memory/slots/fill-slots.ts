import type { Placeable, Placeables } from '../../contracts/placeables.js';
import type { TargetLanguage } from '../../domain/language.js';
import { isTelling, type Skeleton } from './skeleton.js';

export interface FilledSlot {
  readonly name: string;
  readonly source: string;
  readonly target: string;
}

export interface Filling {
  readonly target: string;
  /** The slots whose values were exchanged. */
  readonly slots: readonly FilledSlot[];
}

interface Exchange {
  readonly known: Placeable;
  readonly wanted: Placeable;
}

const places: ReadonlySet<Placeable['kind']> = new Set(['country', 'place', 'city']);

/** English words whose choice depends on who the person is. */
const gendered = /\b(?:he|she|his|her|hers|him|himself|herself|he’s|she’s|mr|mrs|ms|mr\.)(?![\p{L}])/iu;

/**
 * The target of `unit` with the values of `query` in its slots. Null where the sentences are not the same but for
 * slots, where a value cannot be found in the target beyond doubt, or where its form there is not certain.
 */
export function fillSlots(
  query: Skeleton,
  unit: Skeleton,
  target: string,
  language: TargetLanguage,
  placeables: Placeables,
): Filling | null {
  const exchanges = exchangesOf(query, unit);
  if (exchanges === null || !isTelling(query, new Set(exchanges.map(({ wanted }) => wanted)))) return null;
  if (language === 'en' && exchanges.some(({ known }) => known.kind === 'person') && gendered.test(target))
    return null;
  const edits: { start: number; end: number; text: string; slot: FilledSlot }[] = [];
  for (const { known, wanted } of exchanges) {
    const place = placeables.locate(known, target, language);
    if (place === null) return null;
    const text = placeables.write(wanted, place.form);
    if (text === null) return null;
    const { start, end } = place;
    if (edits.some((edit) => start < edit.end && edit.start < end)) return null;
    edits.push({ start, end, text, slot: { name: wanted.kind, source: wanted.text, target: text } });
  }
  let filled = target;
  for (const { start, end, text } of [...edits].sort((left, right) => right.start - left.start))
    filled = filled.slice(0, start) + text + filled.slice(end);
  return { target: filled, slots: edits.map((edit) => edit.slot) };
}

/** The pairs of different values, or null where the skeletons differ or a value may not stand for the other. */
function exchangesOf(query: Skeleton, unit: Skeleton): readonly Exchange[] | null {
  if (query.slots.length !== unit.slots.length) return null;
  if (query.pieces.some((piece, at) => piece !== unit.pieces[at])) return null;
  const exchanges: Exchange[] = [];
  for (const [at, wanted] of query.slots.entries()) {
    const known = unit.slots[at];
    if (known === undefined || known.kind !== wanted.kind) return null;
    if (known.text === wanted.text) continue;
    if (!mayStandFor(known, wanted)) return null;
    exchanges.push({ known, wanted });
  }
  // Two slots of one value that part ways cannot be told from each other in the target.
  const values = unit.slots.map((slot) => slot.lemmas.ru);
  return exchanges.some(({ known }) => values.filter((value) => value === known.lemmas.ru).length > 1)
    ? null
    : exchanges;
}

function mayStandFor(known: Placeable, wanted: Placeable): boolean {
  if (known.group !== wanted.group) return false;
  // What agrees with a name in number is text, and equal: «братских Нидерландов», «Нидерланды отмечают».
  if (known.plural !== wanted.plural && !places.has(known.kind)) return false;
  if (known.cases.length === 0 || wanted.cases.length === 0) return true;
  return known.cases.some((each) => wanted.cases.includes(each));
}
