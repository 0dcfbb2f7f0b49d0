import { describe, expect, it } from 'vitest';
import { BeamSearch, type DecoderRow } from '../../../src/engines/boxed/beam-search.js';

const end = 3;
const mark = 9;
const tokens = {
  end,
  specialCount: 19,
  firstPiece: 275,
  placeholders: [9, 10],
  wordStarts: new Set<number>(),
};
const decoding = {
  beam: 2,
  lengthPenalty: 0.6,
  maxSourceTokens: 50,
  maxTargetTokens: 12,
  lengthRatio: 2,
  lengthExtra: 2,
  noRepeat: 2,
  noEcho: 0,
};

/** A decoder that gives the same answer at every step. */
function row(best: readonly (readonly [token: number, logProbability: number])[]): DecoderRow {
  return {
    values: best.map(([, value]) => value),
    indices: best.map(([token]) => token),
    specials: new Array<number>(19).fill(-20),
  };
}

function search(
  source: readonly number[],
  answer: (step: number) => DecoderRow,
  { wordStarts = [], ...settings }: Partial<typeof decoding> & { wordStarts?: readonly number[] } = {},
) {
  const known = { ...tokens, wordStarts: new Set(wordStarts) };
  const running = new BeamSearch(source, known, { ...decoding, ...settings });
  let steps = 0;
  for (; !running.done && steps < 100; steps += 1) running.advance(() => answer(steps));
  return { outcome: running.outcome(), steps };
}

describe('beam search', () => {
  it('ends with the best finished sentence', () => {
    const { outcome } = search([5, 300, end], (step) =>
      step === 0
        ? row([
            [400, -0.1],
            [401, -3],
          ])
        : row([
            [end, -0.1],
            [402, -5],
          ]),
    );
    expect(outcome).toEqual([400]);
  });

  it('does not end before a placeholder of the source has come', () => {
    const { outcome } = search([5, mark, end], () =>
      row([
        [end, -0.01],
        [400, -6],
      ]),
    );
    expect(outcome).toEqual([mark]);
  });

  it('brings a placeholder that the model forgot where the sentence would have ended', () => {
    const { outcome } = search([5, mark, 10, end], (step) =>
      row(
        step < 2
          ? [
              [400 + step, -0.1],
              [500 + step, -9],
            ]
          : [
              [end, -0.1],
              [600, -9],
            ],
      ),
    );
    expect(outcome).toEqual([400, 401, mark, 10]);
  });

  it('lets no placeholder come that is not due, or come twice', () => {
    const { outcome } = search([5, mark, 300, end], (step) =>
      row([
        [mark, -0.01],
        [10, -0.02],
        [400 + step, -2],
        [end, -0.1],
      ]),
    );
    expect(outcome?.filter((token) => token < 275)).toEqual([mark]);
  });

  it('does not say the same run of words twice', () => {
    const { outcome } = search([5, ...new Array<number>(20).fill(300), end], () =>
      row([
        [400, -0.1],
        [401, -1],
        [end, -8],
      ]),
    );
    const pairs = (outcome ?? []).slice(1).map((token, at) => `${outcome?.[at]} ${token}`);
    expect(pairs.length).toBeGreaterThan(1);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  describe('with a guard against echoes', () => {
    const source = [5, ...new Array<number>(20).fill(300), end];
    /** Wants the words in turn, and to end after `length` tokens. */
    const insists = (words: readonly number[], length: number) => (step: number) =>
      row([
        [step < length ? (words[step % words.length] ?? 0) : end, -0.1],
        [900 + step, -3],
        [end, -9],
      ]);
    const settings = { noRepeat: 0, noEcho: 2, beam: 1 };

    it('does not say a word twice on end', () => {
      expect(search(source, insists([400], 4), { ...settings, wordStarts: [400] }).outcome).toEqual([
        400, 901, 400, 903,
      ]);
    });

    it('does not say a word of two pieces twice on end', () => {
      expect(search(source, insists([400, 401], 4), { ...settings, wordStarts: [400] }).outcome).toEqual([
        400, 401, 400, 903,
      ]);
    });

    it('lets a word come again after another, and pieces within a word come twice', () => {
      const two = { ...settings, noEcho: 1, wordStarts: [400, 401] };
      expect(search(source, insists([400, 401], 4), two).outcome).toEqual([400, 401, 400, 401]);
      expect(search(source, insists([400], 3), settings).outcome).toEqual([400, 400, 400]);
    });

    it('looks no further back than it is told', () => {
      const one = { ...settings, noEcho: 1, wordStarts: [400] };
      expect(search(source, insists([400, 401], 4), one).outcome).toEqual([400, 401, 400, 401]);
    });
  });

  it('fails, at the length limit, when nothing ends', () => {
    let next = 300;
    const endless = () => {
      next += 1;
      return row([
        [next, -0.1],
        [next + 1000, -0.2],
      ]);
    };
    const { outcome, steps } = search([5, 300, end], endless);
    expect(outcome).toBeNull();
    expect(steps).toBe(8);
  });

  it('keeps its shape when there are fewer candidates than beams', () => {
    const running = new BeamSearch([5, 300, end], tokens, decoding);
    expect(running.advance(() => row([[400, -0.1]]))).toHaveLength(2);
    expect(running.last(2)).toEqual([400, 400]);
  });
});
