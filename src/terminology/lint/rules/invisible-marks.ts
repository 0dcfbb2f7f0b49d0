import { termColumns } from '../../formats/columns.js';
import { codePoint, type LintRule } from '../finding.js';

/** Format characters: direction marks, zero-width spaces and joiners, soft hyphens, byte order marks. */
const marks = /\p{Cf}/u;

/** Marks that nobody sees and that keep a term from being found, or turn the text around. */
export const invisibleMarks: LintRule = {
  id: 'invisible-marks',
  severity: 'error',
  start: () => ({
    row(row, report) {
      for (const field of termColumns) {
        const at = row.fields[field].search(marks);
        if (at < 0) continue;
        report(row, field, { mark: codePoint(row.fields[field].codePointAt(at) ?? 0), position: at + 1 });
      }
    },
  }),
};
