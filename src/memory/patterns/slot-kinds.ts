import type { PlaceableKind, RussianCase } from '../../contracts/placeables.js';
import type { TargetLanguage } from '../../domain/language.js';

export type SlotKind =
  | 'COUNTRY'
  | 'CITY'
  | 'PLACE'
  | 'ORG'
  | 'PERSON'
  | 'TITLE'
  | 'OFFICE'
  | 'WHO'
  | 'NUMBER'
  | 'PERCENT'
  | 'MONEY'
  | 'DATE'
  | 'YEAR';

interface SlotKindRule {
  /** Placeables that fill the slot; empty for a slot put together of several or read from figures. */
  readonly placeables: readonly PlaceableKind[];
  /** Whether the Russian side must name a case. */
  readonly declines: boolean;
  /** The closed list whose item follows the figure: «3,2 млрд» + «долларов США». */
  readonly unit?: string;
}

/**
 * PLACE is a country, a city or any other place. OFFICE is a title with or without its country («Президент
 * Пакистана»); WHO is an office, a person, or both («Президент Пакистана Асиф Али Зардари»). YEAR is four figures. MONEY and PERCENT
 * are a figure and an item of the lists `currency` and `percent`, which a set with such slots must define. The list
 * `office`, if there is one, adds titles to OFFICE and WHO.
 */
export const slotKinds: Readonly<Record<SlotKind, SlotKindRule>> = {
  COUNTRY: { placeables: ['country'], declines: true },
  CITY: { placeables: ['city'], declines: true },
  PLACE: { placeables: ['country', 'city', 'place'], declines: true },
  ORG: { placeables: ['organisation'], declines: true },
  PERSON: { placeables: ['person'], declines: true },
  TITLE: { placeables: ['title'], declines: true },
  OFFICE: { placeables: [], declines: true },
  WHO: { placeables: [], declines: true },
  NUMBER: { placeables: ['number'], declines: false },
  PERCENT: { placeables: ['percent'], declines: false, unit: 'percent' },
  MONEY: { placeables: ['money'], declines: false, unit: 'currency' },
  DATE: { placeables: ['date'], declines: false },
  YEAR: { placeables: [], declines: false },
};

export function isSlotKind(name: string): name is SlotKind {
  return Object.hasOwn(slotKinds, name);
}

const russianCases: ReadonlySet<string> = new Set<RussianCase>(['nom', 'gen', 'dat', 'acc', 'ins', 'prep']);

export function isRussianCase(form: string): form is RussianCase {
  return russianCases.has(form);
}

/**
 * Forms a target may ask of a built-in kind. English: `poss` President's, `bare` without its article. Kazakh: a
 * case; `of` before what it owns («Пәкістан халқы», «Корея Республикасының халқы»); `and` with the conjunction мен,
 * бен, пен after it; `at` the locative attribute («Пәкістандағы»).
 */
export const targetForms: Readonly<Record<TargetLanguage, ReadonlySet<string>>> = {
  en: new Set(['poss', 'bare']),
  kk: new Set(['nom', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins', 'of', 'and', 'at']),
};
