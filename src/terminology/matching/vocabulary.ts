import { foldOf } from './characters.js';
import { grown } from './grown.js';

/** Id of a token that no term uses. */
export const unknownToken = 0;

/** A vocabulary as plain data, cut to what is used. */
export interface VocabularyState {
  readonly slots: Int32Array<ArrayBuffer>;
  readonly hashes: Int32Array<ArrayBuffer>;
  readonly offsets: Int32Array<ArrayBuffer>;
  readonly pool: Uint16Array<ArrayBuffer>;
}

/**
 * Interns folded tokens as small integers. Looks a token up from a buffer of UTF-16 units, so that scanning
 * text allocates nothing. Ids start at 1; {@link unknownToken} means absent.
 */
export class Vocabulary {
  #slots = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  #offsets = new Int32Array(1 << 11);
  #pool = new Uint16Array(1 << 14);
  #poolSize = 0;
  #size = 0;
  #scratch = new Uint16Array(256);

  /** A vocabulary with what {@link state} gave; it may grow further. */
  static from({ slots, hashes, offsets, pool }: VocabularyState): Vocabulary {
    const vocabulary = new Vocabulary();
    vocabulary.#slots = slots;
    vocabulary.#hashes = hashes;
    vocabulary.#offsets = offsets;
    vocabulary.#pool = pool;
    vocabulary.#size = offsets.length - 2;
    vocabulary.#poolSize = pool.length;
    return vocabulary;
  }

  state(): VocabularyState {
    return {
      slots: this.#slots.slice(),
      hashes: this.#hashes.slice(0, this.#size + 2),
      offsets: this.#offsets.slice(0, this.#size + 2),
      pool: this.#pool.slice(0, this.#poolSize),
    };
  }

  get size(): number {
    return this.#size;
  }

  static hash(units: Uint16Array, length: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ (units[index] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    return hash | 0;
  }

  /** Id of the token in `units[0, length)`, or {@link unknownToken}. */
  find(units: Uint16Array, length: number): number {
    const hash = Vocabulary.hash(units, length);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0) return unknownToken;
      if (this.#hashes[id] === hash && this.#equals(id, units, length)) return id;
    }
  }

  /** Id of an already folded token, added when it is new. */
  intern(token: string): number {
    this.#reserve(token.length);
    for (let index = 0; index < token.length; index += 1) this.#scratch[index] = token.charCodeAt(index);
    return this.#internScratch(token.length);
  }

  /** Id of a word without invisible marks, folded here unit by unit; the quick way for generated forms. */
  internWord(word: string): number {
    this.#reserve(word.length);
    for (let index = 0; index < word.length; index += 1)
      this.#scratch[index] = foldOf[word.charCodeAt(index)] ?? 0;
    return this.#internScratch(word.length);
  }

  #reserve(length: number): void {
    if (length > this.#scratch.length) this.#scratch = new Uint16Array(length * 2);
  }

  #internScratch(length: number): number {
    const found = this.find(this.#scratch, length);
    return found === unknownToken ? this.#add(length) : found;
  }

  #equals(id: number, units: Uint16Array, length: number): boolean {
    const from = this.#offsets[id] ?? 0;
    if ((this.#offsets[id + 1] ?? 0) - from !== length) return false;
    for (let index = 0; index < length; index += 1)
      if (this.#pool[from + index] !== units[index]) return false;
    return true;
  }

  #add(length: number): number {
    this.#size += 1;
    const id = this.#size;
    if (id + 2 > this.#hashes.length) {
      this.#hashes = grown(this.#hashes);
      this.#offsets = grown(this.#offsets);
    }
    if (this.#poolSize + length > this.#pool.length) {
      const larger = new Uint16Array((this.#poolSize + length) * 2);
      larger.set(this.#pool);
      this.#pool = larger;
    }
    const hash = Vocabulary.hash(this.#scratch, length);
    this.#hashes[id] = hash;
    this.#offsets[id] = this.#poolSize;
    this.#pool.set(this.#scratch.subarray(0, length), this.#poolSize);
    this.#poolSize += length;
    this.#offsets[id + 1] = this.#poolSize;
    if (id * 2 > this.#slots.length) this.#rehash();
    else this.#place(id, hash);
    return id;
  }

  #place(id: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 1; id <= this.#size; id += 1) this.#place(id, this.#hashes[id] ?? 0);
  }
}
