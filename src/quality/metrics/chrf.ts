import { forEachPair } from './bleu.js';
import { characterSequence, countOverlap, type NgramOverlap, splitWords, wordSequence } from './ngrams.js';

const characterOrder = 6;
/** Word n-grams that chrF++ adds to the character n-grams. */
const plusWordOrder = 2;
/** Recall weighs beta times precision. */
const beta = 2;

/**
 * Corpus chrF, 0-100, with one reference a segment (character 1- to 6-grams without white space, beta 2), as sacreBLEU
 * 2.6.0 computes it. Throws RangeError when the numbers of segments differ.
 */
export function chrf(hypotheses: readonly string[], references: readonly string[]): number {
  return corpusScore(hypotheses, references, 0);
}

/** Corpus chrF++, 0-100: chrF with word 1- and 2-grams. Throws RangeError when the numbers of segments differ. */
export function chrfPlusPlus(hypotheses: readonly string[], references: readonly string[]): number {
  return corpusScore(hypotheses, references, plusWordOrder);
}

/** chrF of one segment, 0-100. */
export function sentenceChrf(hypothesis: string, reference: string): number {
  return score(overlaps(hypothesis, reference, 0));
}

/** chrF++ of one segment, 0-100. */
export function sentenceChrfPlusPlus(hypothesis: string, reference: string): number {
  return score(overlaps(hypothesis, reference, plusWordOrder));
}

function corpusScore(
  hypotheses: readonly string[],
  references: readonly string[],
  wordOrder: number,
): number {
  const sums = Array.from({ length: characterOrder + wordOrder }, () => ({
    hypothesis: 0,
    reference: 0,
    matched: 0,
  }));
  forEachPair(hypotheses, references, (hypothesis, reference) => {
    for (const [index, overlap] of overlaps(hypothesis, reference, wordOrder).entries()) {
      const sum = sums[index];
      if (sum === undefined) continue;
      sum.hypothesis += overlap.hypothesis;
      sum.reference += overlap.reference;
      sum.matched += overlap.matched;
    }
  });
  return score(sums);
}

function overlaps(hypothesis: string, reference: string, wordOrder: number): NgramOverlap[] {
  const [ourWords, theirWords] = [splitWords(hypothesis), splitWords(reference)];
  const [ours, theirs] = [characterSequence(ourWords.join('')), characterSequence(theirWords.join(''))];
  const found: NgramOverlap[] = [];
  for (let order = 1; order <= characterOrder; order += 1) found.push(countOverlap(order, ours, theirs));
  if (wordOrder > 0) {
    const [our, their] = [wordSequence(detach(ourWords)), wordSequence(detach(theirWords))];
    for (let order = 1; order <= wordOrder; order += 1) found.push(countOverlap(order, our, their));
  }
  // An order the reference has no n-gram of does not count against the hypothesis.
  return found.map((overlap) => (overlap.reference === 0 ? { ...overlap, hypothesis: 0 } : overlap));
}

const punctuation = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** Takes one ASCII punctuation mark off the end, else the beginning, of each word, as chrF++ does. */
function detach(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const points = word.length === 1 ? [word] : [...word];
    const [first, last] = [points[0] ?? '', points.at(-1) ?? ''];
    if (points.length === 1) return [word];
    if (punctuation.has(last)) return [word.slice(0, -last.length), last];
    return punctuation.has(first) ? [first, word.slice(first.length)] : [word];
  });
}

function score(statistics: readonly NgramOverlap[]): number {
  let [precision, recall, orders] = [0, 0, 0];
  for (const { hypothesis, reference, matched } of statistics) {
    if (hypothesis === 0 || reference === 0) continue;
    precision += matched / hypothesis;
    recall += matched / reference;
    orders += 1;
  }
  if (orders === 0) return 0;
  precision /= orders;
  recall /= orders;
  if (precision + recall === 0) return 0;
  const factor = beta ** 2;
  return (100 * ((1 + factor) * precision * recall)) / (factor * precision + recall);
}
