import pLimit from 'p-limit';
import {
  type MtEngine,
  MtError,
  type MtErrorCode,
  type MtOutcome,
  type MtRequest,
} from '../../contracts/mt-engine.js';
import { type BreakerPolicy, type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.js';
import type { CostClaim, CostLedger, MtLogger, RateLimiter, Sleep, StartTimer } from './ports.js';
import { characterCount } from './segment-size.js';
import { abortable } from './timers.js';

export interface EngineGateDeps {
  readonly rateLimiter: RateLimiter;
  readonly costLedger: CostLedger;
  readonly clock: () => number;
  readonly sleep: Sleep;
  readonly startTimer: StartTimer;
  readonly logger: MtLogger;
  readonly breaker: BreakerPolicy;
  readonly attemptTimeoutMs: number;
}

/** The only way to an engine: every request passes its concurrency, breaker, pause, cost cap and rate limit. */
export interface EngineGate {
  readonly engine: MtEngine;
  readonly breaker: CircuitBreaker;
  /** One attempt. Throws MtError when the request failed as a whole, or the signal's reason. */
  attempt(request: MtRequest, options: AttemptOptions, signal: AbortSignal): Promise<readonly MtOutcome[]>;
}

export interface AttemptOptions {
  readonly articleId: string;
  /** Wait for another request's trial of an opened breaker instead of being refused. */
  readonly patient: boolean;
}

/** The request was never charged for, so its claim goes back. */
const unchargedCodes: ReadonlySet<MtErrorCode> = new Set([
  'rate_limited',
  'unavailable',
  'unauthorized',
  'quota_exceeded',
  'unsupported_language',
  'too_large',
  'rejected',
]);

/** The gate of one engine, shared by all articles of this process. */
export function createEngineGate(engine: MtEngine, deps: EngineGateDeps): EngineGate {
  const limit = pLimit(engine.limits.maxConcurrentBatches);
  const breaker = createCircuitBreaker(deps.breaker, deps.clock);
  let notBefore = 0;

  /** Waits for what the provider asked for and for the rate limit. */
  async function turn(signal: AbortSignal): Promise<void> {
    while (notBefore > deps.clock()) await deps.sleep(notBefore - deps.clock(), signal);
    await deps.rateLimiter.take(engine.id, 1, signal);
  }

  async function send(
    request: MtRequest,
    claim: CostClaim,
    signal: AbortSignal,
  ): Promise<readonly MtOutcome[]> {
    const startedAt = deps.clock();
    try {
      return checkedOutcomes(engine.id, request, await withTimer(engine, request, deps, signal));
    } catch (error) {
      signal.throwIfAborted();
      const failure = asMtError(engine.id, error);
      if (failure.code === 'rate_limited')
        notBefore = Math.max(notBefore, deps.clock() + (failure.retryAfterMs ?? 0));
      if (unchargedCodes.has(failure.code)) await deps.costLedger.release(claim);
      logFailure(deps, failure, request, deps.clock() - startedAt);
      throw failure;
    }
  }

  async function pass(request: MtRequest, options: AttemptOptions, signal: AbortSignal) {
    if (!(await breaker.admit(signal, options.patient))) throw resting(engine.id, breaker);
    let end: MtError | 'answered' | 'unknown' = 'unknown';
    try {
      await turn(signal);
      const claim = await reserve(engine, request, options.articleId, deps.costLedger);
      const outcomes = await send(request, claim, signal).catch((error: unknown) => {
        if (error instanceof MtError) end = error;
        throw error;
      });
      end = 'answered';
      return outcomes;
    } finally {
      breaker.settle(end);
    }
  }

  return {
    engine,
    breaker,
    attempt: (request, options, signal) =>
      abortable(
        limit(() => pass(request, options, signal)),
        signal,
      ),
  };
}

function resting(engineId: string, breaker: CircuitBreaker): MtError {
  const retryAfterMs = breaker.remainingMs();
  return new MtError(engineId, 'unavailable', 'resting after failures', { retryAfterMs });
}

/** Counts the characters before they go out. Throws MtError `quota_exceeded` when a cap of our own is reached. */
async function reserve(
  engine: MtEngine,
  request: MtRequest,
  articleId: string,
  ledger: CostLedger,
): Promise<CostClaim> {
  const characters = request.segments.reduce((sum, { text }) => sum + characterCount(text, engine.limits), 0);
  const claim = { engineId: engine.id, articleId, characters };
  const verdict = await ledger.reserve(claim);
  if (verdict === 'granted') return claim;
  throw new MtError(engine.id, 'quota_exceeded', `own cost cap reached (${verdict})`);
}

function logFailure(deps: EngineGateDeps, error: MtError, request: MtRequest, durationMs: number): void {
  const { code, engine, message, retryAfterMs } = error;
  const fields = {
    engine,
    code,
    reason: message,
    retryAfterMs,
    durationMs,
    segments: request.segments.length,
  };
  deps.logger.warn(fields, 'translation request failed');
}

/** Settles by the time-out or the abort even if the engine heeds neither. */
function withTimer(
  engine: MtEngine,
  request: MtRequest,
  deps: EngineGateDeps,
  signal: AbortSignal,
): Promise<readonly MtOutcome[]> {
  const attempt = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = (reason: unknown) => {
      attempt.abort(reason);
      reject(reason);
    };
    const onAbort = () => stop(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const cancelTimer = deps.startTimer(deps.attemptTimeoutMs, () =>
      stop(new MtError(engine.id, 'timeout', `no answer in ${deps.attemptTimeoutMs} ms`)),
    );
    const cleanUp = () => {
      cancelTimer();
      signal.removeEventListener('abort', onAbort);
    };
    if (signal.aborted) onAbort();
    // An async wrapper, so that what is thrown before the first await settles the same way.
    const work = async () => engine.translateBatch(request, attempt.signal);
    void work().then(resolve, reject).finally(cleanUp);
    attempt.signal.addEventListener('abort', cleanUp, { once: true });
  });
}

function checkedOutcomes(
  engineId: string,
  request: MtRequest,
  outcomes: readonly MtOutcome[],
): readonly MtOutcome[] {
  const inOrder =
    outcomes.length === request.segments.length &&
    request.segments.every((segment, index) => segment.id === outcomes[index]?.id);
  if (!inOrder) throw new MtError(engineId, 'bad_response', 'the outcomes do not match the segments');
  return outcomes;
}

/** Only the name of an unforeseen error is kept: its message may quote the article. */
function asMtError(engineId: string, error: unknown): MtError {
  if (error instanceof MtError) return error;
  return new MtError(
    engineId,
    'bad_response',
    `unforeseen ${error instanceof Error ? error.name : typeof error}`,
  );
}
