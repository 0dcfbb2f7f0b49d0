/** A set of words written as one string, for lexicons that people read and edit. */
export function wordList(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** Whether the word ends in one of the endings. */
export function endsInOneOf(word: string, endings: readonly string[]): boolean {
  return endings.some((ending) => word.endsWith(ending));
}
