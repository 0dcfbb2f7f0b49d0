import { termColumns } from '../../formats/columns.js';
import { type LintRule, sample } from '../finding.js';

const proseColumns: ReadonlySet<string> = new Set(['id', 'note', 'source', 'domain']);
const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;

/**
 * Latin and Cyrillic letters in one word: look-alikes («Тokaeв») that no search will find. Parts joined by a hyphen
 * may differ (IT-компания).
 */
export const mixedScripts: LintRule = {
  id: 'mixed-scripts',
  severity: 'error',
  start: () => ({
    row(row, report) {
      for (const field of termColumns) {
        if (proseColumns.has(field)) continue;
        const text = row.fields[field];
        if (!mixed.test(text)) continue;
        const word = text.split(/[^\p{L}\p{M}]+/u).find((each) => mixed.test(each)) ?? text;
        report(row, field, { word: sample(word), letters: strangers(word) });
      }
    },
  }),
};

/** The letters of the script that the word has fewer of. */
function strangers(word: string): string {
  const latin = [...word].filter((letter) => /\p{Script=Latin}/u.test(letter));
  const cyrillic = [...word].filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  return [...new Set(latin.length <= cyrillic.length ? latin : cyrillic)].slice(0, 12).join(', ');
}
