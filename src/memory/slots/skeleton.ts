import type { Placeable, Placeables } from '../../contracts/placeables.js';
import { foldText } from '../text-key.js';

/** A sentence with its placeables taken out: the text before each, and after the last. */
export interface Skeleton {
  /** One more than slots; folded, prepositions without the vowel that the next word asks for. */
  readonly pieces: readonly string[];
  readonly slots: readonly Placeable[];
}

/** Cuts a clean text at its placeables. */
export function readSkeleton(clean: string, placeables: Placeables): Skeleton {
  const slots = placeables.read(clean);
  const pieces: string[] = [];
  let from = 0;
  for (const slot of slots) {
    pieces.push(foldPiece(clean.slice(from, slot.start)));
    from = slot.end;
  }
  pieces.push(foldPiece(clean.slice(from)));
  return { pieces, slots };
}

/** «Во Францию» and «в Японию» are one skeleton: во, со and обо stand only for the sound of what follows. */
export function foldPiece(text: string): string {
  return foldText(text).replace(/(?<!\p{L})(во|со|обо|Во|Со|Обо)(?=\s)/gu, (word) =>
    word.slice(0, -1).replace(/об$/u, 'о').replace(/Об$/u, 'О'),
  );
}

const fewestWords = 2;

/** Whether the text outside the slots says enough that two sentences with it say the same of different things. */
export function isTelling(skeleton: Skeleton): boolean {
  let words = 0;
  for (const piece of skeleton.pieces) words += piece.match(/\p{L}{3,}/gu)?.length ?? 0;
  return words >= fewestWords;
}

/** Whether a folded sentence has the pieces in their order, with something between each two. A cheap test before `read`. */
export function fitsPieces(folded: string, pieces: readonly string[]): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return folded === first;
  if (!folded.startsWith(first) || !folded.endsWith(last)) return false;
  let from = first.length;
  for (const piece of others) {
    const at = folded.indexOf(piece, from + 1);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from < folded.length - last.length;
}
