import { cellCount } from '../russian/grammar.js';
import { grown } from './grown.js';

/** Cells as bits, bit n for cell n of a paradigm. */
export type CellBits = number;

/** A token that never changes agrees with every cell. */
export const everyCell: CellBits = (1 << cellCount) - 1;

/** Units of one reading: the word, its cells, the token's reading before it plus one. */
const stride = 3;
const cellsAt = 1;
const nextAt = 2;

/** The readings as plain data, cut to what is used. */
export interface ReadingsState {
  readonly heads: Int32Array<ArrayBuffer>;
  readonly readings: Int32Array<ArrayBuffer>;
  readonly words: number;
}

/**
 * What a token of a text can be in terms: the words it is a form of, each with the cells (case and number) that it fills
 * there. Terms are sequences of words, so that one of 12 cells costs no more than one that never changes; that the words
 * of a text agree is seen by the cells they have in common. Words are numbers from 1; readings are numbers from 0.
 */
export class WordReadings {
  /** By token id, its last reading plus one. */
  #heads: Int32Array = new Int32Array(1 << 11);
  #readings: Int32Array = new Int32Array(stride << 12);
  #count = 0;
  #words = 0;

  static from({ heads, readings, words }: ReadingsState): WordReadings {
    const known = new WordReadings();
    known.#heads = heads;
    known.#readings = readings;
    known.#count = readings.length / stride;
    known.#words = words;
    return known;
  }

  state(): ReadingsState {
    return {
      heads: this.#heads.slice(),
      readings: this.#readings.slice(0, this.#count * stride),
      words: this.#words,
    };
  }

  newWord(): number {
    this.#words += 1;
    return this.#words;
  }

  /** Says that the token is a form of the word in these cells. Forms of one word are added together. */
  add(token: number, word: number, cells: CellBits): void {
    if (token >= this.#heads.length) this.#heads = grown(this.#heads, token + 1);
    const head = this.#heads[token] ?? 0;
    const last = (head - 1) * stride;
    if (head > 0 && this.#readings[last] === word) {
      this.#readings[last + cellsAt] = (this.#readings[last + cellsAt] ?? 0) | cells;
      return;
    }
    const at = this.#count * stride;
    if (at + stride > this.#readings.length) this.#readings = grown(this.#readings, stride);
    this.#readings[at] = word;
    this.#readings[at + cellsAt] = cells;
    this.#readings[at + nextAt] = head;
    this.#count += 1;
    this.#heads[token] = this.#count;
  }

  /** A reading of the token, or -1; walk on with {@link next}. */
  first(token: number): number {
    // Past the end the array gives undefined: a token of no term.
    return (this.#heads[token] ?? 0) - 1;
  }

  next(reading: number): number {
    return (this.#readings[reading * stride + nextAt] ?? 0) - 1;
  }

  wordOf(reading: number): number {
    return this.#readings[reading * stride] ?? 0;
  }

  cellsOf(reading: number): CellBits {
    return this.#readings[reading * stride + cellsAt] ?? 0;
  }
}
