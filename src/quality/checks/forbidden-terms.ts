import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'forbidden-terms', category: 'terminology/wrong-term', severity: 'block' } as const;

/** No rendering that the termbase forbids stands in the target. */
export const forbiddenTerms: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    return context.terms
      .filter((term) => term.segmentId === unit.segmentId && term.verdict === 'forbidden')
      .map((term) =>
        createFinding(identity, unit, 'found', {
          values: {
            term: term.term,
            found: term.found ?? '',
            expected: term.expected.slice(0, 3).join(' / '),
          },
          sourceSpan: term.sourceSpan,
          targetSpan: term.targetSpan,
        }),
      );
  },
};
