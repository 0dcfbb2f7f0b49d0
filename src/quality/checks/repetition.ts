import type { QualityCheck } from '../../contracts/quality-check.js';
import type { Span } from '../../domain/span.js';
import { createFinding } from '../finding.js';
import { readUnit } from '../text-reading.js';
import type { TextWord } from '../words.js';

const identity = { id: 'repetition', category: 'accuracy/addition', severity: 'block' } as const;

/** Words in a row whose return is suspicious: under 0.8% of good segments repeat four. */
const order = 4;
const maxUnitChars = 600;

/** No engine looping: the target does not say four words in a row again, unless the source repeats itself too. */
export const repetition: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    const stutter = /(\S)\1{9}/u.exec(unit.target);
    if (stutter !== null && !unit.source.includes(stutter[0]))
      return [
        createFinding(identity, unit, 'looping', {
          targetSpan: { start: stutter.index, end: stutter.index + stutter[0].length },
        }),
      ];
    const repeated = findRepeated(target.words(), order);
    if (repeated === null || findRepeated(source.words(), order - 1) !== null) return [];
    return [
      createFinding(identity, unit, 'looping', {
        // A long paragraph may well name the same office twice.
        severity: unit.source.length > maxUnitChars ? 'warn' : 'block',
        targetSpan: repeated,
      }),
    ];
  },
};

/** The second of two equal runs of `length` words that do not overlap. */
function findRepeated(words: readonly TextWord[], length: number): Span | null {
  const seen = new Map<string, number>();
  for (let at = 0; at + length <= words.length; at += 1) {
    const run = words.slice(at, at + length);
    const key = run.map((word) => word.plain).join(' ');
    const before = seen.get(key);
    const [first, last] = [run[0], run.at(-1)];
    if (before === undefined) seen.set(key, at);
    else if (at - before >= length && first !== undefined && last !== undefined)
      return { start: first.start, end: last.end };
    else if (at - before < length && first !== undefined && last !== undefined && key !== '') {
      // Overlapping runs are one or two words said over and over.
      return { start: first.start, end: last.end };
    }
  }
  return null;
}
