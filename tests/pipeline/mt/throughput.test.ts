import { describe, expect, it } from 'vitest';
import { coreOf, failure, scriptedEngine, sentences, translated } from './scripted-engine.js';
import { createVirtualClock, type VirtualClock } from './virtual-clock.js';

const latencyMs = 200;
const never = () => new AbortController().signal;

const slowEngine = (clock: VirtualClock, maxConcurrentBatches: number, maxSegments: number) =>
  scriptedEngine(
    'slow',
    async (request, _call, signal) => {
      await clock.sleep(latencyMs, signal);
      return translated(request);
    },
    { limits: { maxConcurrentBatches, maxSegments } },
  );

describe('an engine of 200 ms latency', () => {
  it.each([
    [4, 50, 12],
    [8, 10, 45],
    [1, 50, 12],
  ])(
    'at %i at a time, %i segments a request, %i sentences: 100 articles x 2 languages within 1.15 x ideal',
    async (concurrency, maxSegments, count) => {
      const clock = createVirtualClock();
      const engine = slowEngine(clock, concurrency, maxSegments);
      const core = coreOf([engine], clock, { routes: { 'ru-en': ['slow'], 'ru-kk': ['slow'] } });
      const startedAt = clock.now();
      const work = Array.from({ length: 100 }, (_, n) =>
        (['en', 'kk'] as const).map((target) =>
          core.translate(sentences(count), { source: 'ru', target }, { articleId: `a${n}`, signal: never() }),
        ),
      ).flat();
      const results = (await clock.run(Promise.all(work))).flat();
      expect(results.every(({ target }) => target !== null)).toBe(true);
      expect(engine.requests).toHaveLength(200 * Math.ceil(count / maxSegments));
      expect(engine.peak()).toBe(concurrency);
      const idealMs = (engine.requests.length / concurrency) * latencyMs;
      expect(clock.now() - startedAt).toBeLessThanOrEqual(1.15 * idealMs);
    },
  );
});

describe('an engine that asks to wait', () => {
  it('is left in peace by all articles until then', async () => {
    const clock = createVirtualClock();
    const startedAt = clock.now();
    const sentAt: number[] = [];
    const engine = scriptedEngine(
      'a',
      async (request, call) => {
        sentAt.push(clock.now() - startedAt);
        if (call === 2) throw failure('a', 'rate_limited', 5000);
        return translated(request);
      },
      { limits: { maxConcurrentBatches: 1 } },
    );
    const core = coreOf([engine], clock);
    const work = [0, 1, 2, 3].map((n) =>
      core.translate(sentences(1), { source: 'ru', target: 'en' }, { articleId: `a${n}`, signal: never() }),
    );
    await clock.run(Promise.all(work));
    expect(sentAt.slice(2).every((ms) => ms >= 5000)).toBe(true);
    expect(sentAt).toHaveLength(5);
  });

  it('is left for the next engine when the wait is too long', async () => {
    const clock = createVirtualClock();
    const busy = scriptedEngine('busy', async () => {
      throw failure('busy', 'rate_limited', 3_600_000);
    });
    const core = coreOf([busy, scriptedEngine('next')], clock);
    const pair = { source: 'ru', target: 'en' } as const;
    const results = await clock.run(core.translate(sentences(2), pair, { articleId: 'a', signal: never() }));
    expect(results.map(({ engine }) => engine)).toEqual(['next', 'next']);
    expect(clock.sleeps).toEqual([]);
  });
});
