import type { Placeable } from '../../contracts/placeables.js';
import type { ListItem } from './pattern.js';

/** What fills a slot in one sentence. */
export type SlotValue =
  | { readonly type: 'placeable'; readonly placeable: Placeable }
  | {
      readonly type: 'who';
      readonly title: Placeable | null;
      /** Country or organisation whose office it is. */
      readonly of: Placeable | null;
      readonly person: Placeable | null;
    }
  | { readonly type: 'item'; readonly item: ListItem }
  | { readonly type: 'figures'; readonly figures: string }
  | { readonly type: 'series'; readonly values: readonly SlotValue[] };

/** Two slots of one name must hold the same value; what it is called decides, not its case in the sentence. */
export function sameValue(a: SlotValue, b: SlotValue): boolean {
  return valueKey(a) === valueKey(b);
}

function valueKey(value: SlotValue): string {
  switch (value.type) {
    case 'placeable':
      return `p${placeableKey(value.placeable)}`;
    case 'who':
      return `w${[value.title, value.of, value.person].map(placeableKey).join('\u0000')}`;
    case 'item':
      return `i${value.item.place.file}\u0000${value.item.place.line}`;
    case 'figures':
      return `f${value.figures}`;
    case 'series':
      return `s${value.values.map(valueKey).join('\u0001')}`;
  }
}

function placeableKey(placeable: Placeable | null): string {
  return placeable === null ? '' : `${placeable.kind}:${placeable.entryId ?? placeable.lemmas.ru}`;
}
