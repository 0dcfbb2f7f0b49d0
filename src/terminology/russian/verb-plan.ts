import { fixedWord, slotsOf } from './noun-phrase.js';
import { type Plan, planOf } from './plan.js';
import { isInfinitive } from './term-kind.js';
import type { TermWord } from './term-words.js';
import { conjugate } from './verb.js';

/** Where the infinitive is: first, or after adverbs and «не» («высоко оценить»); -1 where there is none. */
function verbIndex(words: readonly TermWord[]): number {
  const index = words.findIndex((word) => isInfinitive(word.text));
  const adverbs = words
    .slice(0, Math.max(0, index))
    .every((word) => /^(?:не|[а-яё-]{3,}[оеи])$/.test(word.text));
  return index < 3 && adverbs ? index : -1;
}

/** Plans of a verb or a phrase that an infinitive heads: each form in turn, the rest fixed. */
export function verbPlans(words: readonly TermWord[], tail: string): readonly Plan[] {
  const at = verbIndex(words);
  const verb = words[at];
  // «напомним», «сообщается, что»: a finite form stands for itself.
  if (verb === undefined) return [planOf(words.flatMap(fixedWord), [], tail)];
  const before = words.slice(0, at).flatMap(fixedWord);
  const after = words.slice(at + 1).flatMap(fixedWord);
  // «подписано соглашение» is said; «подписанный соглашение» is not.
  const forms = conjugate(verb.text, words.length === 1);
  const slots = slotsOf(verb, [Array.from({ length: 12 }, () => forms)]);
  return [planOf([...before, ...slots, ...after], [0], tail)];
}
