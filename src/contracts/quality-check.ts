import type { TargetLanguage } from '../domain/language.js';
import type { SegmentPart } from '../domain/segment.js';
import type { Span } from '../domain/span.js';
import type { MessageValues } from '../i18n/translator.js';

/** Top-level dimensions of MQM (themqm.org, 2024 core typology) with the subtype after the slash. */
export type MqmCategory =
  | 'accuracy/mistranslation'
  | 'accuracy/omission'
  | 'accuracy/addition'
  | 'accuracy/untranslated'
  | 'accuracy/do-not-translate'
  | 'terminology/wrong-term'
  | 'terminology/inconsistent'
  | 'linguistic/punctuation'
  | 'linguistic/spelling'
  | 'linguistic/grammar'
  | 'locale/number-format'
  | 'locale/date-format'
  | 'locale/currency-format'
  | 'design/markup'
  | 'other';

export type Severity = 'block' | 'warn';

export interface Finding {
  /** Id of the check: `numbers`. */
  readonly check: string;
  readonly category: MqmCategory;
  readonly severity: Severity;
  /** Name of the message in the catalogs: `quality:<code>`; `values` fill it. */
  readonly code: string;
  readonly values: MessageValues;
  /** The segment it is about; null for the whole article. */
  readonly segmentId: string | null;
  readonly sourceSpan: Span | null;
  readonly targetSpan: Span | null;
}

export interface CheckedUnit {
  readonly segmentId: string;
  readonly part: SegmentPart;
  /** Body block the unit stands in. */
  readonly block: number;
  readonly source: string;
  readonly target: string;
}

/** Everything a check may look at besides the unit itself. */
export interface CheckContext {
  readonly target: TargetLanguage;
  /** All units of the article in order, for checks across it. */
  readonly units: readonly CheckedUnit[];
  /** The same article's other target language, by segment id, when it is there. */
  readonly counterpart: {
    readonly language: TargetLanguage;
    readonly targets: ReadonlyMap<string, string>;
  } | null;
  /** Term verdicts, made by the terminology family; empty when no termbase is loaded. */
  readonly terms: readonly TermVerdict[];
}

/** Whether one termbase entry found in a segment's source came out right in its target. */
export interface TermVerdict {
  readonly segmentId: string;
  readonly entryId: string;
  readonly term: string;
  readonly expected: readonly string[];
  /** False for an entry that is only advice (status `admitted`): its absence is a warning. */
  readonly binding: boolean;
  readonly sourceSpan: Span;
  readonly verdict: 'ok' | 'missing' | 'forbidden';
  /** Where a forbidden variant stands in the target. */
  readonly targetSpan: Span | null;
  readonly found: string | null;
}

/** One pure check. `unit` checks run per segment, `article` checks once. */
export type QualityCheck = {
  readonly id: string;
  readonly category: MqmCategory;
  /** Severity used where policy does not say otherwise; single findings may be milder. */
  readonly severity: Severity;
  readonly languages: readonly TargetLanguage[];
} & (
  | { readonly scope: 'unit'; check(unit: CheckedUnit, context: CheckContext): readonly Finding[] }
  | { readonly scope: 'article'; check(context: CheckContext): readonly Finding[] }
);
