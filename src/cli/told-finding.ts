import type { Finding } from '../contracts/quality-check.js';
import type { Termbase } from '../contracts/termbase.js';
import type { TargetLanguage } from '../domain/language.js';
import type { Translate } from '../i18n/translator.js';
import { checkTranslation } from '../quality/check-translation.js';

/** A finding in words. Spans are offsets of source and target in UTF-16 units; null where it is about no place. */
export interface ToldFinding {
  readonly check: string;
  readonly category: Finding['category'];
  /** `block` would hold an article. */
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly sourceSpan: Finding['sourceSpan'];
  readonly targetSpan: Finding['targetSpan'];
}

export interface TextsToCheck {
  readonly source: string;
  readonly target: string;
  readonly language: TargetLanguage;
  readonly counterpart: string | null;
}

/** Checks a translation, its terms by the termbase among the rest. */
export function findingsOf(
  { source, target, language, counterpart }: TextsToCheck,
  termbase: Termbase,
  translate: Translate,
): readonly ToldFinding[] {
  const findings = checkTranslation({
    source,
    target,
    language,
    ...(counterpart === null ? {} : { counterpart }),
    terms: termbase.verify({ segmentId: '', source, target }, language),
  });
  return findings.map(({ check, category, severity, code, values, sourceSpan, targetSpan }) => ({
    check,
    category,
    severity,
    message: translate(`quality:${code}`, values),
    sourceSpan,
    targetSpan,
  }));
}
