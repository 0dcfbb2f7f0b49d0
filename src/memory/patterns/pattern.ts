import type { TargetLanguage } from '../../domain/language.js';
import type { SlotKind } from './slot-kinds.js';

/** A place for a value: `{COUNTRY2:gen}`, `{topic+:acc}`. */
export interface SlotPiece {
  readonly type: 'slot';
  /** As written, digits included; the same name is the same value. */
  readonly name: string;
  /** A built-in kind, or null for a closed list. */
  readonly kind: SlotKind | null;
  /** The list's name where `kind` is null. */
  readonly list: string;
  /** «A, B и C»: one or several values. Only the Russian side says so. */
  readonly series: boolean;
  /** Case, form or list key, in the order written; empty for the plain form. */
  readonly forms: readonly string[];
  /** `{NUMBER?document|documents}`: writes one of two words by the number, or the length of a series, not the value. */
  readonly counted: readonly [string, string] | null;
}

/** `[a|b]`: any of several wordings. A named one, `[when: a|b]`, is mirrored by the targets, option by option. */
export interface ChoicePiece {
  readonly type: 'choice';
  readonly name: string | null;
  readonly options: readonly Template[];
}

export interface TextPiece {
  readonly type: 'text';
  readonly text: string;
}

export type Piece = TextPiece | SlotPiece | ChoicePiece;
export type Template = readonly Piece[];

/** Where something stands, for messages. Lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One skeleton: Russian wordings and their target in each language. */
export interface Pattern {
  readonly id: string;
  readonly place: Place;
  readonly sources: readonly Template[];
  readonly targets: Readonly<Record<TargetLanguage, Template>>;
}

/** An item of a closed list; texts by form key, '' for the plain form. */
export interface ListItem {
  readonly source: ReadonlyMap<string, Template>;
  readonly targets: Readonly<Record<TargetLanguage, ReadonlyMap<string, string>>>;
  readonly place: Place;
}

export interface PatternList {
  readonly name: string;
  readonly items: readonly ListItem[];
}

/** Patterns and the lists they draw on, read and checked. */
export interface PatternSet {
  readonly patterns: readonly Pattern[];
  readonly lists: ReadonlyMap<string, PatternList>;
}
