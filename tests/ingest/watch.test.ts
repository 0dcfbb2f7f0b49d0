import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWatch } from '../../src/ingest/watch.js';
import { createTemporaryInbox, type TemporaryInbox } from './temporary-inbox.js';

const fail = (error: unknown): never => {
  throw error;
};

describe('createWatch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched(scan: () => Promise<void>, onProblem: (error: unknown) => void = fail) {
    const source = { hint: (): void => {}, closed: 0 };
    const watch = createWatch({
      inboxDir: 'inbox',
      scan,
      intervalMs: 5_000,
      debounceMs: 100,
      onProblem,
      hints: async (_, onHint) => {
        source.hint = onHint;
        return {
          close: async () => {
            source.closed += 1;
          },
        };
      },
    });
    return { source, watch };
  }

  it('scans at once, at each interval, and soon after hints', async () => {
    let scans = 0;
    const { source, watch } = watched(async () => {
      scans += 1;
    });
    await watch;
    await vi.advanceTimersByTimeAsync(0);
    expect(scans).toBe(1);
    for (let hint = 0; hint < 50; hint += 1) source.hint();
    await vi.advanceTimersByTimeAsync(100);
    expect(scans).toBe(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(scans).toBe(3);
    await (await watch).stop();
  });

  it('is not held off by a stream of hints', async () => {
    let scans = 0;
    const { source, watch } = watched(async () => {
      scans += 1;
    });
    await watch;
    for (let step = 0; step < 20; step += 1) {
      source.hint();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(scans).toBeGreaterThanOrEqual(8);
    await (await watch).stop();
  });

  it('never runs two scans at once, and scans again for a hint during one', async () => {
    let running = 0;
    let most = 0;
    let scans = 0;
    const { source, watch } = watched(async () => {
      running += 1;
      scans += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      running -= 1;
    });
    await watch;
    await vi.advanceTimersByTimeAsync(500);
    source.hint();
    await vi.advanceTimersByTimeAsync(700);
    expect({ most, scans }).toEqual({ most: 1, scans: 2 });
    const stopped = (await watch).stop();
    await vi.advanceTimersByTimeAsync(1_000);
    await stopped;
    expect(running).toBe(0);
  });

  it('reports a failed scan and goes on; after stop nothing runs', async () => {
    const problems: unknown[] = [];
    let scans = 0;
    const { source, watch } = watched(
      async () => {
        scans += 1;
        throw new Error('disk');
      },
      (error) => void problems.push(error),
    );
    await watch;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(problems).toHaveLength(2);
    await (await watch).stop();
    source.hint();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(scans).toBe(2);
    expect(source.closed).toBe(1);
  });
});

describe('with chokidar', () => {
  let here: TemporaryInbox;
  beforeEach(async () => {
    here = await createTemporaryInbox();
  });
  afterEach(() => here.remove());

  it('scans soon after a file comes, long before the interval', async () => {
    let scanned: () => void = () => {};
    const next = (): Promise<void> =>
      new Promise((resolve) => {
        scanned = resolve;
      });
    const first = next();
    const watch = await createWatch({
      inboxDir: here.inboxDir,
      scan: async () => scanned(),
      intervalMs: 3_600_000,
      debounceMs: 10,
      onProblem: fail,
    });
    await first;
    const second = next();
    await writeFile(join(here.inboxDir, 'a.txt'), 'текст');
    await second;
    await watch.stop();
    expect(await here.quarantined()).toEqual({});
  });
});
