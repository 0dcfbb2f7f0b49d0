/**
 * Levenshtein distance in UTF-16 units, or `limit + 1` where it is greater. Myers' bit-parallel algorithm in Hyyrö's
 * block form (Myers 1999, Hyyrö 2003), 32 rows a word; O(n · m / 32).
 */
export function editDistance(left: string, right: string, limit: number): number {
  const [pattern, text] = left.length <= right.length ? [left, right] : [right, left];
  if (text.length - pattern.length > limit) return limit + 1;
  if (pattern.length === 0) return Math.min(text.length, limit + 1);
  const distance = new PatternBits(pattern).distanceTo(text, limit);
  return distance > limit ? limit + 1 : distance;
}

const rows = 32;

/** A pattern made ready to be compared with many texts. */
export class PatternBits {
  readonly #length: number;
  readonly #blocks: number;
  readonly #masks = new Map<number, Int32Array>();
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;
  readonly #absent: Int32Array;

  constructor(pattern: string) {
    this.#length = pattern.length;
    this.#blocks = Math.ceil(pattern.length / rows);
    this.#plus = new Int32Array(this.#blocks);
    this.#minus = new Int32Array(this.#blocks);
    this.#absent = new Int32Array(this.#blocks);
    for (let at = 0; at < pattern.length; at += 1) {
      const code = pattern.charCodeAt(at);
      let mask = this.#masks.get(code);
      if (mask === undefined) {
        mask = new Int32Array(this.#blocks);
        this.#masks.set(code, mask);
      }
      const block = at >>> 5;
      mask[block] = (mask[block] ?? 0) | (1 << (at & 31));
    }
  }

  /** The distance, or any number over `limit` once it cannot come down to it. */
  distanceTo(text: string, limit: number): number {
    if (this.#length === 0) return text.length;
    this.#plus.fill(-1);
    this.#minus.fill(0);
    let score = this.#length;
    const lastBit = 1 << ((this.#length - 1) & 31);
    for (let at = 0; at < text.length; at += 1) {
      score += this.#column(this.#masks.get(text.charCodeAt(at)) ?? this.#absent, lastBit);
      if (score - (text.length - at - 1) > limit) return score;
    }
    return score;
  }

  /** One column of the matrix; the change of the score in its last row. */
  #column(mask: Int32Array, lastBit: number): number {
    let carryPlus = 1;
    let carryMinus = 0;
    let change = 0;
    for (let block = 0; block < this.#blocks; block += 1) {
      const plus = this.#plus[block] ?? 0;
      const minus = this.#minus[block] ?? 0;
      const equal = (mask[block] ?? 0) | carryMinus;
      const vertical = (mask[block] ?? 0) | minus;
      const diagonal = (((equal & plus) + plus) ^ plus) | equal;
      let up = minus | ~(diagonal | plus);
      let down = plus & diagonal;
      const top = block === this.#blocks - 1 ? lastBit : 1 << 31;
      if (block === this.#blocks - 1) change = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0;
      const nextPlus = (up & top) !== 0 ? 1 : 0;
      const nextMinus = (down & top) !== 0 ? 1 : 0;
      up = (up << 1) | carryPlus;
      down = (down << 1) | carryMinus;
      this.#plus[block] = down | ~(vertical | up);
      this.#minus[block] = up & vertical;
      carryPlus = nextPlus;
      carryMinus = nextMinus;
    }
    return change;
  }
}
