import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'terms', category: 'terminology/wrong-term', severity: 'block' } as const;

/**
 * Every term of the termbase that the source has stands in the target in one of its approved forms. An entry that is
 * only advice (status `admitted`) warns.
 */
export const terms: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    return context.terms
      .filter((term) => term.segmentId === unit.segmentId && term.verdict === 'missing')
      .map((term) =>
        createFinding(identity, unit, 'missing', {
          severity: term.binding ? 'block' : 'warn',
          values: { term: term.term, expected: term.expected.slice(0, 3).join(' / ') },
          sourceSpan: term.sourceSpan,
        }),
      );
  },
};
