import type { Placeables } from '../../contracts/placeables.js';
import type { TargetLanguage } from '../../domain/language.js';
import { writeEnglish } from './english-value.js';
import { writeKazakh } from './kazakh-value.js';
import type { SlotPiece, Template, TextPiece } from './pattern.js';
import type { SlotValue } from './slot-value.js';

/** A template with its named choices made as the Russian made them; null where it does not mirror them. */
export function pathOf(
  template: Template,
  chosen: ReadonlyMap<string, number>,
): readonly (TextPiece | SlotPiece)[] | null {
  const path: (TextPiece | SlotPiece)[] = [];
  for (const piece of template) {
    if (piece.type !== 'choice') {
      path.push(piece);
      continue;
    }
    const option = piece.options[piece.name === null ? -1 : (chosen.get(piece.name) ?? -1)];
    const inner = option === undefined ? null : pathOf(option, chosen);
    if (inner === null) return null;
    path.push(...inner);
  }
  return path;
}

/** A written target and what stands in it for each slot. */
export interface Rendering {
  readonly target: string;
  readonly slots: ReadonlyMap<string, string>;
}

/** Writes a target sentence; null where the form of any value is not certain. */
export function render(
  path: readonly (TextPiece | SlotPiece)[],
  values: ReadonlyMap<string, SlotValue>,
  language: TargetLanguage,
  placeables: Placeables,
): Rendering | null {
  const slots = new Map<string, string>();
  let target = '';
  for (const piece of path) {
    if (piece.type === 'text') {
      target += piece.text;
      continue;
    }
    const value = values.get(piece.name);
    const text = value === undefined ? null : writeSlot(piece, value, language, placeables);
    if (text === null) return null;
    if (piece.counted === null) slots.set(piece.name, text);
    target += text;
  }
  return { target: tidy(target), slots };
}

function writeSlot(
  slot: SlotPiece,
  value: SlotValue,
  language: TargetLanguage,
  placeables: Placeables,
): string | null {
  if (slot.counted !== null) return countedWord(slot.counted, value);
  return language === 'en'
    ? writeEnglish(value, slot.forms, placeables)
    : writeKazakh(value, slot.forms, placeables);
}

function countedWord(words: readonly [string, string], value: SlotValue): string | null {
  if (value.type === 'series') return value.values.length === 1 ? words[0] : words[1];
  if (value.type !== 'placeable') return null;
  return value.placeable.text === '1' ? words[0] : words[1];
}

/** Single spaces, none before a stop, a capital at the head. */
function tidy(text: string): string {
  const spaced = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.;:?!»”])/gu, '$1');
  const head = /^[«“(]*(?=\p{Ll})/u.exec(spaced)?.[0];
  if (head === undefined) return spaced;
  return head + spaced.charAt(head.length).toUpperCase() + spaced.slice(head.length + 1);
}
