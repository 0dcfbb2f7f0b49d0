import { termColumns } from '../../formats/columns.js';
import { codePoint, type LintRule } from '../finding.js';

/** Control characters, and halves of surrogate pairs; a line break only where text runs in lines. */
const controls = /[\p{Cc}\p{Cs}]/u;
const controlsButBreaks = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

export const controlCharacters: LintRule = {
  id: 'control-characters',
  severity: 'error',
  start: () => ({
    row(row, report) {
      for (const field of termColumns) {
        const text = row.fields[field];
        const at = text.search(field === 'note' || field === 'source' ? controlsButBreaks : controls);
        if (at >= 0) report(row, field, { mark: codePoint(text.codePointAt(at) ?? 0), position: at + 1 });
      }
    },
  }),
};
