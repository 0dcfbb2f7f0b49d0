import type { PlaceableKind, Placeables } from '../../../src/contracts/placeables.js';
import type { GlossaryEntry, RussianGender, TermKind } from '../../../src/contracts/termbase.js';
import { createPlaceables } from '../../../src/terminology/placeables/create-placeables.js';

/** Kind, Russian, English, Kazakh; Russian gender and a note on the Kazakh forms where the spelling misleads. */
export type Word = readonly [PlaceableKind, string, string, string, RussianGender?, string?];

const termKinds: Readonly<Partial<Record<PlaceableKind, TermKind>>> = {
  person: 'person',
  country: 'place',
  city: 'place',
  place: 'place',
  organisation: 'organisation',
};
const domains: Readonly<Partial<Record<PlaceableKind, string>>> = {
  country: 'countries',
  city: 'capitals',
  place: 'kazakhstan-places',
  organisation: 'international-organisations',
  title: 'titles',
};

/** The real placeables over a short word list, so that a test depends on no termbase file. */
export function createWordPlaceables(words: readonly Word[]): Placeables {
  return createPlaceables(words.map(entryOf));
}

function entryOf([kind, ru, en, kk, gender, kazakhForm]: Word, index: number): GlossaryEntry {
  return {
    id: `${kind}-${index}`,
    ru,
    en: [en],
    kk: [kk],
    status: 'preferred',
    kind: /^\p{Lu}+$/u.test(ru) ? 'acronym' : (termKinds[kind] ?? 'common'),
    gender: gender ?? null,
    animate: kind === 'person' || kind === 'title',
    domain: domains[kind] ?? null,
    forms: kazakhForm === undefined ? {} : { kk: [kazakhForm] },
    variants: {},
    context: [],
    note: null,
    source: null,
    reviewed: false,
    validFrom: null,
    validTo: null,
  };
}
