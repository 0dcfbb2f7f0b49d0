import { setTimeout as wait } from 'node:timers/promises';

/** The part of an ioredis client that the limiter uses. */
export interface ScriptClient {
  eval(script: string, keyCount: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
}

export interface RedisRate {
  readonly requestsPerSecond: number;
  /** Requests that may go at once after a pause; default one second's worth, at least 1. */
  readonly burst?: number;
}

export interface RedisRateLimiterOptions {
  readonly client: ScriptClient;
  /** Keys are `<prefix>:rate:<engine>`. */
  readonly prefix: string;
  readonly rates: ReadonlyMap<string, RedisRate>;
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted. Default: the real clock. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * A token bucket whose tokens may go below zero: each caller takes its place in the queue at once and is told how
 * long to wait for it, so nobody polls and nobody starves. Time is the server's, which all workers share.
 * KEYS[1] bucket; ARGV tokens a second, burst, tokens wanted. Returns milliseconds to wait.
 */
const takeScript = `
local rate, burst, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = tonumber(bucket[1]) or burst
local at = tonumber(bucket[2]) or now
tokens = math.min(burst, tokens + math.max(0, now - at) / 1000 * rate) - wanted
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil((burst - tokens) / rate * 1000) + 1000)
if tokens >= 0 then return 0 end
return math.ceil(-tokens / rate * 1000)
`;

/** One limit for all workers that share the Redis. Engines without a rate are never held back. */
export function createRedisRateLimiter(options: RedisRateLimiterOptions) {
  const sleep = options.sleep ?? realSleep;
  return {
    /**
     * Resolves when `n` requests may go to the engine. Rejects with the signal's reason when it is aborted, and
     * with the client's error when Redis is away.
     */
    async take(engineId: string, n: number, signal: AbortSignal): Promise<void> {
      signal.throwIfAborted();
      const rate = options.rates.get(engineId);
      if (rate === undefined) return;
      const burst = rate.burst ?? Math.max(1, rate.requestsPerSecond);
      const key = `${options.prefix}:rate:${engineId}`;
      const waitMs = await options.client.eval(takeScript, 1, key, rate.requestsPerSecond, burst, n);
      if (typeof waitMs !== 'number')
        throw new TypeError(`The rate limit script answered ${typeof waitMs}, not a number of milliseconds`);
      if (waitMs > 0) await sleep(waitMs, signal);
    },
  };
}

async function realSleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
