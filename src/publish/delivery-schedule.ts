import type { DeliveryOutcome } from '../contracts/publishing.js';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Wait before each attempt, in milliseconds: the schedule that Standard Webhooks 1.0.0 recommends. */
export const attemptDelaysMs: readonly number[] = [
  0,
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
];

/** Jitter spreads the retries of many deliveries that failed at once: up to a tenth either way. */
const jitter = 0.1;

/**
 * How long to wait, in milliseconds, before the attempt after number `attempt` (from 1), given its outcome; null when
 * there is to be none: it succeeded, may not be repeated, or was the last of ten. A receiver's own `retry-after` only
 * ever lengthens the wait. `random` gives numbers from 0 up to 1. Throws RangeError for an attempt below 1.
 */
export function nextAttemptDelayMs(
  attempt: number,
  outcome: DeliveryOutcome,
  random: () => number,
): number | null {
  if (!Number.isInteger(attempt) || attempt < 1) throw new RangeError('Attempts count from 1');
  if (outcome.ok || !outcome.retryable || outcome.disable) return null;
  const delayMs = attemptDelaysMs[attempt];
  if (delayMs === undefined) return null;
  const spreadMs = Math.round(delayMs * (1 + jitter * (2 * random() - 1)));
  return Math.max(spreadMs, outcome.retryAfterMs ?? 0);
}
