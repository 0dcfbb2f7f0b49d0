import type { GlossaryEntry } from '../../contracts/termbase.js';
import {
  caseOf,
  type GrammaticalNumber,
  numberOf,
  type RussianAttributes,
  type RussianCase,
} from './grammar.js';
import { parseOverride, replacedCells, statedGrammar } from './overrides.js';
import { type Plan, type Slot, sequencesOf } from './plan.js';
import { termPlans } from './term-plans.js';

/** One surface form of a whole term. A term that does not decline has one form, case `nominative`. */
export interface RussianForm {
  readonly form: string;
  readonly case: RussianCase;
  readonly number: GrammaticalNumber;
}

function applyCapitals(slot: Slot, form: string): string {
  const { written } = slot;
  if (form === '' || slot.capitals.kind === 'acronym') return form;
  if (/^\p{Lu}{2,}$/u.test(written)) return form.toUpperCase();
  return /^\p{Lu}/u.test(written) ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
}

function render(plan: Plan, sequence: readonly string[]): string {
  const text = plan.slots
    .map((slot, index) => slot.lead + applyCapitals(slot, sequence[index] ?? ''))
    .join('');
  return (text + plan.tail).trim();
}

/** Cells to walk: a term that never changes has only its own form. */
export function cellsOf(plan: Plan): readonly number[] {
  return plan.cells.length > 0 ? plan.cells : [0];
}

function withOverrides(forms: readonly RussianForm[], overrides: readonly string[]): readonly RussianForm[] {
  const parsed = overrides.map(parseOverride).filter((override) => override !== null);
  const replaced = replacedCells(parsed);
  const kept = forms.filter((form) => !replaced.has(`${form.case}|${form.number}`));
  return [
    ...kept,
    ...parsed.map((override) => ({
      form: override.form,
      case: override.case ?? 'nominative',
      number: override.number,
    })),
  ];
}

/**
 * The agreeing surface forms of a whole Russian term, by case and number, without repetition within a cell.
 * Attributes that are left out (gender, animacy, kind) are worked out from the spelling; `overrides` replace a
 * cell's forms, or add one when they name no case.
 */
export function russianForms(
  term: string | GlossaryEntry,
  attributes: RussianAttributes = {},
): readonly RussianForm[] {
  const text = typeof term === 'string' ? term : term.ru;
  const given = typeof term === 'string' ? attributes : { ...attributesOf(term), ...attributes };
  const seen = new Set<string>();
  const forms: RussianForm[] = [];
  for (const plan of termPlans(text, given)) {
    if (plan.hidden || plan.slots.some((slot) => slot.wild !== null)) continue;
    for (const cell of cellsOf(plan))
      for (const sequence of sequencesOf(plan, cell)) {
        const form: RussianForm = {
          form: render(plan, sequence),
          case: caseOf(cell),
          number: numberOf(cell),
        };
        const key = `${cell}|${form.form}`;
        if (!seen.has(key)) forms.push(form);
        seen.add(key);
      }
  }
  return withOverrides(forms, given.overrides ?? []);
}

/** The grammar an entry states. */
export function attributesOf(entry: GlossaryEntry): RussianAttributes {
  const stated = entry.forms.ru ?? [];
  const told = { kind: entry.kind, gender: entry.gender, animate: entry.animate, overrides: stated };
  return stated.length === 0 ? told : { ...told, ...statedGrammar(stated) };
}
