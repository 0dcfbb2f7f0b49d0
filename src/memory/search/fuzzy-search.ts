import type { MemoryUnit } from '../../contracts/translation-memory.js';
import type { TargetLanguage } from '../../domain/language.js';
import type { Layer } from '../layer.js';
import { compareUnits } from '../preference.js';
import { textKey } from '../text-key.js';
import { PatternBits } from './edit-distance.js';

export interface AlikeUnit {
  readonly unit: MemoryUnit;
  /** Share of equal characters, 60-99: an equal text is an exact match, and that is not for fuzzy to say. */
  readonly score: number;
}

/** Suggestions below this share of equal characters help nobody. */
const leastScore = 60;
/** Candidates whose distance is measured in one search of a layer. */
const measured = 24;

/** Units with a target whose source is like the text, most alike first. Suggestions: nothing here is to be published. */
export function findAlike(
  text: string,
  target: TargetLanguage,
  layers: readonly Layer[],
  usable: (layer: Layer, index: number) => boolean,
): readonly AlikeUnit[] {
  const key = textKey(text);
  if (key === '') return [];
  const bits = new PatternBits(key);
  const scored: AlikeUnit[] = [];
  for (const layer of layers) {
    if (layer.texts.size === 0) continue;
    for (const index of layer.grams().find(key, measured)) {
      if (!usable(layer, index)) continue;
      const other = layer.texts.key(index);
      const longest = Math.max(key.length, other.length);
      const allowed = Math.floor((longest * (100 - leastScore)) / 100);
      if (Math.abs(key.length - other.length) > allowed) continue;
      const distance = bits.distanceTo(other, allowed);
      if (distance > allowed) continue;
      const score = Math.min(99, Math.floor((100 * (longest - distance)) / longest));
      const unit = layer.texts.unit(index);
      if (unit.targets[target] !== undefined) scored.push({ unit, score });
    }
  }
  return scored.sort((left, right) => right.score - left.score || compareUnits(left.unit, right.unit));
}
