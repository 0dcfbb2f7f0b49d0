/** Id of a token that no term uses. */
export const unknownToken = 0;

function grown<T extends Int32Array | Uint16Array>(array: T, make: (length: number) => T): T {
  const larger = make(array.length * 2);
  larger.set(array);
  return larger;
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
    if (token.length > this.#scratch.length) this.#scratch = new Uint16Array(token.length * 2);
    for (let index = 0; index < token.length; index += 1) this.#scratch[index] = token.charCodeAt(index);
    const found = this.find(this.#scratch, token.length);
    return found === unknownToken ? this.#add(token) : found;
  }

  #equals(id: number, units: Uint16Array, length: number): boolean {
    const from = this.#offsets[id] ?? 0;
    if ((this.#offsets[id + 1] ?? 0) - from !== length) return false;
    for (let index = 0; index < length; index += 1)
      if (this.#pool[from + index] !== units[index]) return false;
    return true;
  }

  #add(token: string): number {
    this.#size += 1;
    const id = this.#size;
    if (id + 2 > this.#hashes.length) {
      this.#hashes = grown(this.#hashes, (length) => new Int32Array(length));
      this.#offsets = grown(this.#offsets, (length) => new Int32Array(length));
    }
    while (this.#poolSize + token.length > this.#pool.length)
      this.#pool = grown(this.#pool, (length) => new Uint16Array(length));
    const hash = Vocabulary.hash(this.#scratch, token.length);
    this.#hashes[id] = hash;
    this.#offsets[id] = this.#poolSize;
    for (let index = 0; index < token.length; index += 1)
      this.#pool[this.#poolSize + index] = token.charCodeAt(index);
    this.#poolSize += token.length;
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
