import { otherReadingOf } from '../everyday-words.js';
import { type LintRule, sample } from '../finding.js';

/** A lone noun of which a form is an everyday word too («сталь», «стали ходить»): spelling cannot tell them apart, context can. */
export const twoReadings: LintRule = {
  id: 'two-readings',
  severity: 'warning',
  start: () => ({
    row(row, report) {
      const { ru, kind, status, context } = row.fields;
      const isCommon = kind === '' || kind === 'common';
      // A name («Вера») asks for its capital; a condition has been stated by whoever saw the trouble.
      if (!isCommon || status === 'forbidden' || context.trim() !== '' || ru !== ru.toLowerCase()) return;
      const reading = otherReadingOf(ru.trim());
      if (reading !== undefined) report(row, 'context', { term: sample(ru), ...reading });
    },
  }),
};
