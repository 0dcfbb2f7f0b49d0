/** How many n-grams of one order each side has and how many they share, clipped (`min` of the two counts). */
export interface NgramOverlap {
  readonly hypothesis: number;
  readonly reference: number;
  readonly matched: number;
}

/**
 * Overlap of the n-grams of two sequences. `join` makes a map key of the items `[start, start + order)`, so that
 * strings of characters can be cut from the text instead of being put together.
 */
export function countOverlap(
  order: number,
  hypothesis: { readonly length: number; readonly key: (start: number, order: number) => string },
  reference: { readonly length: number; readonly key: (start: number, order: number) => string },
): NgramOverlap {
  const left = new Map<string, number>();
  const referenceCount = Math.max(0, reference.length - order + 1);
  for (let start = 0; start < referenceCount; start += 1) {
    const key = reference.key(start, order);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const hypothesisCount = Math.max(0, hypothesis.length - order + 1);
  let matched = 0;
  for (let start = 0; start < hypothesisCount; start += 1) {
    const key = hypothesis.key(start, order);
    const rest = left.get(key);
    if (rest === undefined || rest === 0) continue;
    matched += 1;
    left.set(key, rest - 1);
  }
  return { hypothesis: hypothesisCount, reference: referenceCount, matched };
}

/** A sequence of words; the separator cannot occur in one, since words were split at white space. */
export function wordSequence(words: readonly string[]) {
  return {
    length: words.length,
    key: (start: number, order: number) =>
      order === 1 ? (words[start] ?? '') : words.slice(start, start + order).join(' '),
  };
}

/** A sequence of Unicode code points. */
export function characterSequence(text: string) {
  if (!/[\ud800-\udfff]/.test(text))
    return { length: text.length, key: (start: number, order: number) => text.slice(start, start + order) };
  const points = [...text];
  return {
    length: points.length,
    key: (start: number, order: number) => points.slice(start, start + order).join(''),
  };
}

// Python's str.split() also splits at the separators 0x1c-0x1f and at 0x85, and not at U+FEFF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space to the reference implementation.
const pythonSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** Words of a text as Python's `str.split()` gives them, which the published scores rest on. */
export function splitWords(text: string): string[] {
  return text.split(pythonSpace).filter((word) => word !== '');
}
