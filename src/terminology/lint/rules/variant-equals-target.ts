import { splitValues } from '../../formats/multi-value.js';
import { type LintRule, sample } from '../finding.js';

/** A word named both right and wrong: every correct text would be reported, and repaired into itself. */
export const variantEqualsTarget: LintRule = {
  id: 'variant-equals-target',
  severity: 'error',
  start: () => ({
    row(row, report) {
      for (const [right, wrong] of [
        ['en', 'en_variants'],
        ['kk', 'kk_variants'],
      ] as const) {
        // Case counts here: a wrong capital is a variant worth naming.
        const targets = new Set(splitValues(row.fields[right]));
        const both = splitValues(row.fields[wrong]).find((variant) => targets.has(variant));
        if (both !== undefined) report(row, wrong, { term: sample(both) });
      }
    },
  }),
};
