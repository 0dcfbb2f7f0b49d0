import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { soundsAlike } from '../name-sound.js';
import { readNames } from '../names.js';
import { readUnit } from '../text-reading.js';
import { startsSentence } from '../words.js';

const identity = { id: 'names', category: 'accuracy/mistranslation', severity: 'warn' } as const;

/** Each person of the source is heard in the target: some word there sounds like the last word of the name. */
export const names: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const own = target.words().filter((word) => /^\p{Lu}/u.test(word.text));
    return readNames(source)
      .filter((name) => {
        const asked = name.words.filter(
          (word, index) => index > 0 || !startsSentence(unit.source, word.start),
        );
        return asked.some(
          (word) =>
            !own.some((other) =>
              parts(other.text).some((part) => parts(word.text).some((p) => soundsAlike(p, part))),
            ),
        );
      })
      .map((name) =>
        createFinding(identity, unit, 'missing', { values: { name: name.text }, sourceSpan: spanOf(name) }),
      );
  },
};

function parts(word: string): readonly string[] {
  return word.split(/[-‑]/u).filter((part) => part !== '');
}
