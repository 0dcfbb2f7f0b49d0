/** Indexes of sentences to be translated side by side. */
export type LengthBatch = readonly number[];

/**
 * Groups sentences of similar length, longest last, so that little is padded: at most `maxSentences` a batch and at
 * most `maxTokens` ids with the padding, but always one sentence. `lengths`: ids of each sentence.
 */
export function lengthBatches(
  lengths: readonly number[],
  { maxSentences, maxTokens }: { readonly maxSentences: number; readonly maxTokens: number },
): LengthBatch[] {
  const order = lengths.map((_, index) => index).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  const batches: number[][] = [];
  let open: number[] = [];
  for (const index of order) {
    const widest = lengths[index] ?? 0;
    if (open.length > 0 && (open.length === maxSentences || widest * (open.length + 1) > maxTokens)) {
      batches.push(open);
      open = [];
    }
    open.push(index);
  }
  if (open.length > 0) batches.push(open);
  return batches;
}
