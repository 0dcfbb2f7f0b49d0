import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'identical-text', category: 'accuracy/untranslated', severity: 'block' } as const;

/**
 * The target is not the source over again. Names, figures and borrowed nouns may be the same in Kazakh
 * («Астана», «Самит»), so three Russian words of small letters are asked for.
 */
export const identicalText: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const words = source.words();
    if (words.length !== target.words().length) return [];
    if (words.some((word, index) => word.plain !== target.words()[index]?.plain)) return [];
    const translatable = words.filter(
      (word) => /^\p{Script=Cyrillic}+$/u.test(word.text) && /^\p{Ll}/u.test(word.text),
    );
    return translatable.length >= 3 ? [createFinding(identity, unit, 'identical')] : [];
  },
};
