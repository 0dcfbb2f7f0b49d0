import type { MtError } from '../../contracts/mt-engine.js';

export interface BreakerPolicy {
  /** Failures in a row that open the breaker; a time-out, a wrong key or an empty quota opens it at once. */
  readonly threshold: number;
  /** How long an open breaker refuses before it lets one request try. */
  readonly windowMs: number;
}

export const defaultBreakerPolicy: BreakerPolicy = { threshold: 5, windowMs: 30_000 };

export type BreakerState = 'unproven' | 'closed' | 'open' | 'probing';

export interface CircuitBreaker {
  /**
   * Whether a request may go now; each that may go must be settled. Waits while the first request to an
   * unproven engine is out, and with `patient` also while an opened one is being tried. Rejects with the
   * signal's reason when it is aborted.
   */
  admit(signal: AbortSignal, patient: boolean): Promise<boolean>;
  /** How an admitted request ended; `unknown` when it never went out or nobody waited for it. */
  settle(end: MtError | 'answered' | 'unknown'): void;
  /** Milliseconds until the next request is let through; 0 when it is not open. */
  remainingMs(): number;
  state(): BreakerState;
}

/**
 * One per engine. An engine that has not answered yet gets one request at a time, so that a dead one costs one
 * time-out in a window however much work waits.
 */
export function createCircuitBreaker(policy: BreakerPolicy, clock: () => number): CircuitBreaker {
  let state: BreakerState = 'unproven';
  let failures = 0;
  let openUntil = 0;
  let probeOut = false;
  const queue = createWaiters();

  function startProbe(): boolean {
    probeOut = true;
    return true;
  }

  async function admit(signal: AbortSignal, patient: boolean): Promise<boolean> {
    for (;;) {
      signal.throwIfAborted();
      if (state === 'closed') return true;
      if (state === 'open') {
        if (clock() < openUntil) return false;
        state = 'probing';
        return startProbe();
      }
      if (!probeOut) return startProbe();
      if (state === 'probing' && !patient) return false;
      await queue.wait(signal);
    }
  }

  function fail(error: MtError): void {
    failures++;
    if (state !== 'probing' && !opensAtOnce(error) && failures < policy.threshold) return;
    state = 'open';
    openUntil = clock() + policy.windowMs;
    failures = 0;
  }

  function settle(end: MtError | 'answered' | 'unknown'): void {
    probeOut = false;
    // What was sent before the breaker opened changes nothing any more.
    if (state !== 'open' && end !== 'unknown') {
      if (end !== 'answered' && tellsOfHealth(end)) fail(end);
      else state = 'closed';
      if (end === 'answered') failures = 0;
    }
    queue.wake();
  }

  return {
    admit,
    settle,
    remainingMs: () => (state === 'open' ? Math.max(0, openUntil - clock()) : 0),
    state: () => state,
  };
}

/** Those who wait for a probe to end; an abort lets one go early. */
function createWaiters() {
  const waiting = new Set<() => void>();
  return {
    wait: (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        const resume = () => {
          waiting.delete(resume);
          signal.removeEventListener('abort', resume);
          resolve();
        };
        waiting.add(resume);
        signal.addEventListener('abort', resume, { once: true });
      }),
    wake(): void {
      for (const resume of [...waiting]) resume();
    },
  };
}

function opensAtOnce(error: MtError): boolean {
  return error.code === 'timeout' || error.code === 'unauthorized' || error.code === 'quota_exceeded';
}

/** A refused text, a wrong pair or a model's faulty answer says nothing about the service; a rate limit is waited out. */
function tellsOfHealth(error: MtError): boolean {
  return (
    opensAtOnce(error) ||
    error.code === 'unavailable' ||
    (error.code === 'bad_response' && error.fault === null)
  );
}
