import type { Placeable } from '../../contracts/placeables.js';
import type { ListItem } from './pattern.js';

type PlaceableValue = { readonly type: 'placeable'; readonly placeable: Placeable };
type ItemValue = { readonly type: 'item'; readonly item: ListItem };
/** A title, from the termbase or from the list `office`. */
export type OfficeName = PlaceableValue | ItemValue;

/** What fills a slot in one sentence. */
export type SlotValue =
  | PlaceableValue
  | {
      readonly type: 'who';
      readonly title: OfficeName | null;
      /** Country or organisation whose office it is. */
      readonly of: Placeable | null;
      readonly person: Placeable | null;
    }
  | ItemValue
  /** «3,2 млрд долларов США»: the figure and its currency or per cent. */
  | { readonly type: 'amount'; readonly figure: Placeable; readonly unit: ListItem }
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
      return `w${value.title === null ? '' : valueKey(value.title)}\u0000${placeableKey(value.of)}\u0000${placeableKey(value.person)}`;
    case 'item':
      return itemKey(value.item);
    case 'amount':
      return `a${placeableKey(value.figure)}\u0000${itemKey(value.unit)}`;
    case 'figures':
      return `f${value.figures}`;
    case 'series':
      return `s${value.values.map(valueKey).join('\u0001')}`;
  }
}

function itemKey({ place }: ListItem): string {
  return `i${place.file}\u0000${place.line}`;
}

function placeableKey(placeable: Placeable | null): string {
  return placeable === null ? '' : `${placeable.kind}:${placeable.entryId ?? placeable.lemmas.ru}`;
}
