import { hashText } from '../text-key.js';
import type { UnitTexts } from '../unit-texts.js';

const none = -1;

/** Finds units by their whole key. Open addressing over 32-bit hashes; units of one key form a chain, newest first. */
export class ExactIndex {
  #table: Int32Array;
  #hashes: Uint32Array;
  #next: Int32Array;
  #size: number;
  readonly #texts: UnitTexts;

  /** With `saved`, an index written before over the same texts. */
  constructor(texts: UnitTexts, saved?: ExactArrays) {
    this.#texts = texts;
    this.#table = saved?.table ?? new Int32Array(1024).fill(none);
    this.#hashes = saved?.hashes ?? new Uint32Array(512);
    this.#next = saved?.next ?? new Int32Array(512).fill(none);
    this.#size = saved === undefined ? 0 : saved.hashes.length;
  }

  /** Adds the unit that comes next in the texts. */
  push(key: string): void {
    const index = this.#size;
    if (index === this.#hashes.length) this.#grow();
    this.#size += 1;
    this.#hashes[index] = hashText(key);
    this.#link(index, key);
  }

  /** Units with this key, newest first. */
  find(key: string): readonly number[] {
    const found: number[] = [];
    let at = this.#table[this.#slotOf(hashText(key), key)] ?? none;
    for (; at !== none; at = this.#next[at] ?? none) found.push(at);
    return found;
  }

  arrays(): ExactArrays {
    return {
      table: this.#table,
      hashes: this.#hashes.subarray(0, this.#size),
      next: this.#next.subarray(0, this.#size),
    };
  }

  #link(index: number, key: string): void {
    const slot = this.#slotOf(this.#hashes[index] ?? 0, key);
    this.#next[index] = this.#table[slot] ?? none;
    this.#table[slot] = index;
  }

  /** The table slot that holds the key's chain, or the free one where it would stand. */
  #slotOf(hash: number, key: string): number {
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (;;) {
      const head = this.#table[slot] ?? none;
      if (head === none) return slot;
      if (this.#hashes[head] === hash && this.#texts.key(head) === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const hashes = new Uint32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    const next = new Int32Array(hashes.length).fill(none);
    next.set(this.#next);
    const table = new Int32Array(hashes.length * 2).fill(none);
    const mask = table.length - 1;
    // Chains move whole: their heads alone stand in the table.
    for (const head of this.#table) {
      if (head === none) continue;
      let slot = (hashes[head] ?? 0) & mask;
      while (table[slot] !== none) slot = (slot + 1) & mask;
      table[slot] = head;
    }
    this.#hashes = hashes;
    this.#next = next;
    this.#table = table;
  }
}

export interface ExactArrays {
  readonly table: Int32Array;
  readonly hashes: Uint32Array;
  readonly next: Int32Array;
}
