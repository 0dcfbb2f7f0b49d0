import type { Placeables } from '../../contracts/placeables.js';
import type { MemoryUnit } from '../../contracts/translation-memory.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { Layer } from '../layer.js';
import { cleanText } from '../text-key.js';
import { type Filling, fillSlots } from './fill-slots.js';
import { fitsPieces, foldPiece, readSkeleton, type Skeleton } from './skeleton.js';

export interface SlotMatch extends Filling {
  readonly unit: MemoryUnit;
}

/** Units looked at by their words, and read closely, in one search. */
const wordLimit = 400;
const readLimit = 24;
const cacheLimit = 2048;

/** Serves sentences that differ from a unit in values alone. Skeletons of units are read when first needed. */
export class SlotSearch {
  readonly #placeables: Placeables;
  readonly #skeletons = new Map<string, Skeleton>();

  constructor(placeables: Placeables) {
    this.#placeables = placeables;
  }

  /** The first unit, in the order of the layers given, whose slots can be filled for certain. */
  find(
    text: string,
    language: TargetLanguage,
    layers: readonly Layer[],
    usable: (layer: Layer, index: number) => boolean,
  ): SlotMatch | null {
    const query = readSkeleton(cleanText(text), this.#placeables);
    if (query.slots.length === 0) return null;
    let left = readLimit;
    for (const layer of layers) {
      for (const index of layer.words().find(query.pieces, wordLimit) ?? []) {
        if (!usable(layer, index) || !fitsPieces(foldPiece(layer.texts.key(index)), query.pieces)) continue;
        if (left === 0) return null;
        left -= 1;
        const unit = layer.texts.unit(index);
        const target = unit.targets[language];
        if (target === undefined) continue;
        const filling = fillSlots(query, this.#skeletonOf(unit), target, language, this.#placeables);
        if (filling !== null) return { ...filling, unit };
      }
    }
    return null;
  }

  #skeletonOf(unit: MemoryUnit): Skeleton {
    const clean = cleanText(unit.source);
    const known = this.#skeletons.get(clean);
    if (known !== undefined) return known;
    if (this.#skeletons.size >= cacheLimit) this.#skeletons.clear();
    const skeleton = readSkeleton(clean, this.#placeables);
    this.#skeletons.set(clean, skeleton);
    return skeleton;
  }
}
