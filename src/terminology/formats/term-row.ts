import type { MessageValues } from '../../i18n/translator.js';
import type { TermColumn } from './columns.js';

/** One row of a termbase file as text, before anything in it is believed. */
export interface TermRow {
  readonly file: string;
  /** Where the row begins: the line of a text file, the row of a sheet; counted from 1. */
  readonly line: number;
  readonly fields: Readonly<Record<TermColumn, string>>;
}

/** Something wrong with a file, at a place. `code` is a ContentError's, `terminology.<name>`. */
export interface RowProblem {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly values: MessageValues;
}

/** What a reader hands on: rows in order of the file, and problems as they are met. */
export interface RowSink {
  readonly row: (row: TermRow) => void;
  readonly problem: (problem: RowProblem) => void;
}

export function emptyFields(): Record<TermColumn, string> {
  return {
    id: '',
    ru: '',
    en: '',
    kk: '',
    status: '',
    kind: '',
    gender: '',
    animate: '',
    domain: '',
    ru_forms: '',
    en_forms: '',
    kk_forms: '',
    en_variants: '',
    kk_variants: '',
    context: '',
    note: '',
    source: '',
    reviewed: '',
    valid_from: '',
    valid_to: '',
  };
}
