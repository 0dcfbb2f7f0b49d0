import type { QualityCheck } from '../../contracts/quality-check.js';
import { createFinding } from '../finding.js';

const identity = { id: 'placeholders', category: 'design/markup', severity: 'block' } as const;

/**
 * `{{name}}`, `{0}`, `${name}`, `%s`, `%1$d`, `[[1]]`, `⟦1⟧`, `__TERM_1__`, `<x id="1"/>`, and the private-use and
 * replacement characters that no text has.
 */
const pattern =
  /\{\{[^{}\n]{0,60}\}\}|\$?\{[\w.-]{1,60}\}|%(?:\d\$)?[sd](?![\p{L}\d])|\[\[[^[\]\n]{0,60}\]\]|[⟦⟪【][^⟧⟫】\n]{0,60}[⟧⟫】]|__[A-Za-z]{1,30}_?\d{0,6}__|[\ue000-\uf8ff\ufffd]/gu;

/** No placeholder is left in the target, and none of the source's is lost. */
export const placeholders: QualityCheck = {
  ...identity,
  languages: ['en', 'kk'],
  scope: 'unit',
  check(unit) {
    const rest = [...unit.source.matchAll(pattern)].map((match) => match[0]);
    const left = [...unit.target.matchAll(pattern)].filter((match) => {
      const at = rest.indexOf(match[0]);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
    return [
      ...left.map((match) =>
        createFinding(identity, unit, 'left', {
          values: { placeholder: match[0] },
          targetSpan: { start: match.index, end: match.index + match[0].length },
        }),
      ),
      ...rest.map((placeholder) => createFinding(identity, unit, 'missing', { values: { placeholder } })),
    ];
  },
};
