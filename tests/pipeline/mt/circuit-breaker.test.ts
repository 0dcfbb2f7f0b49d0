import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from '../../../src/pipeline/mt/circuit-breaker.js';
import { failure } from './scripted-engine.js';

const never = new AbortController().signal;
const setUp = () => {
  let now = 0;
  const breaker = createCircuitBreaker({ threshold: 3, windowMs: 1000 }, () => now);
  return {
    breaker,
    admit: (patient = false) => breaker.admit(never, patient),
    pass: (ms: number) => {
      now += ms;
    },
  };
};
const proven = async () => {
  const all = setUp();
  await all.admit();
  all.breaker.settle('answered');
  return all;
};

describe('circuit breaker', () => {
  it('lets one request prove an engine while the others wait', async () => {
    const { breaker, admit } = setUp();
    expect(await admit()).toBe(true);
    const waiting = [admit(), admit()];
    breaker.settle('answered');
    expect(await Promise.all(waiting)).toEqual([true, true]);
    expect(breaker.state()).toBe('closed');
  });

  it('refuses those that waited when the first request shows the engine dead', async () => {
    const { breaker, admit } = setUp();
    await admit();
    const waiting = [admit(), admit()];
    breaker.settle(failure('a', 'timeout'));
    expect(await Promise.all(waiting)).toEqual([false, false]);
    expect(breaker.remainingMs()).toBe(1000);
  });

  it('opens after failures in a row, not after as many with successes between', async () => {
    const { breaker, admit } = await proven();
    const fail = async () => {
      await admit();
      breaker.settle(failure('a', 'unavailable'));
    };
    await fail();
    await fail();
    await admit();
    breaker.settle('answered');
    await fail();
    await fail();
    expect(breaker.state()).toBe('closed');
    await fail();
    expect(breaker.state()).toBe('open');
  });

  it.each(['timeout', 'unauthorized', 'quota_exceeded'] as const)('opens at once after %s', async (code) => {
    const { breaker, admit } = await proven();
    await admit();
    breaker.settle(failure('a', code));
    expect(await admit()).toBe(false);
  });

  it.each(['rate_limited', 'rejected', 'too_large', 'unsupported_language'] as const)(
    'stays closed after any number of %s',
    async (code) => {
      const { breaker, admit } = await proven();
      for (let n = 0; n < 10; n++) {
        await admit();
        breaker.settle(failure('a', code));
      }
      expect(breaker.state()).toBe('closed');
    },
  );

  it('tries one request after the window: the impatient are refused, the patient wait for it', async () => {
    const { breaker, admit, pass } = await proven();
    await admit();
    breaker.settle(failure('a', 'timeout'));
    pass(1000);
    expect(await admit()).toBe(true);
    expect(await admit()).toBe(false);
    const patient = admit(true);
    breaker.settle('answered');
    expect(await patient).toBe(true);
  });

  it('opens again for a whole window when the trial fails', async () => {
    const { breaker, admit, pass } = await proven();
    await admit();
    breaker.settle(failure('a', 'timeout'));
    pass(1500);
    await admit();
    breaker.settle(failure('a', 'unavailable'));
    expect(breaker.remainingMs()).toBe(1000);
  });

  it('passes the trial on when the one that held it was cancelled', async () => {
    const { breaker, admit } = setUp();
    await admit();
    const next = admit();
    breaker.settle('unknown');
    expect(await next).toBe(true);
    expect(breaker.state()).toBe('unproven');
  });

  it('lets go of one that is cancelled while it waits', async () => {
    const { breaker, admit } = setUp();
    await admit();
    const cancel = new AbortController();
    const cancelled = breaker.admit(cancel.signal, false);
    const reason = new Error('stop');
    cancel.abort(reason);
    await expect(cancelled).rejects.toBe(reason);
  });
});
