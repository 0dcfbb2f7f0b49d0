import type { Placeables } from '../../contracts/placeables.js';
import type { MemoryMatch } from '../../contracts/translation-memory.js';
import type { TargetLanguage } from '../../domain/language.js';
import { normalizeSpace } from '../../domain/sentences.js';
import { createTranslate } from '../../i18n/translator.js';
import { explainMatch } from '../explain.js';
import type { PatternSet } from './pattern.js';
import { createPatternTrie } from './pattern-trie.js';
import { pathOf, type Rendering, render } from './render.js';
import { readSentence, type Sentence } from './sentence.js';
import { type Fit, walk } from './walk.js';
import { listTries } from './word-trie.js';

export interface PatternMatcher {
  /** How many patterns it knows. */
  readonly size: number;
  /**
   * The translation of a whole Russian sentence that one pattern fits; null where none does, where two equally
   * specific ones disagree, or where the form of a value is not certain. Linear in the length of the sentence.
   */
  match(text: string, target: TargetLanguage): MemoryMatch | null;
}

/** Below an exact unit, above every fuzzy one. */
const patternScore = 95;

/** A longer text is no sentence of a report; it is not looked at. In UTF-16 units. */
const maxSentenceLength = 2_000;

/** Compiles patterns once; `placeables` finds the values in Russian and writes them in the target language. */
export function createPatternMatcher(set: PatternSet, placeables: Placeables): PatternMatcher {
  const trie = createPatternTrie(set);
  const lists = listTries(set);
  return {
    size: set.patterns.length,
    match: (text, target) => {
      if (text.length > maxSentenceLength) return null;
      const sentence = readSentence(normalizeSpace(text.normalize('NFC')), placeables);
      const fits = mostSpecific(walk(trie, sentence, lists));
      const written = fits.map((fit) => ({ fit, rendering: renderFit(fit, target, placeables) }));
      const [first] = written;
      if (first === undefined || first.rendering === null) return null;
      const { fit, rendering } = first;
      const agreed = written.every((other) => other.rendering?.target === rendering.target);
      return agreed ? toMatch(sentence, fit, rendering) : null;
    },
  };
}

/** Those that name most of the sentence's words themselves. */
function mostSpecific(fits: readonly Fit[]): readonly Fit[] {
  const most = fits.reduce((best, { fixed }) => Math.max(best, fixed), 0);
  return fits.filter(({ fixed }) => fixed === most);
}

function renderFit(fit: Fit, target: TargetLanguage, placeables: Placeables): Rendering | null {
  const path = pathOf(fit.pattern.targets[target], fit.reading.chosen);
  const values = new Map(fit.captures.map(({ name, value }) => [name, value]));
  return path === null ? null : render(path, values, target, placeables);
}

function toMatch(sentence: Sentence, { pattern, captures }: Fit, { target, slots }: Rendering): MemoryMatch {
  const { file, line } = pattern.place;
  const filled = captures.map(({ name, first, next }) => ({
    name,
    source: sentence.text.slice(sentence.tokens[first]?.start ?? 0, sentence.tokens[next - 1]?.end ?? 0),
    target: slots.get(name) ?? '',
  }));
  const match = {
    kind: 'pattern',
    score: patternScore,
    source: sentence.text,
    target,
    unitId: pattern.id,
    origin: `${file}:${line}`,
    slots: filled,
  } as const;
  return { ...match, why: explainMatch(match, createTranslate('en')) };
}
