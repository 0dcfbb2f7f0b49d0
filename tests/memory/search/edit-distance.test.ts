import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/memory/search/edit-distance.js';

/** The textbook matrix, to check the bit-parallel one against. */
function byMatrix(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1));
    row = next;
  }
  return row[right.length]!;
}

describe('editDistance', () => {
  it('counts insertions, deletions and replacements', () => {
    expect(editDistance('', '', 5)).toBe(0);
    expect(editDistance('', 'абв', 5)).toBe(3);
    expect(editDistance('встреча', 'встречи', 5)).toBe(1);
  });

  it('is the distance of the textbook matrix, over block borders too', () => {
    const text = fc.string({ unit: fc.constantFrom('а', 'б', 'в', ' '), maxLength: 110 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(editDistance(left, right, 200)).toBe(byMatrix(left, right));
      }),
    );
  });

  it('stops past the limit', () => {
    const text = fc.string({ unit: fc.constantFrom('а', 'б'), maxLength: 70 });
    fc.assert(
      fc.property(text, text, fc.nat(20), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(byMatrix(left, right), limit + 1));
      }),
    );
  });
});
