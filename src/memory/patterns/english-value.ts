import type { Placeable, Placeables } from '../../contracts/placeables.js';
import { takesThe } from './english-article.js';
import { isFigure, writeEnglishFigure } from './figure-form.js';
import type { OfficeName, SlotValue } from './slot-value.js';

/** Writes a value in English; null where the form is not certain. A list takes its own form keys. */
export function writeEnglish(
  value: SlotValue,
  forms: readonly string[],
  placeables: Placeables,
): string | null {
  const possessive = forms.includes('poss');
  const bare = forms.includes('bare');
  switch (value.type) {
    case 'item':
      return value.item.targets.en.get(forms.join('.')) ?? null;
    case 'figures':
      return value.figures;
    case 'amount':
      return writeAmount(value, placeables);
    case 'placeable':
      return writeOne(value.placeable, { possessive, bare }, placeables);
    case 'who':
      return writeWho(value, { possessive, bare }, placeables);
    case 'series':
      return join(
        value.values.map((each, index) => {
          // Only the last of several owners takes the possessive: `Kazakhstan and Pakistan's`.
          const last = index === value.values.length - 1;
          return writeEnglish(each, last ? forms : forms.filter((form) => form !== 'poss'), placeables);
        }),
      );
  }
}

interface Wanted {
  readonly possessive: boolean;
  readonly bare: boolean;
}

/** `A, B and C`, without a comma before `and`, as the press has it. */
function join(parts: readonly (string | null)[]): string | null {
  const written = parts.filter((part) => part !== null);
  if (written.length !== parts.length) return null;
  const last = written.at(-1) ?? null;
  return written.length < 2 ? last : `${written.slice(0, -1).join(', ')} and ${last}`;
}

/** `$3.2 billion`, `98 billion tenge`, `12.5%`: the unit's plain form holds `#` for the figure. */
function writeAmount(
  { figure, unit }: Extract<SlotValue, { readonly type: 'amount' }>,
  placeables: Placeables,
): string | null {
  const written = writeEnglishFigure(figure, placeables);
  return written === null ? null : (unit.targets.en.get('')?.replace('#', () => written) ?? null);
}

function writeOne(placeable: Placeable, { possessive, bare }: Wanted, placeables: Placeables): string | null {
  if (isFigure(placeable)) return possessive ? null : writeEnglishFigure(placeable, placeables);
  const the = bare ? false : takesThe(placeable);
  if (the === null) return null;
  const write = (capital: boolean): string | null =>
    placeables.write(placeable, {
      language: 'en',
      possessive,
      article: the ? 'the' : 'none',
      plural: false,
      capital,
    });
  // A title has the capitals of the house's documents, the Minister of Energy, where the termbase gives it any.
  return placeable.kind === 'title' ? (write(true) ?? write(false)) : write(false);
}

function writeTitle(title: OfficeName, wanted: Wanted, placeables: Placeables): string | null {
  if (title.type === 'placeable') return writeOne(title.placeable, wanted, placeables);
  const name = title.item.targets.en.get(wanted.possessive ? 'poss' : '') ?? null;
  return name === null || wanted.bare ? name : `the ${name}`;
}

/** `President of Pakistan Asif Ali Zardari`; without the person `the President of Pakistan`. */
function writeWho(
  { title, of, person }: Extract<SlotValue, { readonly type: 'who' }>,
  { possessive, bare }: Wanted,
  placeables: Placeables,
): string | null {
  const name = person === null ? null : writeOne(person, { possessive, bare: true }, placeables);
  if (title === null) return name;
  const owned = possessive && person === null;
  // «of Pakistan» takes the possessive: `the President of Pakistan's visit`.
  const head = writeTitle(
    title,
    { possessive: owned && of === null, bare: bare || person !== null },
    placeables,
  );
  const owner = of === null ? '' : writeOne(of, { possessive: owned, bare: false }, placeables);
  if (head === null || owner === null || (person !== null && name === null)) return null;
  return [head, ...(of === null ? [] : ['of', owner]), ...(name === null ? [] : [name])].join(' ');
}
