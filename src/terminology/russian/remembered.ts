/** How many distinct words are kept; past that the table starts anew. */
const limit = 50_000;

/** The function with its answers kept by word: the same words come back in thousands of terms. */
export function remembered<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = answer(word);
    if (known.size >= limit) known.clear();
    known.set(word, value);
    return value;
  };
}
