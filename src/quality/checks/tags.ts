import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'tags', category: 'design/markup', severity: 'block' } as const;

const tagPattern =
  /<\/?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\s[^<>]{0,500})?\/?>|&(?:amp|lt|gt|quot|nbsp|#\d{1,7});/gu;

/** The markup tags and character entities of the target are those of the source. */
export const tags: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit) {
    const rest = [...unit.source.matchAll(tagPattern)].map((match) => match[0]);
    const findings = [];
    for (const match of unit.target.matchAll(tagPattern)) {
      const at = rest.indexOf(match[0]);
      if (at >= 0) rest.splice(at, 1);
      else
        findings.push(
          createFinding(identity, unit, 'added', {
            values: { tag: match[0].slice(0, 40) },
            targetSpan: { start: match.index, end: match.index + match[0].length },
          }),
        );
    }
    return [
      ...findings,
      ...rest.map((tag) => createFinding(identity, unit, 'missing', { values: { tag: tag.slice(0, 40) } })),
    ];
  },
};
