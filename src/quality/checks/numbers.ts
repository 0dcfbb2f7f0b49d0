import type { CheckedUnit, Finding, QualityCheck } from '../../contracts/quality-check.js';
import type { TextNumber } from '../../domain/numbers.js';
import { type CheckIdentity, createFinding, spanOf } from '../finding.js';
import { compareNumbers, isWeighty, type NumberDifferences } from '../number-comparison.js';
import { readUnit } from '../text-reading.js';

const identity = { id: 'numbers', category: 'accuracy/mistranslation', severity: 'block' } as const;

/** Every number of the source stands in the target, in whatever form, and none that the source lacks. */
export const numbers: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    return numberFindings(identity, unit, compareNumbers(source, target));
  },
};

/** One finding a difference; a missing and an added number of like weight are one changed number. */
export function numberFindings(
  check: CheckIdentity,
  unit: CheckedUnit,
  { missing, added }: NumberDifferences,
): readonly Finding[] {
  const rest = [...added];
  const findings = missing.map((number) => {
    const at = rest.findIndex((other) => isWeighty(other) === isWeighty(number));
    const [instead] = at < 0 ? [] : rest.splice(at, 1);
    const severity = isWeighty(number) ? 'block' : 'warn';
    if (instead === undefined)
      return createFinding(check, unit, 'missing', {
        values: { number: number.text },
        severity,
        sourceSpan: spanOf(number),
      });
    return createFinding(check, unit, 'changed', {
      values: { number: number.text, found: instead.text },
      severity,
      sourceSpan: spanOf(number),
      targetSpan: spanOf(instead),
    });
  });
  return [...findings, ...rest.map((number) => addedFinding(check, unit, number))];
}

function addedFinding(check: CheckIdentity, unit: CheckedUnit, number: TextNumber): Finding {
  return createFinding(check, unit, 'added', {
    values: { found: number.text },
    severity: isWeighty(number) ? 'block' : 'warn',
    targetSpan: spanOf(number),
  });
}
