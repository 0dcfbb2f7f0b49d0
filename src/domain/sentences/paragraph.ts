import { findEnclosures, longestWholeEnclosureChars } from './enclosures.js';

/** One paragraph as the boundary rules see it: its words, and what encloses the gaps between them. */
export interface Paragraph {
  readonly words: readonly string[];
  /** For each word, true when the gap after it lies inside a quotation or bracket that stays whole. */
  readonly enclosedAfter: readonly boolean[];
  /** For a word that ends an enclosure (`всё!»`): the index of the word that began it. */
  readonly enclosureStart: ReadonlyMap<number, number>;
  /** The paragraph is speech set off by a dash: `— Мы готовы, — сказал министр. — …` */
  readonly dialogue: boolean;
}

const dashes = new Set(['—', '–', '-', '--', '―', '‒', '−']);

export function isDash(word: string): boolean {
  return dashes.has(word);
}

/** @param text white space already single: no line breaks, no space at either end. */
export function readParagraph(text: string): Paragraph {
  const words = text.split(' ');
  const enclosures = findEnclosures(text);
  const change = new Int32Array(words.length + 1);
  const enclosureStart = new Map<number, number>();
  if (enclosures.length > 0) {
    const wordAt = indexWords(words, text.length);
    for (const { open, close } of enclosures) {
      const first = wordAt[open] ?? 0;
      const last = wordAt[close] ?? 0;
      const known = enclosureStart.get(last);
      if (known === undefined || first < known) enclosureStart.set(last, first);
      if (close - open > longestWholeEnclosureChars) continue;
      change[first] = (change[first] ?? 0) + 1;
      change[last] = (change[last] ?? 0) - 1;
    }
  }
  let depth = 0;
  const enclosedAfter = words.map((_, index) => {
    depth += change[index] ?? 0;
    return depth > 0;
  });
  return { words, enclosedAfter, enclosureStart, dialogue: isDash(words[0] ?? '') };
}

function indexWords(words: readonly string[], length: number): Uint32Array {
  const wordAt = new Uint32Array(length);
  let position = 0;
  for (const [index, word] of words.entries()) {
    wordAt.fill(index, position, position + word.length + 1);
    position += word.length + 1;
  }
  return wordAt;
}
