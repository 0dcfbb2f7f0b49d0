import { termColumns } from '../../formats/columns.js';
import { looksLikeFormula } from '../../formats/delimited-writer.js';
import { type LintRule, sample } from '../finding.js';

/** A cell that a spreadsheet would run. Dragoman exports it safely; a hand-made copy of the file would not. */
export const formulaCell: LintRule = {
  id: 'formula-cell',
  severity: 'warning',
  start: () => ({
    row(row, report) {
      for (const field of termColumns) {
        const text = row.fields[field];
        if (looksLikeFormula(text)) report(row, field, { cell: sample(text) });
      }
    },
  }),
};
