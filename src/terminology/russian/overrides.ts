import {
  caseOf,
  type GrammaticalNumber,
  numberOf,
  type RussianAttributes,
  type RussianCase,
  russianCases,
} from './grammar.js';

/** A form that an editor gives. Without a case it is an extra form; with one it replaces that case's forms. */
export interface Override {
  readonly form: string;
  readonly case: RussianCase | null;
  readonly number: GrammaticalNumber;
}

const grammarLabels = ['tail-plural', 'plural', 'frozen'] as const;

function split(override: string): { label: string; value: string } {
  const colon = override.indexOf(':');
  if (colon < 0) return { label: '', value: override.trim() };
  return { label: override.slice(0, colon).trim().toLowerCase(), value: override.slice(colon + 1).trim() };
}

/**
 * Reads `case:form`. The case is a name of {@link russianCases} or its first three letters, with `pl.` before or
 * `-plural` after for the plural: `gen:моста`, `pl.gen:мостов`, `genitive-plural:мостов`. An empty or unknown case
 * gives an extra form. Null for an empty form and for what states grammar (see {@link statedGrammar}).
 */
export function parseOverride(override: string): Override | null {
  const { label, value } = split(override);
  if (value === '' || grammarLabels.some((each) => each === label)) return null;
  const plural = /^pl\.|-plural$/.test(label);
  const name = label.replace(/^(?:pl|sg)\./, '').replace(/-(?:plural|singular)$/, '');
  const known =
    name.length < 3 ? undefined : russianCases.find((each) => each === name || each.slice(0, 3) === name);
  return { form: value, case: known ?? null, number: plural ? 'plural' : 'singular' };
}

/**
 * What the forms of an entry state of its grammar: `tail-plural:государств` («главы государств»),
 * `plural:договора` (the head's nominative plural), `frozen:Си` (a word that never changes).
 */
export function statedGrammar(forms: readonly string[]): RussianAttributes {
  const values = (wanted: (typeof grammarLabels)[number]): readonly string[] =>
    forms
      .map(split)
      .filter(({ label, value }) => label === wanted && value !== '')
      .map(({ value }) => value);
  const [tailPlural] = values('tail-plural');
  const [plural] = values('plural');
  const frozen = values('frozen');
  return {
    ...(tailPlural === undefined ? {} : { tailPlural }),
    ...(plural === undefined ? {} : { plural }),
    ...(frozen.length === 0 ? {} : { frozen }),
  };
}

/** Key of a cell for looking up whether an override replaces it. */
export function cellKey(cell: number): string {
  return `${caseOf(cell)}|${numberOf(cell)}`;
}

/** Keys of the cells that the overrides replace. */
export function replacedCells(overrides: readonly Override[]): ReadonlySet<string> {
  return new Set(overrides.flatMap((each) => (each.case === null ? [] : [`${each.case}|${each.number}`])));
}
