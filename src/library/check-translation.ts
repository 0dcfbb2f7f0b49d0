import type { Finding } from '../contracts/quality-check.js';
import type { Termbase } from '../contracts/termbase.js';
import type { TargetLanguage } from '../domain/language.js';
import { createTranslate, type Locale, type Translate } from '../i18n/translator.js';
import { checkTranslation as findIn } from '../quality/check-translation.js';

/** A finding in words. Spans are offsets in source and target, in UTF-16 units; null where it is about no place. */
export interface TranslationFinding {
  /** Id of the check: `numbers`. */
  readonly check: string;
  /** In words of MQM: `accuracy/mistranslation`. */
  readonly category: Finding['category'];
  /** `block` would hold an article, `warn` would not. */
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly sourceSpan: Finding['sourceSpan'];
  readonly targetSpan: Finding['targetSpan'];
}

export interface Translation {
  /** Russian; paragraphs are lines. */
  readonly source: string;
  readonly target: string;
  readonly language: TargetLanguage;
  /** The same text in the other target language, to be held against this one. */
  readonly counterpart?: string;
  /** Verifies the terms too. */
  readonly termbase?: Termbase;
  /** Language of the messages; default English. */
  readonly locale?: Locale;
}

/**
 * Checks a translation as the quality gate does: numbers, dates, names, quotations, omissions, terms and the rest.
 * Paragraphs are compared one by one where both sides have as many, else the texts as wholes.
 */
export function checkTranslation(translation: Translation): readonly TranslationFinding[] {
  return describeFindings(translation, createTranslate(translation.locale ?? 'en'));
}

/** As `checkTranslation`, in the words of a given translator. */
export function describeFindings(
  { source, target, language, counterpart, termbase }: Omit<Translation, 'locale'>,
  translate: Translate,
): readonly TranslationFinding[] {
  const findings = findIn({
    source,
    target,
    language,
    ...(counterpart === undefined ? {} : { counterpart }),
    terms: termbase?.verify({ segmentId: '', source, target }, language) ?? [],
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
