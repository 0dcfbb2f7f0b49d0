import { entryFromRow } from '../formats/entry-from-row.js';
import { russianForms } from '../russian/russian-forms.js';
import type { RussianForms } from './rules/form-clash.js';
import { longestTerm } from './rules/long-term.js';

/** The forms that the matcher makes of a row; none for a row that is no entry, or whose term is no term. */
export const generatedForms: RussianForms = (row) => {
  if (row.fields.ru.length > longestTerm) return [];
  const entry = entryFromRow(row, () => undefined);
  return entry === null ? [] : russianForms(entry).map(({ form }) => form);
};
