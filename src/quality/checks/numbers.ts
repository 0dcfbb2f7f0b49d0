import type { CheckedUnit, Finding, QualityCheck } from '../../contracts/quality-check.js';
import type { TextNumber } from '../../domain/numbers.js';
import type { Span } from '../../domain/span.js';
import { type CheckIdentity, createFinding, spanOf } from '../finding.js';
import { compareNumbers, isWeighty, type NumberDifferences } from '../number-comparison.js';
import { readUnit, type TextReading } from '../text-reading.js';
import { agree } from './dates.js';

const identity = { id: 'numbers', category: 'accuracy/mistranslation', severity: 'block' } as const;

/** Every number of the source stands in the target, in whatever form, and none that the source lacks. */
export const numbers: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const { source, target } = readUnit(unit, context.target);
    return numberFindings(identity, unit, compareNumbers(source, target)).map((finding) =>
      isDoubtful(finding, source, target) ? { ...finding, severity: 'warn' as const } : finding,
    );
  },
};

/** Where a good translator may well depart from the source: a gloss in brackets, a year that the text implies. */
function isDoubtful(finding: Finding, source: TextReading, target: TextReading): boolean {
  if (finding.code === 'numbers.added' && finding.targetSpan !== null)
    return isGloss(target, finding.targetSpan);
  return (
    finding.code === 'numbers.missing' &&
    finding.sourceSpan !== null &&
    isImpliedYear(finding.sourceSpan, source, target)
  );
}

/** «чхаппан бхог» (fifty-six dishes): a word explained in brackets. */
function isGloss(target: TextReading, span: Span): boolean {
  const spelled = target.numbers().some(({ start, form }) => start === span.start && form === 'words');
  const before = target.text.slice(Math.max(0, span.start - 40), span.start);
  return spelled && before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** The year of a full date whose day and month are kept, where the source gives other dates of that time without one. */
function isImpliedYear(span: Span, source: TextReading, target: TextReading): boolean {
  const dates = source.dates().filter((date) => date.day !== null);
  const full = dates.find((date) => date.year !== null && span.start >= date.start && span.end <= date.end);
  return (
    full !== undefined &&
    dates.some((date) => date.year === null) &&
    target.dates().some((date) => date.day !== null && date.year === null && agree(date, full))
  );
}

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
