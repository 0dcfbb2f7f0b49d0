import type { TargetLanguage } from '../../domain/language.js';
import type { Span } from '../../domain/span.js';

/** A replacement of the span by other text. */
export interface Edit extends Span {
  readonly replacement: string;
}

export interface FixContext {
  readonly language: TargetLanguage;
  /** The source text: what a figure must be is read there. */
  readonly source: string;
}

/** One safe change: meaning cannot be touched by it. Pure; edits in order of position, not overlapping. */
export interface Fix {
  readonly id: string;
  readonly languages: readonly TargetLanguage[];
  find(text: string, context: FixContext): readonly Edit[];
}
