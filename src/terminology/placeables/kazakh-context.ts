import type { KazakhCase } from '../../contracts/placeables.js';
import { inflect } from '../kazakh/inflect.js';

export const kazakhCases: readonly KazakhCase[] = ['nom', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins'];

/** What follows a slot in a Kazakh sentence and depends on its last sound. */
export interface Follower {
  readonly conjunction: boolean;
  /** Characters of the follower, with the space before it. */
  readonly length: number;
}

/** Reads «мен», «бен», «пен» (and) after a slot. Null where another particle follows whose sounds the slot decides. */
export function readFollower(after: string): Follower | null {
  if (/^[\s\u00a0](?:да|де|та|те|ма|ме|ба|бе|па|пе|ше|шы|ші)(?![\p{L}-])/u.test(after)) return null;
  const conjunction = /^[\s\u00a0](?:мен|бен|пен)(?![\p{L}-])/u.exec(after);
  return { conjunction: conjunction !== null, length: conjunction?.[0].length ?? 0 };
}

/** A phrase with the conjunction its last sound asks for: it is the instrumental written apart. */
export function withConjunction(phrase: string, said = phrase): string {
  return `${phrase} ${inflect(said, { case: 'ins' }).slice(-3)}`;
}
