import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit } from '../text-reading.js';
import { differingUnits } from '../unit-comparison.js';

const identity = { id: 'currency', category: 'locale/currency-format', severity: 'block' } as const;

/** The money of a sum is the source's: 5 million tenge are not 5 million dollars. */
export const currency: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    return differingUnits(source, target, 'currency').map((pair) =>
      createFinding(identity, unit, 'changed', {
        values: {
          number: pair.source.text,
          unit: pair.source.unit?.id ?? '',
          found: pair.target.unit?.id ?? '',
        },
        sourceSpan: spanOf(pair.source),
        targetSpan: spanOf(pair.target),
      }),
    );
  },
};
