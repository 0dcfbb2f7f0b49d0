import { describe, expect, it } from 'vitest';
import { capsFromMoney, createMemoryCostLedger } from '../../../src/pipeline/mt/cost-ledger.js';
import { createMemoryRateLimiter, ratesOf } from '../../../src/pipeline/mt/rate-limiter.js';
import { defaultRetryPolicy, retryDelay } from '../../../src/pipeline/mt/retry-delay.js';
import { scriptedEngine } from './scripted-engine.js';
import { createVirtualClock } from './virtual-clock.js';

const never = new AbortController().signal;

describe('rate limit', () => {
  it('spreads requests over time after the burst, in the order they came', async () => {
    const clock = createVirtualClock();
    const startedAt = clock.now();
    const limiter = createMemoryRateLimiter(new Map([['a', { requestsPerSecond: 2, burst: 2 }]]), {
      clock: clock.now,
      sleep: clock.sleep,
    });
    const passed: string[] = [];
    const takes = [0, 1, 2, 3, 4].map(async (n) => {
      await limiter.take('a', 1, never);
      passed.push(`${n} at ${clock.now() - startedAt}`);
    });
    await clock.run(Promise.all(takes));
    expect(passed).toEqual(['0 at 0', '1 at 0', '2 at 500', '3 at 1000', '4 at 1500']);
  });

  it('holds back no engine without a rate', async () => {
    const clock = createVirtualClock();
    const limiter = createMemoryRateLimiter(new Map(), { clock: clock.now, sleep: clock.sleep });
    for (let n = 0; n < 100; n++) await limiter.take('b', 1, never);
    expect(clock.sleeps).toEqual([]);
  });

  it('takes the rates from what engines state', () => {
    const limited = scriptedEngine('a', undefined, {
      limits: { maxConcurrentBatches: 1, requestsPerSecond: 20 },
    });
    expect([...ratesOf([limited, scriptedEngine('b')])]).toEqual([['a', { requestsPerSecond: 20 }]]);
  });
});

describe('retry delay', () => {
  const policy = { ...defaultRetryPolicy, baseMs: 100, capMs: 1000 };
  it('is anything from nothing to the exponential bound, which is capped', () => {
    const longest = [1, 2, 3, 4, 5, 6].map((attempt) => retryDelay(policy, attempt, null, () => 1));
    expect(longest).toEqual([100, 200, 400, 800, 1000, 1000]);
    expect(retryDelay(policy, 6, null, () => 0)).toBe(0);
  });

  it('comes on top of what the provider asked for', () => {
    expect(retryDelay(policy, 1, 7000, () => 0.5)).toBe(7050);
  });
});

describe('cost ledger', () => {
  const claim = (articleId: string, characters: number, engineId = 'a') => ({
    engineId,
    articleId,
    characters,
  });
  const caps = new Map([['a', { dailyCharacters: 100, articleCharacters: 60 }]]);

  it('grants up to the caps of the article and of the day', async () => {
    const ledger = createMemoryCostLedger(caps, () => 0);
    expect(await ledger.reserve(claim('x', 60))).toBe('granted');
    expect(await ledger.reserve(claim('x', 1))).toBe('article-cap');
    expect(await ledger.reserve(claim('y', 41))).toBe('daily-cap');
    expect(await ledger.reserve(claim('y', 40))).toBe('granted');
    expect(await ledger.reserve(claim('x', 1000, 'free'))).toBe('granted');
  });

  it('takes back what was not charged', async () => {
    const ledger = createMemoryCostLedger(caps, () => 0);
    await ledger.reserve(claim('x', 60));
    await ledger.release(claim('x', 60));
    expect(await ledger.reserve(claim('x', 60))).toBe('granted');
  });

  it('begins anew at midnight UTC', async () => {
    let now = Date.UTC(2026, 1, 5, 23, 59, 59);
    const ledger = createMemoryCostLedger(caps, () => now);
    await ledger.reserve(claim('x', 60));
    await ledger.reserve(claim('y', 40));
    expect(await ledger.reserve(claim('z', 1))).toBe('daily-cap');
    now += 1000;
    expect(await ledger.reserve(claim('z', 1))).toBe('granted');
  });

  it('reads caps in money by the price', () => {
    expect(capsFromMoney({ currency: 'EUR', perMillionCharacters: 20 }, { daily: 5, article: 0.1 })).toEqual({
      dailyCharacters: 250_000,
      articleCharacters: 5_000,
    });
    expect(capsFromMoney(null, { daily: 5 })).toEqual({});
  });
});
