import { hashText } from '../text-key.js';
import type { UnitTexts } from '../unit-texts.js';
import { bucketsFor, buildPostings, listLength, type Postings } from './postings.js';

const shortestWord = 3;

/**
 * Finds units that share given words: the candidates of a slot match, whose words outside the slots are all equal.
 * Only words in small letters are indexed, since capitals are mostly names, which slots hold.
 */
export class WordIndex {
  readonly postings: Postings;
  readonly #buckets: number;

  constructor(texts: UnitTexts, saved?: Postings) {
    this.#buckets = saved === undefined ? bucketsFor(texts.size) : saved.starts.length - 1;
    this.postings =
      saved ??
      buildPostings(texts.size, this.#buckets, (index, add) => {
        for (const bucket of wordBuckets(texts.key(index), this.#buckets)) add(bucket);
      });
  }

  /** Units with all the small-letter words of `pieces`, at most `limit`; null where the pieces have none. */
  find(pieces: readonly string[], limit: number): readonly number[] | null {
    const buckets = new Set<number>();
    for (const piece of pieces) for (const bucket of wordBuckets(piece, this.#buckets)) buckets.add(bucket);
    if (buckets.size === 0) return null;
    const lists = [...buckets].sort(
      (left, right) => listLength(this.postings, left) - listLength(this.postings, right),
    );
    const [first = 0, ...others] = lists;
    const { starts, entries } = this.postings;
    const found: number[] = [];
    const end = starts[first + 1] ?? 0;
    for (let at = starts[first] ?? 0; at < end && found.length < limit; at += 1) {
      const unit = entries[at] ?? 0;
      if (others.every((bucket) => this.#has(bucket, unit))) found.push(unit);
    }
    return found;
  }

  #has(bucket: number, unit: number): boolean {
    const { starts, entries } = this.postings;
    let low = starts[bucket] ?? 0;
    let high = (starts[bucket + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const value = entries[middle] ?? 0;
      if (value === unit) return true;
      if (value < unit) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }
}

const sign = { other: 0, small: 1, wordy: 2 } as const;
/** What a UTF-16 unit is: a small letter, another letter, a digit or a hyphen, or something else. */
const signs = new Uint8Array(0x10000);
for (let code = 0; code < 0x2100; code += 1) {
  const char = String.fromCharCode(code);
  if (/\p{Ll}/u.test(char)) signs[code] = sign.small;
  else if (/[\p{L}\p{N}-]/u.test(char)) signs[code] = sign.wordy;
}

/** Buckets of the words that begin with a small letter and have no sign but letters, each once. */
function wordBuckets(text: string, buckets: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < text.length; ) {
    const start = at;
    let plain = signs[text.charCodeAt(at)] === sign.small;
    while (at < text.length && signs[text.charCodeAt(at)] !== sign.other) {
      const code = text.charCodeAt(at);
      if (signs[code] === sign.wordy && !/\p{Lu}/u.test(text.charAt(at))) plain = false;
      at += 1;
    }
    if (plain && at - start >= shortestWord) found.add(hashText(text, start, at) & (buckets - 1));
    if (at === start) at += 1;
  }
  return found;
}
