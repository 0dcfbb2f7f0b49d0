import type { Placeable, Placeables } from '../../contracts/placeables.js';
import { type Token, tokenise } from './tokens.js';

/** A placeable over whole tokens. */
export interface PlacedValue {
  readonly placeable: Placeable;
  /** Index of the first token after it. */
  readonly next: number;
}

/** A Russian sentence cut into tokens, with the placeable that begins at each. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly placed: ReadonlyMap<number, PlacedValue>;
}

/** Placeables that begin or end inside a token are left out: they fill no slot for certain. */
export function readSentence(text: string, placeables: Placeables): Sentence {
  const tokens = tokenise(text);
  const starts = new Map(tokens.map((token, index) => [token.start, index]));
  const ends = new Map(tokens.map((token, index) => [token.end, index + 1]));
  const placed = new Map<number, PlacedValue>();
  for (const placeable of placeables.read(text)) {
    const [first, next] = [starts.get(placeable.start), ends.get(placeable.end)];
    if (first !== undefined && next !== undefined) placed.set(first, { placeable, next });
  }
  return { text, tokens, placed };
}
