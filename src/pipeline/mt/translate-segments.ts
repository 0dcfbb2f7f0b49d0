import { setMaxListeners } from 'node:events';
import { type MtEngine, MtError, type MtOutcome, type MtSegment } from '../../contracts/mt-engine.js';
import { type LanguagePair, pairKey } from '../../domain/language.js';
import { type BreakerPolicy, defaultBreakerPolicy } from './circuit-breaker.js';
import { createEngineGate, type EngineGate } from './engine-gate.js';
import { planBatches } from './plan-batches.js';
import type { CostLedger, MtLogger, RateLimiter, Sleep, StartTimer } from './ports.js';
import { defaultRetryPolicy, type RetryPolicy } from './retry-delay.js';
import { type BatchRun, runBatch, type SegmentFailure } from './run-batch.js';
import { sleep as realSleep, startTimer as realTimer } from './timers.js';

export interface MtCoreDeps {
  /** The engines that are configured. */
  readonly engines: ReadonlyMap<string, MtEngine>;
  /** Engine ids by pair key (`ru-en`), tried in order; ids that are not configured are passed over. */
  readonly routes: Readonly<Record<string, readonly string[]>>;
  readonly rateLimiter: RateLimiter;
  readonly costLedger: CostLedger;
  readonly logger: MtLogger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly sleep?: Sleep;
  readonly startTimer?: StartTimer;
  readonly retry?: Partial<RetryPolicy>;
  readonly breaker?: Partial<BreakerPolicy>;
  /** Upper bound of one attempt whatever the engine does, in milliseconds; default 180 s. */
  readonly attemptTimeoutMs?: number;
}

export interface TranslateOptions {
  readonly articleId: string;
  /** Cancels everything, or carries a deadline (`AbortSignal.timeout`). */
  readonly signal: AbortSignal;
  /**
   * Awaited with the outcomes of each attempt as they come, so that what was paid for is kept before anything
   * else happens. Batches run side by side, so calls may overlap. What it throws ends the translation.
   */
  readonly onBatch?: (outcomes: readonly MtOutcome[], engineId: string, model: string) => Promise<void>;
}

export interface SegmentResult {
  readonly id: string;
  /** null when no engine could translate it. */
  readonly target: string | null;
  /** The engine that translated it, or the last that tried; null when there was none to try. */
  readonly engine: string | null;
  readonly model: string | null;
  readonly error: MtError | null;
}

export interface MtCore {
  /**
   * One result per segment, in order. Engines' failures are results, never exceptions.
   * Throws the signal's reason when it was aborted, and what `onBatch` throws.
   */
  translate(
    segments: readonly MtSegment[],
    pair: LanguagePair,
    options: TranslateOptions,
  ): Promise<readonly SegmentResult[]>;
  /** Engines that would be tried for a pair, in order. */
  route(pair: LanguagePair): readonly MtEngine[];
}

/** Everything between "these segments" and the engines: batches, retries, limits, fallback, cost. */
export function createMtCore(deps: MtCoreDeps): MtCore {
  const gates = createGates(deps);

  function gatesFor(pair: LanguagePair): readonly EngineGate[] {
    const ids = deps.routes[pairKey(pair)] ?? [];
    return ids
      .flatMap((id) => gates.get(id) ?? [])
      .filter(({ engine }) => engine.supports(pair.source, pair.target));
  }

  return {
    route: (pair) => gatesFor(pair).map(({ engine }) => engine),
    async translate(segments, pair, options) {
      options.signal.throwIfAborted();
      // Also ends what still runs when one batch's report throws.
      const stop = new AbortController();
      // Every batch in the queue listens to it, and each is removed again: no leak to warn of.
      setMaxListeners(0, stop.signal);
      const onAbort = () => stop.abort(options.signal.reason);
      options.signal.addEventListener('abort', onAbort, { once: true });
      try {
        return await translateByRoute(segments, gatesFor(pair), {
          pair,
          options,
          signal: stop.signal,
          retry: { ...defaultRetryPolicy, ...deps.retry },
          sleep: deps.sleep ?? realSleep,
          random: deps.random,
        });
      } catch (error) {
        stop.abort(error);
        throw error;
      } finally {
        options.signal.removeEventListener('abort', onAbort);
      }
    },
  };
}

function createGates(deps: MtCoreDeps): ReadonlyMap<string, EngineGate> {
  const gateDeps = {
    ...deps,
    sleep: deps.sleep ?? realSleep,
    startTimer: deps.startTimer ?? realTimer,
    breaker: { ...defaultBreakerPolicy, ...deps.breaker },
    attemptTimeoutMs: deps.attemptTimeoutMs ?? 180_000,
  };
  return new Map([...deps.engines].map(([id, engine]) => [id, createEngineGate(engine, gateDeps)]));
}

interface RouteRun extends Pick<BatchRun, 'pair' | 'signal' | 'retry' | 'sleep' | 'random'> {
  readonly options: TranslateOptions;
}

/** Each engine gets what the ones before it could not translate. */
async function translateByRoute(
  segments: readonly MtSegment[],
  route: readonly EngineGate[],
  { options, ...run }: RouteRun,
): Promise<readonly SegmentResult[]> {
  const results = new Map<string, SegmentResult>();
  let left = segments;
  for (const [index, gate] of route.entries()) {
    if (left.length === 0) break;
    const report = reporter(gate.engine, results, options);
    const isLast = index === route.length - 1;
    const failures = await runEngine({ ...run, gate, articleId: options.articleId, isLast, report }, left);
    for (const { segment, error } of failures)
      results.set(segment.id, failed(segment.id, gate.engine, error));
    left = inOriginalOrder(segments, failures);
  }
  return segments.map((segment) => results.get(segment.id) ?? noEngine(segment.id, run.pair));
}

async function runEngine(run: BatchRun, segments: readonly MtSegment[]): Promise<readonly SegmentFailure[]> {
  const { engine } = run.gate;
  const { batches, tooLarge } = planBatches(segments, engine.limits);
  const failures = await Promise.all(batches.map((batch) => runBatch(run, batch)));
  const error = () =>
    new MtError(engine.id, 'too_large', 'one segment alone is longer than the engine takes');
  return [...failures.flat(), ...tooLarge.map((segment) => ({ segment, error: error() }))];
}

function reporter(engine: MtEngine, results: Map<string, SegmentResult>, options: TranslateOptions) {
  return async (outcomes: readonly MtOutcome[]): Promise<void> => {
    await options.onBatch?.(outcomes, engine.id, engine.model);
    for (const outcome of outcomes) {
      if (!outcome.ok) continue;
      const { id, target } = outcome;
      results.set(id, { id, target, engine: engine.id, model: engine.model, error: null });
    }
  };
}

function inOriginalOrder(
  segments: readonly MtSegment[],
  failures: readonly SegmentFailure[],
): readonly MtSegment[] {
  const failedIds = new Set(failures.map(({ segment }) => segment.id));
  return segments.filter(({ id }) => failedIds.has(id));
}

function failed(id: string, engine: MtEngine, error: MtError): SegmentResult {
  return { id, target: null, engine: engine.id, model: engine.model, error };
}

function noEngine(id: string, pair: LanguagePair): SegmentResult {
  const error = new MtError('route', 'unsupported_language', `no engine is configured for ${pairKey(pair)}`);
  return { id, target: null, engine: null, model: null, error };
}
