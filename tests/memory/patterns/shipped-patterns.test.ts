import { describe, expect, it } from 'vitest';
import { createPatternMatcher } from '../../../src/memory/patterns/create-pattern-matcher.js';
import { parsePatterns } from '../../../src/memory/patterns/pattern-file.js';
import { readFillings, readShippedPatterns } from './fillings.js';
import { createWordPlaceables } from './word-placeables.js';
import { fillingWords } from './words.js';

const set = parsePatterns(readShippedPatterns());
const matcher = createPatternMatcher(set, createWordPlaceables(fillingWords));
const fillings = readFillings();

describe('shipped patterns', () => {
  it('are at least 150', () => {
    expect(set.patterns.length).toBeGreaterThanOrEqual(150);
  });

  it('have three fillings each, and no filling is without its pattern', () => {
    const counts = new Map(set.patterns.map(({ id }) => [id, 0]));
    for (const { patternId } of fillings) counts.set(patternId, (counts.get(patternId) ?? Number.NaN) + 1);
    expect([...counts].filter(([, count]) => count !== 3)).toEqual([]);
  });
});

describe.each(fillings)('$patternId: $ru', ({ patternId, ru, en, kk }) => {
  it('is written in both languages', () => {
    const [english, kazakh] = [matcher.match(ru, 'en'), matcher.match(ru, 'kk')];
    expect([english?.unitId, english?.target, kazakh?.target]).toEqual([patternId, en, kk]);
  });
});
