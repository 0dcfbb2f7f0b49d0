import { splitValues } from '../../formats/multi-value.js';
import type { TermRow } from '../../formats/term-row.js';
import { comparable, conditions } from '../comparable.js';
import { type LintRule, type LintRun, type Report, sample } from '../finding.js';

/** The Russian forms of a row that the matcher would look for, besides its lemma and the forms it gives. */
export type RussianForms = (row: TermRow) => readonly string[];

interface Claim {
  readonly row: TermRow;
  readonly lemma: string;
}

/**
 * A form that two different terms claim under the same conditions («Токаева»: his, or hers): which entry is met
 * in a text is then chance. Reported once for a pair of rows.
 */
export function createFormClash(russianForms: RussianForms): LintRule {
  return { id: 'form-clash', severity: 'warning', start: () => startFormClash(russianForms) };
}

function startFormClash(russianForms: RussianForms): LintRun {
  const claims = new Map<string, Claim>();
  return {
    row(row, report) {
      const lemma = comparable(row.fields.ru);
      if (lemma === '') return;
      const told = new Set<TermRow>();
      for (const form of formsOf(row, lemma, russianForms)) {
        const key = JSON.stringify([form, conditions(row)]);
        const earlier = claims.get(key);
        if (earlier === undefined) claims.set(key, { row, lemma });
        else if (earlier.lemma !== lemma && !told.has(earlier.row)) {
          told.add(earlier.row);
          clash(row, form, earlier, report);
        }
      }
    },
  };
}

function formsOf(row: TermRow, lemma: string, russianForms: RussianForms): ReadonlySet<string> {
  const given = splitValues(row.fields.ru_forms).map((form) => form.slice(form.indexOf(':') + 1));
  return new Set([lemma, ...[...given, ...russianForms(row)].map(comparable)].filter((form) => form !== ''));
}

function clash(row: TermRow, form: string, earlier: Claim, report: Report): void {
  report(row, 'ru', {
    form: sample(form),
    other: sample(earlier.row.fields.ru),
    otherFile: earlier.row.file,
    otherLine: earlier.row.line,
  });
}
