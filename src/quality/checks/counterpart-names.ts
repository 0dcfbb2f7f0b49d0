import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { soundsAlike } from '../name-sound.js';
import { readNames } from '../names.js';
import { readCounterpart, readUnit } from '../text-reading.js';

const identity = { id: 'counterpart-names', category: 'accuracy/mistranslation', severity: 'warn' } as const;

/** A person named in the source is named in both versions or in neither. */
export const counterpartNames: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const other = readCounterpart(unit, context);
    if (other === null || other.text.trim() === '') return [];
    const { source, target } = readUnit(unit, context.target);
    return readNames(source)
      .filter((name) => {
        const surname = name.words.at(-1)?.text ?? '';
        const heard = (words: typeof name.words) =>
          words.some((word) => /^\p{Lu}/u.test(word.text) && soundsAlike(surname, word.text));
        return heard(target.words()) && !heard(other.words());
      })
      .map((name) =>
        createFinding(identity, unit, 'differs', {
          values: { name: name.text, language: other.language },
          sourceSpan: spanOf(name),
        }),
      );
  },
};
