import type { RussianCase } from '../../contracts/placeables.js';
import type { GlossaryEntry } from '../../contracts/termbase.js';
import { tokensOf } from '../matching/tokeniser.js';
import type { RussianCase as CaseName } from '../russian/grammar.js';
import { russianForms } from '../russian/russian-forms.js';

const short: Readonly<Record<CaseName, RussianCase>> = {
  nominative: 'nom',
  genitive: 'gen',
  dative: 'dat',
  accusative: 'acc',
  instrumental: 'ins',
  prepositional: 'prep',
};

const everyCase = Object.keys(short).length;

export interface Reading {
  /** Empty for what does not decline. */
  readonly cases: readonly RussianCase[];
  readonly plural: boolean;
}

/** What the forms of a term say, by folded form. Null for a form that is of either number. */
type Readings = ReadonlyMap<string, Reading | null>;

/** Reads case and number off the forms of entries; the forms of an entry are made when first asked for. */
export class RussianReadings {
  readonly #known = new Map<GlossaryEntry, Readings>();

  /** Null where the text is no generated form, or its number is not told by it. */
  read(entry: GlossaryEntry, text: string): Reading | null {
    let readings = this.#known.get(entry);
    if (readings === undefined) {
      readings = readingsOf(entry);
      this.#known.set(entry, readings);
    }
    return readings.get(fold(text)) ?? null;
  }
}

function readingsOf(entry: GlossaryEntry): Readings {
  const found = new Map<string, { cases: Set<RussianCase>; plural: Set<boolean> }>();
  const isName = entry.kind !== 'common';
  for (const { form, case: name, number } of russianForms(entry)) {
    // A name stands in one number; acronyms are given both, spelling not telling whether they decline.
    if (isName && number === 'plural' && entry.gender !== 'plural') continue;
    const key = fold(form);
    const known = found.get(key) ?? { cases: new Set(), plural: new Set() };
    known.cases.add(short[name]);
    known.plural.add(number === 'plural' || entry.gender === 'plural');
    found.set(key, known);
  }
  const [only] = found.keys();
  if (only !== undefined && found.size === 1)
    return new Map([[only, { cases: [], plural: entry.gender === 'plural' }]]);
  return new Map(
    [...found].map(([key, { cases, plural }]) => [
      key,
      plural.size > 1
        ? null
        : { cases: cases.size === everyCase ? [] : [...cases], plural: plural.has(true) },
    ]),
  );
}

function fold(text: string): string {
  return tokensOf(text)
    .map((token) => token.folded)
    .join(' ');
}
