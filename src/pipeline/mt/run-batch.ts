import {
  type MtEngine,
  MtError,
  type MtFault,
  type MtOutcome,
  type MtSegment,
} from '../../contracts/mt-engine.js';
import type { LanguagePair } from '../../domain/language.js';
import type { EngineGate } from './engine-gate.js';
import type { Sleep } from './ports.js';
import { type RetryPolicy, retryDelay } from './retry-delay.js';

export interface BatchRun {
  readonly gate: EngineGate;
  readonly pair: LanguagePair;
  readonly articleId: string;
  readonly signal: AbortSignal;
  readonly retry: RetryPolicy;
  readonly sleep: Sleep;
  readonly random: () => number;
  /** No engine comes after this one: wait out an open breaker instead of leaving. */
  readonly isLast: boolean;
  /** Told of every attempt's outcomes, before the next attempt. */
  readonly report: (outcomes: readonly MtOutcome[]) => Promise<void>;
}

export interface SegmentFailure {
  readonly segment: MtSegment;
  readonly error: MtError;
}

/**
 * One batch with one engine: tried again with backoff, only its failed segments. Gives back the segments that
 * the engine could not translate. Throws only the signal's reason or what `report` throws.
 */
export function runBatch(run: BatchRun, segments: readonly MtSegment[]): Promise<readonly SegmentFailure[]> {
  return attempts(run, segments, { attempt: 1, askedAgain: new Set() });
}

interface Progress {
  /** Attempts made, the coming one included. */
  readonly attempt: number;
  /** Segments whose faulty answer was already asked for again. */
  readonly askedAgain: ReadonlySet<string>;
}

async function attempts(
  run: BatchRun,
  segments: readonly MtSegment[],
  progress: Progress,
): Promise<readonly SegmentFailure[]> {
  const failures = await attempt(run, segments);
  const [again, lost] = partition(failures, (failure) => mayRetry(run, failure, segments.length, progress));
  if (again.length === 0) return lost;
  const next: Progress = {
    attempt: progress.attempt + 1,
    askedAgain: new Set([
      ...progress.askedAgain,
      ...again.filter(({ error }) => isFault(run.gate.engine, error)).map(({ segment }) => segment.id),
    ]),
  };
  await waitBeforeRetry(run, again, progress.attempt);
  const repaired = again.map((failure) => withRepair(run.gate.engine, failure));
  const parts = again.some(({ error }) => wantsSmallerBatch(error)) ? halves(repaired) : [repaired];
  const rest = await Promise.all(parts.map((part) => attempts(run, part, next)));
  // The repair request was for that engine only: the next one starts from the segment as it came.
  const originals = new Map(again.map(({ segment }) => [segment.id, segment]));
  return [
    ...lost,
    ...rest.flat().map(({ segment, error }) => ({ segment: originals.get(segment.id) ?? segment, error })),
  ];
}

/** The failed segments of one attempt; a request that failed as a whole fails each of its segments. */
async function attempt(run: BatchRun, segments: readonly MtSegment[]): Promise<readonly SegmentFailure[]> {
  let outcomes: readonly MtOutcome[];
  try {
    outcomes = await run.gate.attempt(
      { ...run.pair, segments },
      { articleId: run.articleId, patient: run.isLast },
      run.signal,
    );
  } catch (error) {
    if (!(error instanceof MtError) || run.signal.aborted) throw error;
    outcomes = segments.map(({ id }) => ({ id, ok: false, error }));
  }
  await run.report(outcomes);
  return segments.flatMap((segment, index) => {
    const outcome = outcomes[index];
    return outcome === undefined || outcome.ok ? [] : [{ segment, error: outcome.error }];
  });
}

function mayRetry(
  run: BatchRun,
  { segment, error }: SegmentFailure,
  batchSize: number,
  progress: Progress,
): boolean {
  if (error.code === 'too_large') return batchSize > 1;
  if (!error.retryable || progress.attempt >= run.retry.maxAttempts) return false;
  if ((error.retryAfterMs ?? 0) > run.retry.maxWaitMs) return false;
  if (isFault(run.gate.engine, error)) return !progress.askedAgain.has(segment.id);
  return run.isLast || run.gate.breaker.state() !== 'open';
}

/** A model's faulty answer is asked for again once; other engines have no ear for it and get plain retries. */
function isFault(engine: MtEngine, error: MtError): boolean {
  return engine.capabilities.promptable && error.fault !== null;
}

async function waitBeforeRetry(
  run: BatchRun,
  again: readonly SegmentFailure[],
  attemptsMade: number,
): Promise<void> {
  // Neither a smaller batch nor a corrected answer is won by waiting.
  if (again.every(({ error }) => error.code === 'too_large' || isFault(run.gate.engine, error))) return;
  const asked = again.map(({ error }) => error.retryAfterMs ?? 0);
  const breakerMs = run.gate.breaker.remainingMs();
  const retryAfterMs = Math.max(breakerMs, ...asked);
  await run.sleep(retryDelay(run.retry, attemptsMade, retryAfterMs, run.random), run.signal);
}

const problems: Partial<Record<MtFault, string>> = {
  missing: 'The sentence was left out.',
  merged: 'The sentence was merged with its neighbour.',
  empty: 'The translation was empty.',
  wrong_script: 'The translation was in the wrong language or script.',
  copied_source: 'The source was repeated instead of being translated.',
  commentary: 'The answer held notes or introductions besides the translation.',
  refusal: 'The sentence was refused; it is part of a published press report and must be translated.',
  truncated: 'The translation broke off before its end.',
  wrong_length: 'The translation held much more than the sentence says.',
  wrong_count: 'The answer did not hold exactly one translation for each sentence.',
  malformed: 'The answer was not the JSON object asked for.',
};

function withRepair(engine: MtEngine, { segment, error }: SegmentFailure): MtSegment {
  const problem = error.fault === null || !engine.capabilities.promptable ? undefined : problems[error.fault];
  if (problem === undefined) return segment;
  const earlier = segment.repair ?? { previous: '', problems: [] };
  return { ...segment, repair: { previous: earlier.previous, problems: [...earlier.problems, problem] } };
}

function wantsSmallerBatch(error: MtError): boolean {
  return error.code === 'too_large' || error.fault === 'truncated' || error.fault === 'wrong_count';
}

function halves<T>(list: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)].filter((half) => half.length > 0);
}

function partition<T>(list: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of list) (test(item) ? yes : no).push(item);
  return [yes, no];
}
