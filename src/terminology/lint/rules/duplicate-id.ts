import type { TermRow } from '../../formats/term-row.js';
import { type LintRule, sample } from '../finding.js';

/** Two rows with one id: the second would replace the first in every report. */
export const duplicateId: LintRule = {
  id: 'duplicate-id',
  severity: 'error',
  start() {
    const first = new Map<string, TermRow>();
    return {
      row(row, report) {
        const { id } = row.fields;
        if (id === '') return;
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, row);
        else report(row, 'id', { id: sample(id), otherFile: earlier.file, otherLine: earlier.line });
      },
    };
  },
};
