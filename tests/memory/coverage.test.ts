import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/memory/coverage.js';

describe('coverageOf', () => {
  it('counts segments and characters by kind, fuzzy as not served', () => {
    const coverage = coverageOf([
      { source: 'а'.repeat(10), kind: 'exact' },
      { source: 'б'.repeat(20), kind: 'slot' },
      { source: 'в'.repeat(5), kind: 'fuzzy' },
      { source: 'г'.repeat(15), kind: null },
    ]);
    expect(coverage).toMatchObject({
      segments: 4,
      characters: 50,
      savedCharacters: 30,
      share: 0.6,
      whole: false,
    });
    expect(coverage.byKind).toEqual({
      context: { segments: 0, characters: 0 },
      exact: { segments: 1, characters: 10 },
      slot: { segments: 1, characters: 20 },
      pattern: { segments: 0, characters: 0 },
      none: { segments: 2, characters: 20 },
    });
  });

  it('is whole where each segment is served, and for nothing at all', () => {
    expect(coverageOf([{ source: 'Да.', kind: 'pattern' }])).toMatchObject({ whole: true, share: 1 });
    expect(coverageOf([])).toMatchObject({ whole: true, share: 1, characters: 0 });
  });
});
