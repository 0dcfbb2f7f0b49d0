import { splitValues } from '../../formats/multi-value.js';
import { type LintRule, sample } from '../finding.js';

const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

/**
 * Kazakh written in Latin letters, while Dragoman writes Cyrillic. A name that is Latin in English alike (Boeing),
 * an acronym, and a term not to be translated are let be.
 */
export const kazakhLatin: LintRule = {
  id: 'kazakh-latin',
  severity: 'warning',
  start: () => ({
    row(row, report) {
      if (row.fields.status === 'do-not-translate') return;
      const english = new Set(splitValues(row.fields.en));
      for (const value of splitValues(row.fields.kk)) {
        if (!latin.test(value) || cyrillic.test(value)) continue;
        if (!english.has(value) && value !== value.toUpperCase()) report(row, 'kk', { term: sample(value) });
      }
    },
  }),
};
