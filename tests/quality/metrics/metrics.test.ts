import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bleu, sentenceBleu, tokenize13a } from '../../../src/quality/metrics/bleu.js';
import { chrf, chrfPlusPlus, sentenceChrf, sentenceChrfPlusPlus } from '../../../src/quality/metrics/chrf.js';

const published = new URL('../../../../shared/eval/metrics-sacrebleu.json', import.meta.url);
const layout = z.record(
  z.string(),
  z.object({
    hyps: z.array(z.string()),
    refs: z.array(z.string()),
    bleu: z.number(),
    chrf: z.number(),
    chrfpp: z.number(),
    sent: z.array(z.array(z.number())),
  }),
);

describe.skipIf(!existsSync(published))(
  'equal to sacreBLEU 2.6.0 (skipped: the reference scores are not here)',
  () => {
    const sets = existsSync(published) ? layout.parse(JSON.parse(readFileSync(published, 'utf8'))) : {};
    it.each(Object.keys(sets))('%s, corpus and sentences, to 1e-9', (name) => {
      const set = sets[name];
      if (set === undefined) throw new Error('no such set');
      expect(Math.abs(bleu(set.hyps, set.refs) - set.bleu)).toBeLessThan(1e-9);
      expect(Math.abs(chrf(set.hyps, set.refs) - set.chrf)).toBeLessThan(1e-9);
      expect(Math.abs(chrfPlusPlus(set.hyps, set.refs) - set.chrfpp)).toBeLessThan(1e-9);
      set.sent.forEach((scores, index) => {
        const [hypothesis, reference] = [set.hyps[index] ?? '', set.refs[index] ?? ''];
        expect(Math.abs(sentenceChrfPlusPlus(hypothesis, reference) - (scores[0] ?? -1))).toBeLessThan(1e-9);
      });
    });
  },
);

describe('metrics', () => {
  it('is 100 for a perfect translation and 0 for nothing in common', () => {
    const text = ['The two presidents met in Astana on Friday.'];
    expect(bleu(text, text)).toBeCloseTo(100, 9);
    expect(chrfPlusPlus(text, text)).toBeCloseTo(100, 9);
    expect(bleu(['xyz'], ['abc'])).toBe(0);
    expect(chrf(['xyz'], ['abc'])).toBe(0);
  });

  it('counts one segment over the orders it has, smoothed where none match', () => {
    // Two words, one right: precisions 50% and 100/(2*1) = 50%.
    expect(sentenceBleu('good day', 'good morning')).toBeCloseTo(50, 9);
    // Unigrams 3/3, bigrams 1/2, trigrams smoothed 1/(2*1); geometric mean.
    expect(sentenceBleu('a b c', 'c a b')).toBeCloseTo(100 * Math.cbrt(1 * 0.5 * 0.5), 9);
  });

  it('splits as mteval-v13a: marks apart, figures whole', () => {
    expect(tokenize13a('It grew 3.5%, to $1,500 &amp; more.')).toEqual([
      'It',
      'grew',
      '3.5',
      '%',
      ',',
      'to',
      '$',
      '1,500',
      '&',
      'more',
      '.',
    ]);
  });

  it('refuses lists of different length', () => {
    expect(() => bleu(['a'], [])).toThrow(RangeError);
    expect(() => chrf([], ['a'])).toThrow(RangeError);
  });

  it('stays within 0-100 on any two texts', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (hypothesis, reference) => {
        for (const metric of [sentenceBleu, sentenceChrf, sentenceChrfPlusPlus]) {
          const value = metric(hypothesis, reference);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});
