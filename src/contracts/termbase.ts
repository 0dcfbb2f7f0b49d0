import type { Language, TargetLanguage } from '../domain/language.js';
import type { Span } from '../domain/span.js';
import type { TermVerdict } from './quality-check.js';

export type TermStatus = 'preferred' | 'admitted' | 'forbidden' | 'do-not-translate';
export type RussianGender = 'm' | 'f' | 'n' | 'plural';
/** What kind of thing the entry names; decides how its Russian words decline and how case matters. */
export type TermKind = 'common' | 'person' | 'place' | 'organisation' | 'acronym' | 'phrase' | 'verb';

/** One row of the termbase: a concept with its words in the three languages and what an editor knows of its grammar. */
export interface GlossaryEntry {
  readonly id: string;
  readonly ru: string;
  /** First is preferred, the rest admitted. */
  readonly en: readonly string[];
  readonly kk: readonly string[];
  readonly status: TermStatus;
  readonly kind: TermKind;
  readonly gender: RussianGender | null;
  readonly animate: boolean | null;
  readonly domain: string | null;
  /** Extra or replacement surface forms by language, `case:form` (case may be empty), that override the generated ones. */
  readonly forms: Partial<Record<Language, readonly string[]>>;
  /** Wrong or foreign renderings by language: verified as errors, and replaced where the form is certain. */
  readonly variants: Partial<Record<TargetLanguage, readonly string[]>>;
  /** Words that must (or, with `!`, must not) stand beside the term for it to match. */
  readonly context: readonly string[];
  readonly note: string | null;
  readonly source: string | null;
  readonly reviewed: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface TermMatch extends Span {
  readonly entryId: string;
  /** The entry's Russian lemma. */
  readonly term: string;
  /** The text as it stands. */
  readonly match: string;
  readonly targets: Readonly<Record<TargetLanguage, readonly string[]>>;
}

/** A loaded termbase: finds, verifies, repairs. */
export interface Termbase {
  readonly size: number;
  /** Changes whenever any entry's content changes; part of the segment cache key. */
  readonly checksum: string;
  /** Longest-first, non-overlapping matches in order of position. */
  find(text: string): readonly TermMatch[];
  /** One verdict per match that should show in the target, by generated forms, min(count) per entry. */
  verify(
    unit: { readonly segmentId: string; readonly source: string; readonly target: string },
    language: TargetLanguage,
  ): readonly TermVerdict[];
  /**
   * `verify` over an article's segments in order: a person named in full in one may be named shortly in those after
   * («Tokayev»), or by the office that stood before the name («the President»).
   */
  verifyArticle(
    units: readonly { readonly segmentId: string; readonly source: string; readonly target: string }[],
    language: TargetLanguage,
  ): readonly TermVerdict[];
  /**
   * Replaces known wrong variants by the right word in the form its place asks. Returns the text unchanged
   * where the form is not certain.
   */
  repair(
    unit: { readonly segmentId: string; readonly source: string; readonly target: string },
    language: TargetLanguage,
  ): { readonly target: string; readonly replaced: readonly string[] };
}
