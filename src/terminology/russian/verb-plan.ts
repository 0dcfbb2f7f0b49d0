import { fixedWord, slotsOf } from './noun-phrase.js';
import type { Plan } from './plan.js';
import { isInfinitive } from './term-kind.js';
import type { TermWord } from './term-words.js';
import { conjugate } from './verb.js';

/** Plans of a verb or a phrase that an infinitive heads: each form in turn, the rest fixed. */
export function verbPlans(words: readonly TermWord[], tail: string): readonly Plan[] {
  const [verb, ...rest] = words;
  if (verb === undefined) return [];
  const after = rest.flatMap(fixedWord);
  // «напомним», «сообщается, что»: a finite form stands for itself.
  if (!isInfinitive(verb.text)) return [{ slots: words.flatMap(fixedWord), cells: [], tail }];
  // «подписано соглашение» is said; «подписанный соглашение» is not.
  const forms = conjugate(verb.text, rest.length === 0);
  const slots = slotsOf(verb, [Array.from({ length: 12 }, () => forms)]);
  return [{ slots: [...slots, ...after], cells: [0], tail }];
}
