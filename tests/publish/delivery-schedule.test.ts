import { describe, expect, it } from 'vitest';
import type { DeliveryOutcome } from '../../src/contracts/publishing.js';
import { attemptDelaysMs, nextAttemptDelayMs } from '../../src/publish/delivery-schedule.js';

const failed: DeliveryOutcome = {
  ok: false,
  reason: 'x',
  retryable: true,
  retryAfterMs: null,
  disable: false,
};
const middle = () => 0.5;

describe('nextAttemptDelayMs', () => {
  it('waits as Standard Webhooks recommends: ten attempts over 75 hours', () => {
    const waits = Array.from({ length: 10 }, (_, index) => nextAttemptDelayMs(index + 1, failed, middle));
    const seconds = waits.map((wait) => (wait === null ? null : wait / 1000));
    expect(seconds).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
    expect(attemptDelaysMs[0]).toBe(0);
  });

  it('spreads each wait by a tenth either way', () => {
    expect(nextAttemptDelayMs(2, failed, () => 0)).toBe(270_000);
    expect(nextAttemptDelayMs(2, failed, () => 0.999_999)).toBe(330_000);
  });

  it('stops after success, a final failure or a receiver that is gone', () => {
    expect(nextAttemptDelayMs(1, { ok: true, detail: '' }, middle)).toBeNull();
    expect(nextAttemptDelayMs(1, { ...failed, retryable: false }, middle)).toBeNull();
    expect(nextAttemptDelayMs(1, { ...failed, disable: true }, middle)).toBeNull();
  });

  it('waits at least as long as the receiver asked, and never less than the schedule', () => {
    expect(nextAttemptDelayMs(1, { ...failed, retryAfterMs: 60_000 }, middle)).toBe(60_000);
    expect(nextAttemptDelayMs(3, { ...failed, retryAfterMs: 60_000 }, middle)).toBe(1_800_000);
  });

  it('counts attempts from 1', () => {
    expect(() => nextAttemptDelayMs(0, failed, middle)).toThrow(RangeError);
    expect(nextAttemptDelayMs(50, failed, middle)).toBeNull();
  });
});
