import type { CheckedUnit, Finding, TermVerdict } from '../contracts/quality-check.js';
import type { Reason, RenditionKey, Store, TermCounts, UnitRecord } from '../contracts/store.js';
import type { Termbase } from '../contracts/termbase.js';
import type { TargetLanguage } from '../domain/language.js';

/** What the gate is asked about one language version. */
export interface GateQuestion {
  readonly language: TargetLanguage;
  readonly units: readonly CheckedUnit[];
  readonly counterpart: {
    readonly language: TargetLanguage;
    readonly targets: ReadonlyMap<string, string>;
  } | null;
  readonly terms: readonly TermVerdict[];
  /** Engines that made it, as `engine/model`. */
  readonly engines: readonly string[];
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
  about: {
    readonly engines: readonly string[];
    readonly embargoUntil: string | null;
    readonly counterpart: GateQuestion['counterpart'];
  },
): Promise<Judgement> {
  const checked = units.map(
    (unit): CheckedUnit => ({
      segmentId: unit.id,
      part: unit.part,
      block: unit.block,
      source: unit.text,
      target: unit.target ?? '',
    }),
  );
  const terms = checked.flatMap((unit) => deps.termbase.verify(unit, key.language));
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
