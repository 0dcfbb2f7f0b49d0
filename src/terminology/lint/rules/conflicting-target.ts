import type { TermRow } from '../../formats/term-row.js';
import { comparable, conditions, preferredTargets } from '../comparable.js';
import { type LintRule, type Report, sample } from '../finding.js';

/** One term, two preferred words, and nothing to tell which is meant where. */
export const conflictingTarget: LintRule = {
  id: 'conflicting-target',
  severity: 'error',
  start() {
    const first = new Map<string, TermRow>();
    return {
      row(row, report) {
        const { ru, status } = row.fields;
        if (ru === '' || (status !== '' && status !== 'preferred')) return;
        const key = JSON.stringify([comparable(ru), conditions(row)]);
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, row);
        else compare(row, earlier, report);
      },
    };
  },
};

function compare(row: TermRow, earlier: TermRow, report: Report): void {
  const mine = preferredTargets(row);
  const theirs = preferredTargets(earlier);
  for (const [at, field] of (['en', 'kk'] as const).entries()) {
    const here = mine[at] ?? '';
    const there = theirs[at] ?? '';
    if (here === '' || there === '' || comparable(here) === comparable(there)) continue;
    report(row, field, {
      term: sample(row.fields.ru),
      target: sample(here),
      other: sample(there),
      otherFile: earlier.file,
      otherLine: earlier.line,
    });
  }
}
