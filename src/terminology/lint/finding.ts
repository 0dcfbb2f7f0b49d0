import type { MessageValues } from '../../i18n/translator.js';
import type { TermColumn } from '../formats/columns.js';
import type { TermRow } from '../formats/term-row.js';

/** An error makes the termbase unusable or wrong; a warning asks an editor to look. */
export type LintSeverity = 'error' | 'warning';

/** One thing found, with the keys of its words in the catalogs; `values` fill both. */
export interface LintFinding {
  /** The rule's id, or the name of what a reader could not read. */
  readonly rule: string;
  readonly severity: LintSeverity;
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
  readonly cure: string;
  readonly values: MessageValues;
}

/** What a rule says of a row: the field, and values beyond file, line and field. */
export type Report = (row: TermRow, field: TermColumn, values?: MessageValues) => void;

/** A rule at work on one run; it may remember rows, and speak at the end. */
export interface LintRun {
  row?(row: TermRow, report: Report): void;
  end?(report: Report): void;
}

/** A rule: its id is also the name of its messages, `terminology:lint.<id with _>.what` and `.cure`. */
export interface LintRule {
  readonly id: string;
  readonly severity: LintSeverity;
  start(): LintRun;
}

const longestSample = 60;

/** A piece of a cell fit for a message: short, and without characters that act on the reader's screen. */
export function sample(text: string): string {
  const shown = [...text.slice(0, longestSample * 2)].map(visible).slice(0, longestSample).join('');
  return shown.length < text.length ? `${shown}…` : shown;
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character) ? codePoint(code) : character;
}

/** `U+200B` */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
