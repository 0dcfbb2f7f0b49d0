import type { NumberUnit, TextNumber } from '../domain/numbers.js';
import { converted } from './number-comparison.js';
import type { TextReading } from './text-reading.js';

export interface UnitDifference {
  readonly source: TextNumber;
  readonly target: TextNumber;
}

/**
 * Numbers of equal value whose units of one kind differ: 5 km and 5 miles. Where the value occurs more than once
 * in the target, one occurrence with the right unit is enough; a unit that is not said is no difference.
 */
export function differingUnits(
  source: TextReading,
  target: TextReading,
  kind: NumberUnit['kind'],
): readonly UnitDifference[] {
  return source.numbers().flatMap((number) => {
    if (number.unit?.kind !== kind) return [];
    const answers = target.numbers().filter((other) => other.value === number.value && other.unit !== null);
    if (answers.some((other) => other.unit?.id === number.unit?.id || converted(number, other))) return [];
    const [wrong] = answers;
    return wrong === undefined ? [] : [{ source: number, target: wrong }];
  });
}
