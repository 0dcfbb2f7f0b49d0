import type { Placeable, Placeables } from '../src/contracts/placeables.js';
import type { Termbase } from '../src/contracts/termbase.js';
import type { TargetLanguage } from '../src/domain/language.js';
import { readNumbers } from '../src/domain/numbers.js';

interface Checkers {
  readonly termbase: Termbase;
  readonly placeables: Placeables;
}

const figures = new Set(['number', 'percent', 'money', 'year']);
const names = new Set(['country', 'city', 'person', 'organisation', 'place']);

/**
 * What is wrong with the values of a filled target: an exchanged number or date whose figures are not in it, a number in
 * it that neither the new sentence nor the old target explains, an exchanged name the termbase finds no form of, and a
 * name that should be gone and is still found.
 */
export function wrongValues(
  values: readonly { readonly from: Placeable; readonly to: Placeable }[],
  oldSource: string,
  filled: { readonly source: string; readonly target: string },
  language: TargetLanguage,
  { termbase, placeables }: Checkers,
): string[] {
  const faults: string[] = [];
  const numbers = readNumbers(filled.target, language);
  const has = (value: number): boolean =>
    numbers.some(
      (number) => Math.abs(number.value - value) < 1e-9 * Math.max(1, value) || number.otherValue === value,
    );
  const inFigures = (value: number): boolean =>
    numbers.some((number) => number.form === 'digits' && number.value === value);
  const comesBack = (name: string): boolean => values.some(({ to }) => to.lemmas.ru.includes(name));
  for (const { from, to } of values) {
    if (figures.has(to.kind) || to.kind === 'date') {
      const [wanted] = readNumbers(to.text, 'ru');
      const [gone] = readNumbers(from.text, 'ru');
      if (wanted !== undefined && !has(wanted.value)) faults.push(`number ${to.text} missing`);
      const stillMeant = readNumbers(filled.source, 'ru').some(({ value }) => value === gone?.value);
      if (gone !== undefined && !stillMeant && inFigures(gone.value)) faults.push(`number ${from.text} left`);
    }
    if (
      names.has(to.kind) &&
      !comesBack(from.lemmas.ru) &&
      placeables.locate(from, filled.target, language) !== null
    )
      faults.push(`${from.lemmas.ru} left`);
  }
  const wanted = new Set(values.flatMap(({ to }) => (to.entryId === null ? [] : [to.entryId])));
  const unit = { segmentId: oldSource, ...filled };
  for (const verdict of termbase.verify(unit, language))
    if (wanted.has(verdict.entryId) && verdict.verdict !== 'ok')
      faults.push(`${verdict.term} ${verdict.verdict}`);
  return faults;
}
