import type { CheckContext, CheckedUnit, Finding, TermVerdict } from '../contracts/quality-check.js';
import type { TargetLanguage } from '../domain/language.js';
import { segmentId } from '../domain/segment.js';
import type { Span } from '../domain/span.js';
import { checks } from './checks.js';

export type ArticleContext = Omit<CheckContext, 'units'>;

/** All findings of all checks on the units of one article in one target language, unit by unit. */
export function checkArticle(units: readonly CheckedUnit[], context: ArticleContext): readonly Finding[] {
  const whole: CheckContext = { ...context, units };
  const own = checks.filter((check) => check.languages.includes(context.target));
  const findings: Finding[] = [];
  for (const unit of units)
    for (const check of own) if (check.scope === 'unit') findings.push(...check.check(unit, whole));
  for (const check of own) if (check.scope === 'article') findings.push(...check.check(whole));
  return findings;
}

export interface TranslationToCheck {
  /** Russian; paragraphs are lines. */
  readonly source: string;
  readonly target: string;
  readonly language: TargetLanguage;
  /** The same text in the other target language, to be held against this one. */
  readonly counterpart?: string;
  /** Term verdicts on the whole text; their `segmentId` does not matter. */
  readonly terms?: readonly TermVerdict[];
}

/**
 * Checks any text against its translation. Paragraphs are compared one by one where both sides have as many, else the
 * texts as wholes; spans are offsets in the given `source` and `target`.
 */
export function checkTranslation(given: TranslationToCheck): readonly Finding[] {
  const { source, target, language, counterpart } = given;
  const [ours, theirs] = [paragraphs(source), paragraphs(target)];
  const others = counterpart === undefined ? null : paragraphs(counterpart);
  const paired = ours.length === theirs.length && (others === null || others.length === ours.length);
  const whole = (text: string): readonly Span[] => [{ start: 0, end: text.length }];
  const [from, to] = paired && ours.length > 0 ? [ours, theirs] : [whole(source), whole(target)];
  const beside = counterpart === undefined ? [] : paired && others !== null ? others : whole(counterpart);
  const units = from.map((span, block) => createUnit(source, span, target, to[block], block));
  const targets = new Map(
    beside.map((span, block) => [unitId(block), (counterpart ?? '').slice(span.start, span.end)]),
  );
  const findings = checkArticle(units, {
    target: language,
    counterpart: counterpart === undefined ? null : { language: language === 'en' ? 'kk' : 'en', targets },
    terms: (given.terms ?? []).map((term) => placeTerm(term, from, to)),
  });
  return findings.map((finding) => {
    const block = units.findIndex((unit) => unit.segmentId === finding.segmentId);
    return {
      ...finding,
      sourceSpan: shift(finding.sourceSpan, from[block]?.start ?? 0),
      targetSpan: shift(finding.targetSpan, to[block]?.start ?? 0),
    };
  });
}

function unitId(block: number): string {
  return segmentId('body', block, 0);
}

function createUnit(
  source: string,
  from: Span,
  target: string,
  to: Span | undefined,
  block: number,
): CheckedUnit {
  return {
    segmentId: unitId(block),
    part: 'body',
    block,
    source: source.slice(from.start, from.end),
    target: to === undefined ? '' : target.slice(to.start, to.end),
  };
}

/** Moves a verdict on the whole text into the paragraph it stands in. */
function placeTerm(term: TermVerdict, from: readonly Span[], to: readonly Span[]): TermVerdict {
  const block = Math.max(
    0,
    from.findIndex((span) => term.sourceSpan.start < span.end),
  );
  return {
    ...term,
    segmentId: unitId(block),
    sourceSpan: shift(term.sourceSpan, -(from[block]?.start ?? 0)) ?? term.sourceSpan,
    targetSpan: shift(term.targetSpan, -(to[block]?.start ?? 0)),
  };
}

function shift(span: Span | null, by: number): Span | null {
  return span === null ? null : { start: span.start + by, end: span.end + by };
}

/** Lines with words in them, without the white space at their ends. */
function paragraphs(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => {
    const inner = line.trim();
    if (inner === '') return [];
    const start = index + line.indexOf(inner);
    return [{ start, end: start + inner.length }];
  });
}
