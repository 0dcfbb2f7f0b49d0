export interface RetryPolicy {
  /** Attempts at one batch with one engine, the first included. */
  readonly maxAttempts: number;
  readonly baseMs: number;
  readonly capMs: number;
  /** An engine that asks for a longer wait is left for the next one in the route. */
  readonly maxWaitMs: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  maxAttempts: 4,
  baseMs: 500,
  capMs: 20_000,
  maxWaitMs: 60_000,
};

/**
 * Full jitter: anything from 0 to the exponential bound (Brooker, "Exponential Backoff and Jitter", AWS
 * Architecture Blog, 2015). What the provider asked for comes first; the jitter is added so that workers do
 * not come back together.
 *
 * @param attempt attempts made so far, from 1
 * @param random in [0, 1)
 */
export function retryDelay(
  policy: RetryPolicy,
  attempt: number,
  retryAfterMs: number | null,
  random: () => number,
): number {
  const jitter = random() * Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
  return Math.round((retryAfterMs ?? 0) + jitter);
}
