import type { TargetLanguage } from '../domain/language.js';
import type { Span } from '../domain/span.js';

/** Russian cases, and Kazakh's seven under the same names where they meet. */
export type RussianCase = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'prep';
export type KazakhCase = 'nom' | 'gen' | 'dat' | 'acc' | 'loc' | 'abl' | 'ins';

export type PlaceableKind =
  | 'number'
  | 'percent'
  | 'money'
  | 'date'
  | 'year'
  | 'person'
  | 'country'
  | 'city'
  | 'place'
  | 'organisation'
  | 'title'
  | 'term';

/** A piece of a Russian sentence whose value may be exchanged for another of its kind. */
export interface Placeable extends Span {
  readonly kind: PlaceableKind;
  /** As it stands. */
  readonly text: string;
  /** Every case the form may be read as; empty for what does not decline. */
  readonly cases: readonly RussianCase[];
  readonly plural: boolean;
  /** Dictionary forms in the three languages: `Пакистан`, `Pakistan`, `Пәкістан`. */
  readonly lemmas: Readonly<Record<'ru' | TargetLanguage, string>>;
  /** Termbase entry, or null for numbers and for names transliterated by rule. */
  readonly entryId: string | null;
  /** What else besides the kind must be equal for an exchange: the termbase domain, how a number is written. */
  readonly group?: string;
}

/** The form a target sentence needs a value in. */
export type TargetForm =
  | {
      readonly language: 'en';
      readonly possessive: boolean;
      readonly article: 'the' | 'a' | 'none';
      readonly plural: boolean;
      readonly capital: boolean;
      /** How a number, date or possessive is written there: `{n} million`, `{month} {day}, {year}`. */
      readonly layout?: string;
      /**
       * Whose `the` stands before a name: the name's own, which comes and goes with it (of the UK, of Japan), or that
       * of the noun after it (the SCO summit). Else what a name must take to stand there. Not given: no matter.
       */
      readonly determiner?: 'own' | 'of the noun' | 'the' | 'none';
    }
  | {
      readonly language: 'kk';
      readonly case: KazakhCase;
      readonly possessive: boolean;
      readonly plural: boolean;
      /** How a number or date is written there: `{n} млн`, `{year} жылғы {day} {month}`. */
      readonly layout?: string;
      /** The span ends in мен, бен or пен (and), whose first letter the value decides. */
      readonly conjunction?: boolean;
      /** -дағы: «Пәкістандағы». The case is then `loc`. */
      readonly attribute?: boolean;
    };

/** Finds placeables in Russian and writes their values in a target language. Implemented by terminology. */
export interface Placeables {
  /** In order, not overlapping. */
  read(text: string): readonly Placeable[];
  /** Where the value stands in a target sentence and in which form; null when it is not there for certain. */
  locate(
    placeable: Placeable,
    target: string,
    language: TargetLanguage,
  ): (Span & { readonly form: TargetForm }) | null;
  /** The value in that form; null when the form is not certain. */
  write(placeable: Placeable, form: TargetForm): string | null;
}
