import { termColumns } from '../../formats/columns.js';
import { type LintRule, sample } from '../finding.js';

/** Letters put together of parts (й as и and a breve): they look the same and compare unequal. */
export const notNormalised: LintRule = {
  id: 'not-normalised',
  severity: 'warning',
  start: () => ({
    row(row, report) {
      for (const field of termColumns) {
        const text = row.fields[field];
        if (text !== text.normalize('NFC')) report(row, field, { cell: sample(text) });
      }
    },
  }),
};
