import type { MemoryUnit } from '../contracts/translation-memory.js';
import { ExactIndex } from './search/exact-index.js';
import { GramIndex } from './search/gram-index.js';
import { WordIndex } from './search/word-index.js';
import { UnitList, type UnitTexts } from './unit-texts.js';

/** Units with their indexes. A memory is a few of them: what was shipped, what a pack holds, what was learnt since. */
export interface Layer {
  readonly texts: UnitTexts;
  /** Units of one key, newest first. */
  find(key: string): readonly number[];
  words(): WordIndex;
  grams(): GramIndex;
}

/** A layer that grows. The word and gram indexes are built when first asked for, and again after it has grown. */
export class GrowingLayer implements Layer {
  readonly texts = new UnitList();
  readonly #exact = new ExactIndex(this.texts);
  #words: WordIndex | null = null;
  #grams: GramIndex | null = null;

  push(unit: MemoryUnit): void {
    const key = this.texts.push(unit);
    this.#exact.push(key);
    this.#words = null;
    this.#grams = null;
  }

  find(key: string): readonly number[] {
    return this.#exact.find(key);
  }

  words(): WordIndex {
    this.#words ??= new WordIndex(this.texts);
    return this.#words;
  }

  grams(): GramIndex {
    this.#grams ??= new GramIndex(this.texts);
    return this.#grams;
  }
}
