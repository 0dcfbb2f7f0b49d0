import { splitValues } from '../../formats/multi-value.js';
import { type LintRule, sample } from '../finding.js';

/** A term without a word in a language: it can be found there but not checked. */
export const emptyTarget: LintRule = {
  id: 'empty-target',
  severity: 'warning',
  start: () => ({
    row(row, report) {
      if (row.fields.status === 'do-not-translate') return;
      for (const field of ['en', 'kk'] as const) {
        if (splitValues(row.fields[field]).length === 0) report(row, field, { term: sample(row.fields.ru) });
      }
    },
  }),
};
