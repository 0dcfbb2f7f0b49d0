import { z } from 'zod';
import type { TargetLanguage } from '../../domain/language.js';

/** `dictionary.json` of a model folder, as training/recipe/export.py writes it: words that its text seldom held. */
export const dictionaryDocument = z.object({
  /** By class of words, what may follow a stem. */
  endings: z.record(z.string(), z.array(z.string())),
  /** `[[stem, class]…]`, English lemma, Kazakh lemma. */
  entries: z.array(
    z.tuple([z.array(z.tuple([z.string().min(1), z.string()])), z.string().min(1), z.string().min(1)]),
  ),
});
type DictionaryDocument = z.infer<typeof dictionaryDocument>;

/** A word of a text and the lemma of its translation; offsets in UTF-16 units. */
export interface WordLemma {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
}

export interface Dictionary {
  /** The words of a text that it knows, in order. A capital inside the sentence is a name's. */
  words(text: string, target: TargetLanguage): WordLemma[];
}

const russianWord = /(?<![\p{L}\p{N}_])[а-яё]{3,}(?:-[а-яё]+)*(?![\p{L}\p{N}_])/giu;

/** The twin of training/recipe/dictionary.py: a word belongs to the entry of its longest stem, of the earlier entry first. */
export function createDictionary({ endings, entries }: DictionaryDocument): Dictionary {
  const classes = new Map(Object.entries(endings).map(([name, list]) => [name, new Set(list)]));
  const byStem = new Map<string, { readonly endings: ReadonlySet<string>; readonly entry: number }[]>();
  for (const [entry, [stems]] of entries.entries())
    for (const [stem, name] of stems) {
      const known = byStem.get(stem) ?? [];
      known.push({ endings: classes.get(name) ?? new Set(), entry });
      byStem.set(stem, known);
    }

  function find(word: string): number | undefined {
    for (let end = word.length; end > 1; end -= 1) {
      const ending = word.slice(end);
      const found = byStem.get(word.slice(0, end))?.find((stem) => stem.endings.has(ending));
      if (found !== undefined) return found.entry;
    }
    return undefined;
  }

  return {
    words(text, target) {
      return [...text.matchAll(russianWord)].flatMap(({ index, 0: word }) => {
        const lower = word.toLowerCase();
        if (word[0] !== lower[0] && index > 1) return [];
        const entry = entries[find(lower) ?? -1];
        if (entry === undefined) return [];
        return [{ start: index, end: index + word.length, lemma: target === 'en' ? entry[1] : entry[2] }];
      });
    },
  };
}
