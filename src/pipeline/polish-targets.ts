import type { MtSegment } from '../contracts/mt-engine.js';
import type { Finding, TermVerdict } from '../contracts/quality-check.js';
import type { UnitRecord } from '../contracts/store.js';
import type { Termbase } from '../contracts/termbase.js';
import type { TargetLanguage } from '../domain/language.js';
import { createTranslate } from '../i18n/translator.js';
import { applyFixes } from '../quality/fixes/fixes.js';
import type { Gate } from './check-rendition.js';
import { checkedUnit } from './checked-unit.js';
import type { MtCore } from './mt/translate-segments.js';

export interface PolishDeps {
  readonly gate: Gate;
  readonly now: () => Date;
  readonly termbase: Termbase;
  readonly mt: MtCore;
}

export interface PolishRequest {
  readonly units: readonly UnitRecord[];
  readonly language: TargetLanguage;
  readonly articleId: string;
  readonly sourceLine: string | null;
  readonly signal: AbortSignal;
  /** Makes the engine's segment of a unit: context, terms, examples. */
  readonly toSegment: (unit: UnitRecord) => MtSegment;
}

export interface TermSuccess {
  readonly hits: number;
  readonly okBefore: number;
  readonly okAfter: number;
}

export interface Polished {
  readonly units: readonly UnitRecord[];
  readonly terms: TermSuccess;
  /** Segments that were asked for again with their faults named. */
  readonly asked: number;
}

/** Marks a unit that was asked for again, so that a repeat of the job does not pay for it twice. */
export const askedAgain = 'asked again';

/**
 * What engines made, made right where that is certain: typography, then known wrong variants of terms. What then still
 * has a fault that would hold it goes back, once, to an engine that can be told; the better answer of the two is kept.
 * Memory's and editors' words are left alone.
 */
export async function polishTargets(deps: PolishDeps, request: PolishRequest): Promise<Polished> {
  const before = countOk(verdictsOf(deps, request.units, request.language));
  let units = request.units.map((unit) => repairCertain(deps, unit, request.language));
  const faulty = faultsOf(deps, units, request);
  const askable = canAsk(deps, request.language)
    ? units.filter((unit) => unit.origin === 'engine' && unit.note !== askedAgain && faulty.has(unit.id))
    : [];
  if (askable.length > 0) units = await askAgain(deps, request, units, askable, faulty);
  const after = countOk(verdictsOf(deps, units, request.language));
  return {
    units,
    terms: { hits: after.hits, okBefore: before.ok, okAfter: after.ok },
    asked: askable.length,
  };
}

function canAsk(deps: PolishDeps, language: TargetLanguage): boolean {
  return deps.mt.route({ source: 'ru', target: language })[0]?.capabilities.promptable === true;
}

function verdictsOf(
  deps: PolishDeps,
  units: readonly UnitRecord[],
  language: TargetLanguage,
): readonly TermVerdict[] {
  const translated = units.flatMap(({ id, text, target }) =>
    target === null ? [] : [{ segmentId: id, source: text, target }],
  );
  return deps.termbase.verifyArticle(translated, language);
}

function countOk(verdicts: readonly TermVerdict[]): { readonly hits: number; readonly ok: number } {
  return { hits: verdicts.length, ok: verdicts.filter((verdict) => verdict.verdict === 'ok').length };
}

function repairCertain(deps: PolishDeps, unit: UnitRecord, language: TargetLanguage): UnitRecord {
  if (unit.target === null || unit.origin !== 'engine') return unit;
  const fixed = applyFixes(unit.target, { language, source: unit.text }).text;
  const { target } = deps.termbase.repair({ segmentId: unit.id, source: unit.text, target: fixed }, language);
  return target === unit.target ? unit : { ...unit, target };
}

/** Blocking findings by segment; those of the article as a whole belong to no sentence and cannot be asked again. */
function faultsOf(
  deps: PolishDeps,
  units: readonly UnitRecord[],
  { language, sourceLine }: PolishRequest,
): ReadonlyMap<string, readonly Finding[]> {
  const translated = units.filter((unit) => unit.target !== null);
  const checked = translated.map(checkedUnit);
  const terms = verdictsOf(deps, translated, language);
  const faults = new Map<string, Finding[]>();
  const engines = [
    ...new Set(
      translated.flatMap((unit) => (unit.engine === null ? [] : [`${unit.engine}/${unit.model ?? ''}`])),
    ),
  ];
  const question = {
    language,
    units: checked,
    counterpart: null,
    terms,
    engines,
    draftEngine: null,
    sourceLine,
    embargoUntil: null,
    now: deps.now(),
  };
  for (const finding of deps.gate(question).findings) {
    if (finding.severity !== 'block' || finding.segmentId === null) continue;
    faults.set(finding.segmentId, [...(faults.get(finding.segmentId) ?? []), finding]);
  }
  return faults;
}

async function askAgain(
  deps: PolishDeps,
  request: PolishRequest,
  units: readonly UnitRecord[],
  askable: readonly UnitRecord[],
  faults: ReadonlyMap<string, readonly Finding[]>,
): Promise<UnitRecord[]> {
  const english = createTranslate('en');
  const segments = askable.map((unit) => ({
    ...request.toSegment(unit),
    repair: {
      previous: unit.target ?? '',
      problems: (faults.get(unit.id) ?? []).map((finding) =>
        english(`quality:${finding.code}`, finding.values),
      ),
    },
  }));
  const pair = { source: 'ru', target: request.language } as const;
  const results = await deps.mt.translate(segments, pair, {
    articleId: request.articleId,
    signal: request.signal,
  });
  const answers = new Map(results.map((result) => [result.id, result]));
  const tried = units.map((unit): UnitRecord => {
    const answer = answers.get(unit.id);
    if (answer?.target === undefined || answer.target === null) return unit;
    return repairCertain(
      deps,
      { ...unit, target: answer.target, engine: answer.engine, model: answer.model },
      request.language,
    );
  });
  const remaining = faultsOf(deps, tried, request);
  return units.map((unit, index) => {
    if (!answers.has(unit.id)) return unit;
    const better = (remaining.get(unit.id)?.length ?? 0) < (faults.get(unit.id)?.length ?? 0);
    return { ...(better ? (tried[index] ?? unit) : unit), note: askedAgain };
  });
}
