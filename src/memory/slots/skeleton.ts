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

/**
 * Whether what two sentences have in common, the text and the slots that are not exchanged, says enough that they say the
 * same of different things.
 */
export function isTelling({ pieces, slots }: Skeleton, exchanged: ReadonlySet<Placeable>): boolean {
  const common = slots.filter((slot) => !exchanged.has(slot)).map(({ text }) => text);
  const words = [...pieces, ...common].flatMap((text) => text.match(/\p{L}{3,}/gu) ?? []);
  return words.length >= fewestWords;
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
