import type { MtEngine } from '../../contracts/mt-engine.js';
import type { RateLimiter, Sleep } from './ports.js';

export interface Rate {
  readonly requestsPerSecond: number;
  /** Requests that may go at once after a pause; default one second's worth, at least 1. */
  readonly burst?: number;
}

/** The rates that engines state in their limits, by engine id. */
export function ratesOf(engines: Iterable<MtEngine>): ReadonlyMap<string, Rate> {
  const rates = new Map<string, Rate>();
  for (const { id, limits } of engines)
    if (limits.requestsPerSecond !== undefined)
      rates.set(id, { requestsPerSecond: limits.requestsPerSecond });
  return rates;
}

/** Token buckets in this process's memory. Engines without a rate are never held back. */
export function createMemoryRateLimiter(
  rates: ReadonlyMap<string, Rate>,
  deps: { readonly clock: () => number; readonly sleep: Sleep },
): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();

  return {
    async take(engineId, n, signal) {
      const rate = rates.get(engineId);
      signal.throwIfAborted();
      if (rate === undefined) return;
      const burst = rate.burst ?? Math.max(1, rate.requestsPerSecond);
      const now = deps.clock();
      const bucket = buckets.get(engineId) ?? { tokens: burst, at: now };
      const refilled = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * rate.requestsPerSecond);
      // The tokens go below zero: each caller owns its own place in the queue, so none starves.
      buckets.set(engineId, { tokens: refilled - n, at: now });
      const waitMs = Math.ceil(Math.max(0, ((n - refilled) / rate.requestsPerSecond) * 1000));
      if (waitMs > 0) await deps.sleep(waitMs, signal);
    },
  };
}
