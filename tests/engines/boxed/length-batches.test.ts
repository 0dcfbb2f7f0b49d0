import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lengthBatches } from '../../../src/engines/boxed/length-batches.js';

it('puts sentences of one length together, short ones first', () => {
  const limits = { maxSentences: 2, maxTokens: 100 };
  expect(lengthBatches([30, 5, 31, 6, 4], limits)).toEqual([[4, 1], [3, 0], [2]]);
});

it('gives every sentence once, within its limits unless it is alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 200 })),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 400 }),
      (lengths, maxSentences, maxTokens) => {
        const batches = lengthBatches(lengths, { maxSentences, maxTokens });
        expect(batches.flat().toSorted((a, b) => a - b)).toEqual(lengths.map((_, n) => n));
        for (const batch of batches) {
          const padded = Math.max(...batch.map((n) => lengths[n] ?? 0)) * batch.length;
          expect(batch.length === 1 || (batch.length <= maxSentences && padded <= maxTokens)).toBe(true);
        }
      },
    ),
  );
});
