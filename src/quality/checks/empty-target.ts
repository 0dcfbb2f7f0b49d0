import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'empty-target', category: 'accuracy/omission', severity: 'block' } as const;

/** A segment with words has a translation with words. */
export const emptyTarget: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit) {
    const spoken = /[\p{L}\p{N}]/u;
    return spoken.test(unit.source) && !spoken.test(unit.target)
      ? [createFinding(identity, unit, 'empty')]
      : [];
  },
};
