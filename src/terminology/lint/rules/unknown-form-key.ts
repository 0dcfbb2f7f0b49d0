import { splitValues } from '../../formats/multi-value.js';
import { type LintRule, sample } from '../finding.js';

const kazakhKey =
  /^(?:pl\.)?(?:(?:1sg|2sg|2sgPolite|3|1pl|2pl|2plPolite)\.)?(?:nom|gen|dat|acc|loc|abl|ins)$/u;
const grammar = /^(?:harmony:(?:front|back)|(?:voicing|possessed):(?:yes|no))$/u;

/** A Kazakh form under a key that means nothing, so that the suffixer would never use it. */
export const unknownFormKey: LintRule = {
  id: 'unknown-form-key',
  severity: 'warning',
  start: () => ({
    row(row, report) {
      for (const item of splitValues(row.fields.kk_forms)) {
        const key = item.slice(0, Math.max(0, item.indexOf(':'))).trim();
        if (key !== '' && !kazakhKey.test(key) && !grammar.test(item)) {
          report(row, 'kk_forms', { key: sample(key) });
        }
      }
    },
  }),
};
