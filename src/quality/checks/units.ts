import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding, spanOf } from '../finding.js';
import { readUnit } from '../text-reading.js';
import { differingUnits } from '../unit-comparison.js';

const identity = { id: 'units', category: 'accuracy/mistranslation', severity: 'block' } as const;

/** A measure keeps its unit, or is converted with its figure. */
export const units: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    return differingUnits(source, target, 'measure').map((pair) =>
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
