import { splitValues } from '../../formats/multi-value.js';
import { type LintRule, sample } from '../finding.js';

/** Characters past which a text is a sentence, not a term; the longest official titles have about 200. */
export const longestTerm = 250;

export const longTerm: LintRule = {
  id: 'long-term',
  severity: 'warning',
  start: () => ({
    row(row, report) {
      for (const field of ['ru', 'en', 'kk'] as const) {
        const values = field === 'ru' ? [row.fields.ru] : splitValues(row.fields[field]);
        const long = values.find((value) => value.length > longestTerm);
        if (long !== undefined) report(row, field, { term: sample(long), limit: longestTerm });
      }
    },
  }),
};
