import type { UnitTexts } from '../unit-texts.js';
import { bucketsFor, buildPostings, listLength, type Postings } from './postings.js';

const gramLength = 4;
/** A unit is listed under its rarest grams, which tell it from others, … */
const rareGrams = 8;
/** … and under the grams that hash lowest, which like texts share whatever their rare parts are (Broder's min-wise sampling). */
const sampledGrams = 8;
/** Entries read in one search; enough for the lists of a sketch in a memory of a million units. */
const readLimit = 16_000;
const longestRead = 2000;

export interface GramArrays {
  readonly postings: Postings;
  /** In how many units a gram stands, by bucket. */
  readonly frequency: Uint32Array;
}

/** Finds units alike in their characters: candidates for `editDistance`. */
export class GramIndex {
  readonly arrays: GramArrays;
  readonly #buckets: number;
  /** By unit; all zero between searches. */
  readonly #hits: Uint8Array;

  constructor(texts: UnitTexts, saved?: GramArrays) {
    this.#hits = new Uint8Array(texts.size);
    this.#buckets = saved === undefined ? Math.max(bucketsFor(texts.size), 1 << 16) : saved.frequency.length;
    this.arrays = saved ?? buildGrams(texts, this.#buckets);
  }

  /** Units that share most grams of the sketch with the key, most first, at most `limit`. */
  find(key: string, limit: number): readonly number[] {
    const { postings, frequency } = this.arrays;
    const buckets = sketchOf(key, this.#buckets, frequency).sort(
      (left, right) => listLength(postings, left) - listLength(postings, right),
    );
    const hits = this.#hits;
    const touched: number[] = [];
    let read = 0;
    for (const bucket of buckets) {
      const end = postings.starts[bucket + 1] ?? 0;
      for (let at = postings.starts[bucket] ?? 0; at < end && read < readLimit; at += 1) {
        const unit = postings.entries[at] ?? 0;
        const seen = hits[unit] ?? 0;
        if (seen === 0) touched.push(unit);
        hits[unit] = seen + 1;
        read += 1;
      }
    }
    const found = mostHit(touched, hits, limit);
    for (const unit of touched) hits[unit] = 0;
    return found;
  }
}

/** The units with most hits: by counting, since there may be many thousands of them. */
function mostHit(touched: readonly number[], hits: Uint8Array, limit: number): readonly number[] {
  const byHits = new Uint32Array(rareGrams + sampledGrams + 1);
  for (const unit of touched) {
    const count = hits[unit] ?? 0;
    byHits[count] = (byHits[count] ?? 0) + 1;
  }
  let least = byHits.length - 1;
  for (let total = byHits[least] ?? 0; least > 1 && total < limit; ) {
    least -= 1;
    total += byHits[least] ?? 0;
  }
  return touched
    .filter((unit) => (hits[unit] ?? 0) >= least)
    .sort((left, right) => (hits[right] ?? 0) - (hits[left] ?? 0))
    .slice(0, limit);
}

function buildGrams(texts: UnitTexts, buckets: number): GramArrays {
  const frequency = new Uint32Array(buckets);
  for (let index = 0; index < texts.size; index += 1) {
    const count = readGrams(texts.key(index), buckets);
    for (let at = 0; at < count; at += 1) {
      const bucket = grams[at] ?? 0;
      frequency[bucket] = (frequency[bucket] ?? 0) + 1;
    }
  }
  // Sketches are made once and kept flat: the postings' two passes read them twice.
  const width = rareGrams + sampledGrams;
  const sketches = new Int32Array(texts.size * width).fill(-1);
  for (let index = 0; index < texts.size; index += 1)
    sketches.set(sketchOf(texts.key(index), buckets, frequency), index * width);
  const postings = buildPostings(texts.size, buckets, (index, add) => {
    for (let at = index * width; at < (index + 1) * width; at += 1) {
      const bucket = sketches[at] ?? -1;
      if (bucket >= 0) add(bucket);
    }
  });
  return { postings, frequency };
}

const grams = new Int32Array(longestRead);

/** Writes the buckets of the grams of a key into `grams`, some more than once; how many. */
function readGrams(key: string, buckets: number): number {
  const text = key.toLowerCase();
  const mask = buckets - 1;
  const count = Math.min(Math.max(text.length - gramLength + 1, text.length > 0 ? 1 : 0), longestRead);
  for (let at = 0; at < count; at += 1) {
    let hash = 0;
    for (let step = 0; step < gramLength; step += 1)
      hash = Math.imul(hash, 0x01000193) ^ (text.charCodeAt(at + step) || 0);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    grams[at] = (hash ^ (hash >>> 13)) & mask;
  }
  return count;
}

/** The rarest buckets of a key and, of the rest, the lowest: buckets are hashes, so lowest is as good as drawn by lot. */
function sketchOf(key: string, buckets: number, frequency: Uint32Array): number[] {
  const count = readGrams(key, buckets);
  const rare = smallest(count, rareGrams, (bucket) => frequency[bucket] ?? 0, []);
  const sampled = smallest(count, sampledGrams, (bucket) => bucket, rare);
  return [...rare, ...sampled];
}

/** The `limit` buckets of `grams` of the least rank that are not among `others`, each once. */
function smallest(
  count: number,
  limit: number,
  rank: (bucket: number) => number,
  others: readonly number[],
): number[] {
  const kept: number[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (let at = 0; at < count; at += 1) {
    const bucket = grams[at] ?? 0;
    const own = rank(bucket);
    if (own >= worst || kept.includes(bucket) || others.includes(bucket)) continue;
    let place = kept.length;
    while (place > 0 && rank(kept[place - 1] ?? 0) > own) place -= 1;
    kept.splice(place, 0, bucket);
    if (kept.length > limit) kept.pop();
    if (kept.length === limit) worst = rank(kept[limit - 1] ?? 0);
  }
  return kept;
}
