import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'percent', category: 'accuracy/mistranslation', severity: 'block' } as const;

/** A percentage stays one, and a plain number does not become one. */
export const percent: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    return source.numbers().flatMap((number) => {
      const answers = target.numbers().filter((other) => other.value === number.value);
      const isPercent = number.unit?.kind === 'percent';
      if (answers.length === 0 || answers.some((other) => (other.unit?.kind === 'percent') === isPercent))
        return [];
      // A figure may stand twice in the source, once as a percentage.
      if (source.numbers().some((other) => other !== number && other.value === number.value)) return [];
      // «5-7 процентов» and figures in a table of per cents: the sign may stand further off.
      if (isPercent && /%|per\s?cent|пайыз|процент/iu.test(unit.target)) return [];
      if (!isPercent && /%|процент/iu.test(unit.source)) return [];
      const [wrong] = answers;
      return [
        createFinding(identity, unit, isPercent ? 'lost' : 'added', {
          values: { number: number.text },
          sourceSpan: spanOf(number),
          targetSpan: wrong === undefined ? null : spanOf(wrong),
        }),
      ];
    });
  },
};
