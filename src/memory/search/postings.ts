/** Lists of unit numbers by bucket, one after another: bucket `b` owns `entries[starts[b] … starts[b + 1])`, ascending. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/**
 * Builds postings in two passes over the same units. `visit` calls back with every bucket of a unit, each once, the
 * same in both passes; `buckets` is a power of two.
 */
export function buildPostings(
  size: number,
  buckets: number,
  visit: (index: number, add: (bucket: number) => void) => void,
): Postings {
  const starts = new Uint32Array(buckets + 1);
  const count = (bucket: number): void => {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  };
  for (let index = 0; index < size; index += 1) visit(index, count);
  for (let bucket = 0; bucket < buckets; bucket += 1)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const entries = new Uint32Array(starts[buckets] ?? 0);
  const filled = starts.slice(0, buckets);
  for (let index = 0; index < size; index += 1)
    visit(index, (bucket) => {
      const at = filled[bucket] ?? 0;
      entries[at] = index;
      filled[bucket] = at + 1;
    });
  return { starts, entries };
}

export function listLength(postings: Postings, bucket: number): number {
  return (postings.starts[bucket + 1] ?? 0) - (postings.starts[bucket] ?? 0);
}

/** Buckets enough that few lists hold strangers: a power of two from 2^12 to 2^20. */
export function bucketsFor(size: number): number {
  let buckets = 4096;
  while (buckets < size && buckets < 1 << 20) buckets *= 2;
  return buckets;
}
