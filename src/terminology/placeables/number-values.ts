import type { Placeable, TargetForm } from '../../contracts/placeables.js';
import type { TargetLanguage } from '../../domain/language.js';
import { readNumbers, type TextNumber } from '../../domain/numbers.js';
import type { Span } from '../../domain/span.js';
import { inflect } from '../kazakh/inflect.js';
import { splitFigure } from './figure-slots.js';
import { kazakhCases, readFollower, withConjunction } from './kazakh-context.js';

const ungrouped = '{n} under 1,000';

type Located = Span & { readonly form: TargetForm };

const englishScales: Readonly<Record<string, number>> = {
  '': 1,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Where the number stands in the target: its only figure of that value, and no word says the value too. */
export function locateNumber(slot: Placeable, target: string, language: TargetLanguage): Located | null {
  const value = numericValue(slot);
  if (value === null) return null;
  const same = readNumbers(target, language).filter((number) => sameValue(number, value));
  const [only] = same;
  if (only === undefined || same.length > 1) return null;
  if (only.form !== 'digits' || only.kind !== 'cardinal' || only.range !== null) return null;
  if (/[\p{L}\p{N}\-‑/:]$/u.test(target.slice(0, only.start))) return null;
  return language === 'en' ? locateEnglish(slot, target, only) : locateKazakh(slot, target, only);
}

function locateEnglish(slot: Placeable, target: string, found: TextNumber): Located | null {
  const { start, end } = found;
  if (/^[-‑–]?[\p{L}\p{N}]/u.test(target.slice(end))) return null;
  // An hour has no 15 o'clock in the afternoon.
  if (/^\s?(?:[ap]\.?m\.?(?!\p{L})|o[’']clock)/iu.test(target.slice(end))) return null;
  const parts = splitFigure(found.text);
  if (parts === null || englishScales[parts.scale] === undefined) return null;
  // An article before a figure is said by it: an 8 percent rise, a 5 percent one.
  if (/(?:^|[^\p{L}])an?\s$/iu.test(target.slice(0, start))) return null;
  const layout = layoutOf(slot, parts);
  if (writeEnglish(slot, layout) !== found.text) return null;
  return {
    start,
    end,
    form: { language: 'en', possessive: false, article: 'none', plural: false, capital: false, layout },
  };
}

/**
 * A bare figure under 1,000 may count or may be the number of a room or a telephone; only the place of a figure that is
 * grouped tells that others there are grouped too.
 */
function layoutOf(
  slot: Placeable,
  { figure, scale }: { readonly figure: string; readonly scale: string },
): string {
  if (slot.kind === 'year') return 'year';
  if (scale !== '') return `{n} ${scale}`;
  return slot.kind === 'number' && !figure.includes(',') ? ungrouped : '{n}';
}

function locateKazakh(slot: Placeable, target: string, found: TextNumber): Located | null {
  const own = splitFigure(slot.text);
  const parts = splitFigure(found.text);
  if (own === null || parts === null || plainSpaces(own.figure) !== plainSpaces(parts.figure)) return null;
  const layout = parts.scale === '' ? '{n}' : `{n}${found.text.slice(parts.figure.length)}`;
  const { start } = found;
  const figureEnd = start + parts.figure.length;
  const plain = { language: 'kk', case: 'nom', possessive: false, plural: false, layout } as const;
  // After a scale word the figure does not touch what follows.
  if (parts.scale !== '') return { start, end: found.end, form: plain };
  const suffix = /^-\p{L}+/u.exec(target.slice(figureEnd))?.[0];
  if (suffix === undefined) {
    const follower = readFollower(target.slice(figureEnd));
    if (follower === null) return null;
    return { start, end: figureEnd + follower.length, form: { ...plain, conjunction: follower.conjunction } };
  }
  for (const possessive of [false, true])
    for (const kazakhCase of kazakhCases) {
      const form = { ...plain, case: kazakhCase, possessive };
      if (writeKazakh(slot, form) === plainSpaces(parts.figure) + suffix)
        return { start, end: figureEnd + suffix.length, form };
    }
  return null;
}

/** The number written as its place asks; null where it cannot be written there to the last digit. */
export function writeNumber(slot: Placeable, form: TargetForm): string | null {
  return form.language === 'en' ? writeEnglish(slot, form.layout ?? '{n}') : writeKazakh(slot, form);
}

function writeEnglish(slot: Placeable, layout: string): string | null {
  const value = numericValue(slot);
  const own = splitFigure(slot.text);
  if (value === null || own === null) return null;
  if (layout === 'year') return own.figure;
  const scale = layout === ungrouped ? '' : layout.slice('{n}'.length).trim();
  const factor = englishScales[scale];
  if (factor === undefined) return null;
  // The digits are those of the source wherever both use the same scale, so that 2,50 stays 2.50.
  const digits = own.figure.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  const shown = value / factor;
  const figure = Math.abs(Number(digits) - shown) < 1e-9 * Math.max(1, shown) ? digits : String(shown);
  if (!/^\d+(?:\.\d{1,3})?$/u.test(figure) || (scale !== '' && shown >= 1000)) return null;
  const [whole = '', decimals] = figure.split('.');
  if (layout === ungrouped && whole.length > 3 && !/\s/u.test(own.figure) && own.scale === '') return null;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const written = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return scale === '' ? written : `${written} ${scale}`;
}

function writeKazakh(slot: Placeable, form: Extract<TargetForm, { language: 'kk' }>): string | null {
  const split = splitFigure(slot.text);
  if (split === null) return null;
  const own = { figure: plainSpaces(split.figure) };
  const { layout = '{n}' } = form;
  if (layout !== '{n}') return layout.replace('{n}', own.figure);
  // A fraction is said by its name (бүтін оннан бес), whose end the figure does not show.
  const plain = /^[\d\s\u00a0\u202f]+$/u.test(own.figure);
  const said = own.figure.replace(/\D/gu, '');
  if (form.conjunction === true) return plain ? withConjunction(own.figure, said) : null;
  if (form.case === 'nom' && !form.possessive) return own.figure;
  if (!plain) return null;
  const inflected = inflect(said, { case: form.case, possessive: form.possessive ? '3' : 'none' });
  return own.figure + inflected.slice(said.length);
}

/** Figures are grouped by a space, of whichever kind the source took. */
function plainSpaces(figure: string): string {
  return figure.replace(/[\u00a0\u202f]/gu, ' ');
}

function numericValue(slot: Placeable): number | null {
  const [only, ...others] = readNumbers(slot.text, 'ru');
  return only === undefined || others.length > 0 ? null : only.value;
}

function sameValue(number: TextNumber, value: number): boolean {
  return [number.value, number.otherValue].some(
    (read) => read !== null && Math.abs(read - value) <= 1e-9 * Math.max(1, value),
  );
}
