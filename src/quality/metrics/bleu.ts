import { countOverlap, splitWords, wordSequence } from './ngrams.js';

const maxOrder = 4;

interface BleuCounts {
  readonly matched: number[];
  readonly total: number[];
  hypothesisLength: number;
  referenceLength: number;
}

/**
 * Corpus BLEU, 0-100, with one reference a segment: mteval-v13a tokenisation, exponential smoothing, as sacreBLEU
 * 2.6.0 computes it (`nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp`). Throws RangeError when the numbers of
 * segments differ.
 */
export function bleu(hypotheses: readonly string[], references: readonly string[]): number {
  const counts = emptyCounts();
  forEachPair(hypotheses, references, (hypothesis, reference) => addCounts(counts, hypothesis, reference));
  return score(counts, false);
}

/** BLEU of one segment, 0-100, over the n-gram orders it has (sacreBLEU's `effective_order`). */
export function sentenceBleu(hypothesis: string, reference: string): number {
  const counts = emptyCounts();
  addCounts(counts, hypothesis, reference);
  return score(counts, true);
}

/** Calls back with each hypothesis and its reference. Throws RangeError when their numbers differ. */
export function forEachPair(
  hypotheses: readonly string[],
  references: readonly string[],
  visit: (hypothesis: string, reference: string) => void,
): void {
  if (hypotheses.length !== references.length)
    throw new RangeError(`${hypotheses.length} hypotheses for ${references.length} references`);
  hypotheses.forEach((hypothesis, index) => {
    visit(hypothesis, references[index] ?? '');
  });
}

function emptyCounts(): BleuCounts {
  return {
    matched: Array<number>(maxOrder).fill(0),
    total: Array<number>(maxOrder).fill(0),
    hypothesisLength: 0,
    referenceLength: 0,
  };
}

function addCounts(counts: BleuCounts, hypothesis: string, reference: string): void {
  const [hypothesisWords, referenceWords] = [tokenize13a(hypothesis), tokenize13a(reference)];
  counts.hypothesisLength += hypothesisWords.length;
  counts.referenceLength += referenceWords.length;
  const [ours, theirs] = [wordSequence(hypothesisWords), wordSequence(referenceWords)];
  for (let order = 1; order <= maxOrder; order += 1) {
    const overlap = countOverlap(order, ours, theirs);
    counts.matched[order - 1] = (counts.matched[order - 1] ?? 0) + overlap.matched;
    counts.total[order - 1] = (counts.total[order - 1] ?? 0) + overlap.hypothesis;
  }
}

function score(counts: BleuCounts, effectiveOrder: boolean): number {
  const { matched, total, hypothesisLength, referenceLength } = counts;
  if (matched.every((count) => count === 0)) return 0;
  let logSum = 0;
  let orders = 0;
  let smoothing = 1;
  for (const [index, count] of total.entries()) {
    if (count === 0) break;
    orders += 1;
    const hits = matched[index] ?? 0;
    if (hits === 0) smoothing *= 2;
    logSum += Math.log(hits === 0 ? 100 / (smoothing * count) : (100 * hits) / count);
  }
  // A corpus without a single 4-gram has no BLEU of order four.
  if (!effectiveOrder && orders < maxOrder) return 0;
  const brevity = hypothesisLength < referenceLength ? Math.exp(1 - referenceLength / hypothesisLength) : 1;
  return brevity * Math.exp(logSum / orders);
}

/** Tokens of mteval-v13a (NIST), the tokenizer BLEU scores are published with. */
export function tokenize13a(text: string): string[] {
  let line = text.trimEnd().replaceAll('<skipped>', '').replaceAll('-\n', '').replaceAll('\n', ' ');
  if (line.includes('&'))
    line = line
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
  const spaced = ` ${line} `
    .replace(/([{-~[-` -&(-+:-@/])/gu, ' $1 ')
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/gu, '$1 $2 ');
  return splitWords(spaced);
}
