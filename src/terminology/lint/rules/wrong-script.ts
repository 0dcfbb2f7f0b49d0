import { splitValues } from '../../formats/multi-value.js';
import type { TermRow } from '../../formats/term-row.js';
import { type LintRule, type Report, sample } from '../finding.js';

const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

/** English with Cyrillic letters, or Russian without any where its Kazakh has them. */
export const wrongScript: LintRule = {
  id: 'wrong-script',
  severity: 'error',
  start: () => ({
    row(row, report) {
      // Variants are wrong renderings: an engine may well leave Cyrillic in its English.
      for (const field of ['en', 'en_forms'] as const) checkEnglish(row, field, report);
      const { ru, kk } = row.fields;
      if (latin.test(ru) && !cyrillic.test(ru) && cyrillic.test(kk)) report(row, 'ru', { term: sample(ru) });
    },
  }),
};

function checkEnglish(row: TermRow, field: 'en' | 'en_forms', report: Report): void {
  const wrong = splitValues(row.fields[field]).find((value) => cyrillic.test(value));
  if (wrong !== undefined) report(row, field, { term: sample(wrong) });
}
