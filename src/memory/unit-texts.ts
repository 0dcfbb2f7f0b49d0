import type { MemoryUnit } from '../contracts/translation-memory.js';
import { textKey } from './text-key.js';

/** Units by number, in memory or in a file; what the indexes are built over. */
export interface UnitTexts {
  readonly size: number;
  /** The folded source of a unit: see `textKey`. */
  key(index: number): string;
  unit(index: number): MemoryUnit;
}

/** Units kept as objects. Keys are made once. */
export class UnitList implements UnitTexts {
  readonly #units: MemoryUnit[] = [];
  readonly #keys: string[] = [];

  get size(): number {
    return this.#units.length;
  }

  push(unit: MemoryUnit): string {
    const key = textKey(unit.source);
    this.#units.push(unit);
    this.#keys.push(key);
    return key;
  }

  key(index: number): string {
    const key = this.#keys[index];
    if (key === undefined) throw new RangeError(`No unit ${index}`);
    return key;
  }

  unit(index: number): MemoryUnit {
    const unit = this.#units[index];
    if (unit === undefined) throw new RangeError(`No unit ${index}`);
    return unit;
  }
}
