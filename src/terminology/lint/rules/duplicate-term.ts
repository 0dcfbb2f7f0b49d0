import type { TermRow } from '../../formats/term-row.js';
import { comparable, conditions, preferredTargets } from '../comparable.js';
import { type LintRule, sample } from '../finding.js';

/** The same term with the same words and conditions under two ids: one of the rows is needless. */
export const duplicateTerm: LintRule = {
  id: 'duplicate-term',
  severity: 'warning',
  start() {
    const first = new Map<string, TermRow>();
    return {
      row(row, report) {
        if (row.fields.ru === '') return;
        const targets = preferredTargets(row).map(comparable);
        const key = JSON.stringify([comparable(row.fields.ru), targets, conditions(row)]);
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, row);
        else
          report(row, 'ru', {
            term: sample(row.fields.ru),
            otherFile: earlier.file,
            otherLine: earlier.line,
          });
      },
    };
  },
};
