import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { likeness } from '../name-sound.js';
import { readNames } from '../names.js';
import { readUnit, type TextReading } from '../text-reading.js';
import { startsSentence } from '../words.js';

const identity = { id: 'names', category: 'accuracy/mistranslation', severity: 'warn' } as const;

/**
 * Each person of the source is heard in the target: some word there sounds like the last word of the name, and
 * does not sound more like another name of the source.
 */
export const names: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const found = readNames(source);
    if (found.length === 0) return [];
    const theirs = capitalisedParts(target);
    const all = capitalisedParts(source);
    return found
      .filter((name) => {
        const asked = name.words.filter(
          (word, index) => index > 0 || !startsSentence(unit.source, word.start),
        );
        return asked.some((word) => !isHeard(parts(word.text), theirs, all));
      })
      .map((name) =>
        createFinding(identity, unit, 'missing', { values: { name: name.text }, sourceSpan: spanOf(name) }),
      );
  },
};

function isHeard(asked: readonly string[], theirs: readonly string[], all: readonly string[]): boolean {
  return theirs.some((other) => {
    const score = Math.max(...asked.map((part) => likeness(part, other)));
    return score > 0 && !all.some((rival) => !asked.includes(rival) && likeness(rival, other) > score);
  });
}

function capitalisedParts(reading: TextReading): readonly string[] {
  return reading
    .words()
    .filter((word) => /^\p{Lu}/u.test(word.text))
    .flatMap((word) => parts(word.text));
}

function parts(word: string): readonly string[] {
  return word.split(/[-‑]/u).filter((part) => part !== '');
}
