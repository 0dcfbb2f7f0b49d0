import type { Decoding } from './model-manifest.js';

/** What the search must know of the vocabulary. */
export interface SearchTokens {
  readonly end: number;
  readonly specialCount: number;
  readonly firstPiece: number;
  readonly placeholders: readonly number[];
  /** Pieces that begin a word and hold two letters of it or more: one letter alone may well begin two words on end. */
  readonly wordStarts: ReadonlySet<number>;
}

/** One decoder row: its most probable tokens, best first, and the log-probability of each special token. */
export interface DecoderRow {
  readonly values: ArrayLike<number>;
  readonly indices: ArrayLike<number>;
  readonly specials: ArrayLike<number>;
}

interface Hypothesis {
  readonly tokens: readonly number[];
  readonly score: number;
  /** How often each placeholder of the source is still to come. */
  readonly due: ReadonlyMap<number, number>;
}

interface Candidate {
  readonly score: number;
  readonly beam: number;
  readonly token: number;
}

/**
 * Beam search over one sentence, the twin of training/recipe/decode.py: length penalty of Wu et al. 2016 (equation
 * 14); a sentence cannot end before every placeholder of its source has come, none comes that is not due; no run of
 * `noRepeat` ordinary tokens comes twice, no word or few words twice on end. Ties fall to the earlier beam, then to the earlier candidate.
 */
export class BeamSearch {
  done = false;
  readonly #decoding: Decoding;
  readonly #tokens: SearchTokens;
  readonly #limit: number;
  #beams: Hypothesis[];
  readonly #finished: { readonly score: number; readonly tokens: readonly number[] }[] = [];

  /** `source`: the encoder's ids. */
  constructor(source: readonly number[], tokens: SearchTokens, decoding: Decoding) {
    this.#decoding = decoding;
    this.#tokens = tokens;
    const due = new Map<number, number>();
    for (const token of source)
      if (tokens.placeholders.includes(token)) due.set(token, (due.get(token) ?? 0) + 1);
    this.#limit = Math.min(
      decoding.maxTargetTokens,
      Math.trunc(source.length * decoding.lengthRatio) + decoding.lengthExtra,
    );
    this.#beams = Array.from({ length: decoding.beam }, (_, n) => ({
      tokens: [],
      score: n === 0 ? 0 : Number.NEGATIVE_INFINITY,
      due,
    }));
  }

  /** The last token of each beam; `start` before the first step. */
  last(start: number): number[] {
    return this.#beams.map(({ tokens }) => tokens.at(-1) ?? start);
  }

  /** The best finished tokens; null when nothing finished: the sentence failed. */
  outcome(): readonly number[] | null {
    let best = this.#finished[0];
    for (const entry of this.#finished) if (best !== undefined && entry.score > best.score) best = entry;
    return best?.tokens ?? null;
  }

  /**
   * One step: `row(n)` is the decoder's answer for beam n. Returns for each new beam the old one that it grew from.
   * A search that is done keeps its beams as they are.
   */
  advance(row: (beam: number) => DecoderRow): number[] {
    const asItWas = this.#beams.map((_, n) => n);
    if (this.done) return asItWas;
    const pool = this.#beams.flatMap((hypothesis, beam) => this.#candidates(hypothesis, beam, row(beam)));
    // Not a difference: that of two hopeless scores is no number.
    pool.sort((a, b) => (a.score === b.score ? 0 : a.score > b.score ? -1 : 1));
    const beams: Hypothesis[] = [];
    const origins: number[] = [];
    for (const [rank, { score, beam, token }] of pool.entries()) {
      const old = this.#beams[beam];
      if (old === undefined) continue;
      if (token === this.#tokens.end) {
        // An end counts only among the best `beam` entries, as in Marian and fairseq.
        if (rank < this.#decoding.beam)
          this.#finished.push({ score: this.#normalised(score, old.tokens.length + 1), tokens: old.tokens });
        continue;
      }
      const left = old.due.get(token);
      const due = left === undefined ? old.due : new Map(old.due).set(token, left - 1);
      beams.push({ tokens: [...old.tokens, token], score, due });
      origins.push(beam);
      if (beams.length === this.#decoding.beam) break;
    }
    const final = beams.at(-1);
    if (final === undefined) {
      this.done = true;
      return asItWas;
    }
    // Missing beams repeat the last one without a chance, so that the batch keeps its shape.
    while (beams.length < this.#decoding.beam) {
      beams.push({ ...final, score: Number.NEGATIVE_INFINITY });
      origins.push(origins.at(-1) ?? 0);
    }
    this.#beams = beams;
    this.done = (beams[0]?.tokens.length ?? 0) >= this.#limit || this.#isSettled();
    return origins;
  }

  /**
   * What may follow, in the order found: the top entries, then placeholders still due. Where the sentence would end
   * too early, the first placeholder due takes the end's chance: one that the model forgot comes late, not never.
   */
  #candidates(hypothesis: Hypothesis, beam: number, row: DecoderRow): Candidate[] {
    const { end, specialCount, placeholders } = this.#tokens;
    const due = placeholders.filter((token) => (hypothesis.due.get(token) ?? 0) > 0);
    const found: Candidate[] = [];
    const listed = new Set<number>();
    let tooEarly = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < row.indices.length; n += 1) {
      const token = row.indices[n] ?? 0;
      const value = row.values[n] ?? 0;
      listed.add(token);
      if (token === end && due.length > 0) {
        tooEarly = value;
        continue;
      }
      if (token < specialCount && token !== end && !due.includes(token)) continue;
      if (this.#repeats(hypothesis.tokens, token) || this.#echoes(hypothesis.tokens, token)) continue;
      found.push({ score: hypothesis.score + value, beam, token });
    }
    for (const token of due) {
      if (listed.has(token)) continue;
      const own = row.specials[token] ?? Number.NEGATIVE_INFINITY;
      const value = token === due[0] ? Math.max(own, tooEarly) : own;
      found.push({ score: hypothesis.score + value, beam, token });
    }
    return found;
  }

  /** Would `token` complete a run of ordinary tokens that the hypothesis has had already? */
  #repeats(tokens: readonly number[], token: number): boolean {
    const size = this.#decoding.noRepeat;
    if (size < 1 || tokens.length < size) return false;
    const tail = [...tokens.slice(tokens.length - size + 1), token];
    if (tail.some((piece) => piece < this.#tokens.firstPiece)) return false;
    for (let start = 0; start + size <= tokens.length; start += 1) {
      let same = 0;
      while (same < size && tokens[start + same] === tail[same]) same += 1;
      if (same === size) return true;
    }
    return false;
  }

  /** Would `token` complete a run of up to `noEcho` ordinary tokens, the first of them a word's beginning, twice on end? */
  #echoes(tokens: readonly number[], token: number): boolean {
    const { wordStarts, firstPiece } = this.#tokens;
    const whole = [...tokens.slice(1 - 2 * this.#decoding.noEcho), token];
    for (let size = 1; size <= this.#decoding.noEcho && 2 * size <= whole.length; size += 1) {
      const tail = whole.slice(-size);
      const before = whole.slice(-2 * size, -size);
      if (
        wordStarts.has(tail[0] ?? 0) &&
        tail.every((piece, n) => piece >= firstPiece && piece === before[n])
      )
        return true;
    }
    return false;
  }

  /** Nothing unfinished can still win: its score only falls, and is taken at the longest length allowed. */
  #isSettled(): boolean {
    if (this.#finished.length < this.#decoding.beam) return false;
    const best = Math.max(...this.#finished.map(({ score }) => score));
    return this.#normalised(this.#beams[0]?.score ?? 0, this.#limit + 1) <= best;
  }

  #normalised(score: number, length: number): number {
    return score / ((5 + length) / 6) ** this.#decoding.lengthPenalty;
  }
}
