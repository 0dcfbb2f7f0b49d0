import pLimit from 'p-limit';
import {
  type MtEngine,
  MtError,
  type MtErrorCode,
  type MtOutcome,
  type MtRequest,
} from '../../contracts/mt-engine.js';
import { type BreakerPolicy, type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.js';
import type { CostLedger, MtLogger, RateLimiter, Sleep, StartTimer } from './ports.js';
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

  async function send(request: MtRequest, signal: AbortSignal): Promise<readonly MtOutcome[]> {
    const pauseMs = notBefore - deps.clock();
    if (pauseMs > 0) await deps.sleep(pauseMs, signal);
    await deps.rateLimiter.take(engine.id, 1, signal);
    try {
      return checkedOutcomes(engine.id, request, await withTimer(engine, request, deps, signal));
    } catch (error) {
      signal.throwIfAborted();
      throw asMtError(engine.id, error);
    }
  }

  async function admitted(request: MtRequest, patient: boolean, signal: AbortSignal) {
    if (!(await breaker.admit(signal, patient)))
      throw new MtError(engine.id, 'unavailable', 'resting after failures', {
        retryAfterMs: breaker.remainingMs(),
      });
    try {
      const outcomes = await send(request, signal);
      breaker.settle('answered');
      return outcomes;
    } catch (error) {
      breaker.settle(error instanceof MtError ? error : 'unknown');
      throw error;
    }
  }

  async function paid(request: MtRequest, { articleId, patient }: AttemptOptions, signal: AbortSignal) {
    signal.throwIfAborted();
    const characters = request.segments.reduce(
      (sum, { text }) => sum + characterCount(text, engine.limits),
      0,
    );
    const claim = { engineId: engine.id, articleId, characters };
    const verdict = await deps.costLedger.reserve(claim);
    if (verdict !== 'granted')
      throw new MtError(engine.id, 'quota_exceeded', `own cost cap reached (${verdict})`);
    try {
      return await admitted(request, patient, signal);
    } catch (error) {
      if (error instanceof MtError && unchargedCodes.has(error.code)) await deps.costLedger.release(claim);
      throw error;
    }
  }

  async function watched(request: MtRequest, options: AttemptOptions, signal: AbortSignal) {
    const startedAt = deps.clock();
    try {
      return await paid(request, options, signal);
    } catch (error) {
      if (error instanceof MtError) {
        if (error.code === 'rate_limited' && error.retryAfterMs !== null)
          notBefore = Math.max(notBefore, deps.clock() + error.retryAfterMs);
        logFailure(deps, error, request, deps.clock() - startedAt);
      }
      throw error;
    }
  }

  return {
    engine,
    breaker,
    attempt: (request, options, signal) =>
      abortable(
        limit(() => watched(request, options, signal)),
        signal,
      ),
  };
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
    engine.translateBatch(request, attempt.signal).then(resolve, reject).finally(cleanUp);
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
