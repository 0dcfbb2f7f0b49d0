import type { CheckContext, CheckedUnit, Finding, TermVerdict } from '../contracts/quality-check.js';
import type { Reason, RenditionKey, Store, TermCounts, UnitRecord } from '../contracts/store.js';
import type { Termbase } from '../contracts/termbase.js';
import type { TargetLanguage } from '../domain/language.js';
import { checkedUnit } from './checked-unit.js';

/** What the gate is asked about one language version. */
export interface GateQuestion {
  readonly language: TargetLanguage;
  readonly units: readonly CheckedUnit[];
  readonly counterpart: CheckContext['counterpart'];
  readonly terms: readonly TermVerdict[];
  /** Engines that made it, as `engine/model`. */
  readonly engines: readonly string[];
  /** The engine of draft quality that had a part in it; null when none had. */
  readonly draftEngine: string | null;
  readonly sourceLine: string | null;
  readonly embargoUntil: string | null;
  readonly now: Date;
}

/** Empty `reasons` let it pass. */
export interface GateAnswer {
  readonly findings: readonly Finding[];
  readonly reasons: readonly Reason[];
}

/** The quality family's checks under the configured policy. */
export type Gate = (question: GateQuestion) => GateAnswer;

export interface CheckDeps {
  readonly store: Store;
  readonly termbase: Termbase;
  readonly gate: Gate;
  readonly now: () => Date;
}

export interface Judgement extends GateAnswer {
  readonly terms: TermCounts;
}

/** Checks a complete language version and stores its findings. Every unit must have a target. */
export async function checkRendition(
  deps: CheckDeps,
  key: RenditionKey,
  units: readonly UnitRecord[],
  about: Pick<GateQuestion, 'engines' | 'draftEngine' | 'sourceLine' | 'embargoUntil' | 'counterpart'>,
): Promise<Judgement> {
  const checked = units.map(checkedUnit);
  const terms = deps.termbase.verifyArticle(checked, key.language);
  const now = deps.now();
  const answer = deps.gate({ language: key.language, units: checked, terms, now, ...about });
  await deps.store.replaceFindings(key, answer.findings, now.toISOString());
  return { ...answer, terms: countTerms(terms) };
}

function countTerms(verdicts: readonly TermVerdict[]): TermCounts {
  const of = (wanted: TermVerdict['verdict']) =>
    verdicts.filter((verdict) => verdict.verdict === wanted).length;
  return { hits: verdicts.length, ok: of('ok'), missing: of('missing'), forbidden: of('forbidden') };
}

/** Waits for its time; the reconciler reads the instant from the values. */
export function embargoReason(until: string): Reason {
  const untilInstant = new Date(until).toISOString();
  return {
    code: 'pipeline:held.embargo',
    values: { until: `${untilInstant.slice(0, 16).replace('T', ' ')} UTC`, untilInstant },
  };
}
