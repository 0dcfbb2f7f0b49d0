import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';
import { findFixes } from '../fixes/fixes.js';

const identity = { id: 'typography', category: 'linguistic/punctuation', severity: 'warn' } as const;

/** Nothing is left that a safe fix of the language's typography would change: one finding a rule. */
export const typography: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit, context) {
    const edits = findFixes(unit.target, { language: context.target, source: unit.source });
    const first = new Map(edits.toReversed().map((edit) => [edit.fix, edit]));
    return [...first.values()].map((edit) =>
      createFinding(identity, unit, 'unfixed', {
        values: { fix: edit.fix, count: edits.filter((other) => other.fix === edit.fix).length },
        targetSpan: { start: edit.start, end: edit.end },
      }),
    );
  },
};
