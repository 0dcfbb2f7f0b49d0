import type { QualityCheck } from '../../contracts/quality-check.js';
import type { Span } from '../../domain/span.js';
import { createFinding } from '../finding.js';
import { readUnit } from '../text-reading.js';
import type { TextWord } from '../words.js';

const identity = { id: 'repetition', category: 'accuracy/addition', severity: 'block' } as const;

/** Words in a row whose return is suspicious: under 0.8% of good segments repeat four. */
const order = 4;
/** A run of this many that returns is hardly chance. */
const longOrder = 6;
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
        // Four words may return in a list or name; a long paragraph may well name the same office twice.
        severity: isLoop(target.words()) && unit.source.length <= maxUnitChars ? 'block' : 'warn',
        targetSpan: repeated,
      }),
    ];
  },
};

/** Six words that return, or four that return twice. */
function isLoop(words: readonly TextWord[]): boolean {
  return findRepeated(words, longOrder) !== null || findRepeated(words, order, 2) !== null;
}

/** The run of `length` words that was said `times` times before (overlapping runs: a word over and over). */
function findRepeated(words: readonly TextWord[], length: number, times = 1): Span | null {
  // Most sentences do not say as many words again, in whatever order.
  if (new Set(words.map((word) => word.plain)).size > words.length - (times === 1 ? Math.min(length, 2) : 2))
    return null;
  const seen = new Map<string, number>();
  for (let at = 0; at + length <= words.length; at += 1) {
    const run = words.slice(at, at + length);
    const key = run.map((word) => word.plain).join(' ');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const [first, last] = [run[0], run.at(-1)];
    if (before >= times && first !== undefined && last !== undefined)
      return { start: first.start, end: last.end };
  }
  return null;
}
