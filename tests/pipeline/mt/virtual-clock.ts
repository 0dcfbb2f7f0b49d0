import type { Sleep, StartTimer } from '../../../src/pipeline/mt/ports.js';

export interface VirtualClock {
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly startTimer: StartTimer;
  /** Every wait asked for through `sleep`, in order. */
  readonly sleeps: readonly number[];
  /** Runs the promise to its end, moving time from event to event whenever everything waits. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Event {
  readonly at: number;
  readonly fire: () => void;
}

/** Time that passes only when everything waits, so hours cost nothing and the order is always the same. */
export function createVirtualClock(startMs = Date.UTC(2026, 1, 5, 6)): VirtualClock {
  let now = startMs;
  const events = new Set<Event>();
  const sleeps: number[] = [];

  const startTimer: StartTimer = (ms, fire) => {
    const event = { at: now + ms, fire };
    events.add(event);
    return () => events.delete(event);
  };

  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      sleeps.push(ms);
      const cancel = startTimer(ms, resolve);
      signal.addEventListener('abort', () => {
        cancel();
        reject(signal.reason);
      });
    });

  async function run<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const finished = work.finally(() => {
      done = true;
    });
    finished.catch(() => undefined);
    while (!done) {
      // One turn of the real event loop settles every promise that does not wait for time.
      await new Promise((resolve) => setImmediate(resolve));
      if (done) break;
      const next = [...events].sort((a, b) => a.at - b.at)[0];
      if (next === undefined) continue;
      events.delete(next);
      now = Math.max(now, next.at);
      next.fire();
    }
    return finished;
  }

  return { now: () => now, sleep, startTimer, sleeps, run };
}
