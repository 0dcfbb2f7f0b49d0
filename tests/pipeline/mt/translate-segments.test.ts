import { describe, expect, it } from 'vitest';
import { MtError, type MtOutcome } from '../../../src/contracts/mt-engine.js';
import { createMemoryCostLedger } from '../../../src/pipeline/mt/cost-ledger.js';
import { coreOf, failure, scriptedEngine, sentences, translated } from './scripted-engine.js';
import { createVirtualClock } from './virtual-clock.js';

const pair = { source: 'ru', target: 'en' } as const;
const options = () => ({ articleId: 'a1', signal: new AbortController().signal });

describe('translation core', () => {
  it('gives one result per segment, in order, also for equal texts', async () => {
    const clock = createVirtualClock();
    const engine = scriptedEngine('a', undefined, { limits: { maxConcurrentBatches: 2, maxSegments: 2 } });
    const segments = sentences(5, () => 'Одно и то же.');
    const results = await clock.run(coreOf([engine], clock).translate(segments, pair, options()));
    expect(results.map(({ id }) => id)).toEqual(segments.map(({ id }) => id));
    expect(results.every(({ target, engine: by }) => target === '<Одно и то же.>' && by === 'a')).toBe(true);
    expect(engine.requests).toHaveLength(3);
  });

  it('asks again for the failed segments only', async () => {
    const clock = createVirtualClock();
    const engine = scriptedEngine('a', async (request, call) =>
      translated(request).map((outcome) =>
        call === 1 && outcome.id === 'body.1.0'
          ? { id: outcome.id, ok: false as const, error: failure('a', 'unavailable') }
          : outcome,
      ),
    );
    const results = await clock.run(coreOf([engine], clock).translate(sentences(3), pair, options()));
    expect(results.every(({ error }) => error === null)).toBe(true);
    expect(engine.requests.map(({ segments }) => segments.map(({ id }) => id))).toEqual([
      ['body.0.0', 'body.1.0', 'body.2.0'],
      ['body.1.0'],
    ]);
  });

  it('waits what the provider asks before the next attempt, plus jitter', async () => {
    const clock = createVirtualClock();
    const engine = scriptedEngine('a', async (request, call) => {
      if (call === 1) throw failure('a', 'rate_limited', 7_000);
      return translated(request);
    });
    const startedAt = clock.now();
    await clock.run(coreOf([engine], clock).translate(sentences(1), pair, options()));
    expect(clock.now() - startedAt).toBe(7_250);
  });

  it('goes on to the next engine of the route with what the first could not do', async () => {
    const clock = createVirtualClock();
    const first = scriptedEngine('a', async () => {
      throw failure('a', 'rejected');
    });
    const second = scriptedEngine('b');
    const results = await clock.run(coreOf([first, second], clock).translate(sentences(2), pair, options()));
    expect(results.map(({ engine, model }) => [engine, model])).toEqual([
      ['b', 'b-1'],
      ['b', 'b-1'],
    ]);
    expect(first.requests).toHaveLength(1);
  });

  it('says so when no engine is configured, and never returns the source', async () => {
    const clock = createVirtualClock();
    const results = await clock.run(coreOf([], clock).translate(sentences(1), pair, options()));
    expect(results[0]).toMatchObject({ target: null, engine: null, error: { code: 'unsupported_language' } });
  });

  it('splits a batch that the engine finds too large', async () => {
    const clock = createVirtualClock();
    const engine = scriptedEngine('a', async (request) => {
      if (request.segments.length > 2) throw failure('a', 'too_large');
      return translated(request);
    });
    const results = await clock.run(coreOf([engine], clock).translate(sentences(7), pair, options()));
    expect(results.every(({ target }) => target !== null)).toBe(true);
  });

  it('persists each attempt before it makes the next', async () => {
    const clock = createVirtualClock();
    const order: string[] = [];
    const engine = scriptedEngine('a', async (request, call) => {
      order.push(`send ${call}`);
      return translated(request).map((outcome, index) =>
        call === 1 && index === 0
          ? { id: outcome.id, ok: false as const, error: failure('a', 'bad_response') }
          : outcome,
      );
    });
    const onBatch = async (outcomes: readonly MtOutcome[], engineId: string, model: string) => {
      await Promise.resolve();
      order.push(`kept ${outcomes.filter(({ ok }) => ok).length} of ${engineId} ${model}`);
    };
    await clock.run(coreOf([engine], clock).translate(sentences(3), pair, { ...options(), onBatch }));
    expect(order).toEqual(['send 1', 'kept 2 of a a-1', 'send 2', 'kept 1 of a a-1']);
  });

  it('rejects with what onBatch throws', async () => {
    const clock = createVirtualClock();
    const onBatch = () => Promise.reject(new Error('disk full'));
    const work = coreOf([scriptedEngine('a')], clock).translate(sentences(1), pair, {
      ...options(),
      onBatch,
    });
    await expect(clock.run(work)).rejects.toThrow('disk full');
  });

  it('stops at once when it is cancelled, even if the engine heeds no signal', async () => {
    const clock = createVirtualClock();
    const cancel = new AbortController();
    const engine = scriptedEngine('a', () => new Promise(() => undefined));
    const work = coreOf([engine], clock).translate(sentences(1), pair, {
      articleId: 'a1',
      signal: cancel.signal,
    });
    clock.startTimer(50, () => cancel.abort(new Error('shutting down')));
    await expect(clock.run(work)).rejects.toThrow('shutting down');
    expect(engine.requests).toHaveLength(1);
  });

  it('counts characters before sending and leaves an engine whose cap is reached', async () => {
    const clock = createVirtualClock();
    const costLedger = createMemoryCostLedger(new Map([['a', { articleCharacters: 50 }]]), clock.now);
    const paid = scriptedEngine('a', undefined, { limits: { maxConcurrentBatches: 1, maxSegments: 2 } });
    const free = scriptedEngine('b');
    const core = coreOf([paid, free], clock, { costLedger });
    const results = await clock.run(core.translate(sentences(4), pair, options()));
    expect(results.map(({ engine }) => engine)).toEqual(['a', 'a', 'b', 'b']);
    expect(paid.requests).toHaveLength(1);
  });

  it('never logs the text of a segment', async () => {
    const clock = createVirtualClock();
    const logged: object[] = [];
    const engine = scriptedEngine('a', async (request) => {
      throw new TypeError(`cannot read ${request.segments[0]?.text}`);
    });
    const results = await clock.run(
      coreOf([engine], clock, { logged }).translate(sentences(1), pair, options()),
    );
    expect(logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toContain('Предложение');
    expect(results[0]?.error).toBeInstanceOf(MtError);
    expect(results[0]?.error?.message).not.toContain('Предложение');
  });
});

describe('a dead first engine', () => {
  const hangs = () => scriptedEngine('dead', () => new Promise(() => undefined));

  it('costs one time-out in a breaker window, not one per segment or article', async () => {
    const clock = createVirtualClock();
    const dead = hangs();
    const alive = scriptedEngine('alive');
    const core = coreOf([dead, alive], clock, { attemptTimeoutMs: 10_000, breaker: { windowMs: 30_000 } });
    const startedAt = clock.now();
    const articles = Array.from({ length: 20 }, (_, n) =>
      core.translate(sentences(10), pair, { ...options(), articleId: `a${n}` }),
    );
    const results = (await clock.run(Promise.all(articles))).flat();
    expect(results.every(({ engine }) => engine === 'alive')).toBe(true);
    expect(dead.requests).toHaveLength(1);
    expect(clock.now() - startedAt).toBe(10_000);
  });

  it('is tried by one request again after the window', async () => {
    const clock = createVirtualClock();
    const dead = hangs();
    const core = coreOf([dead, scriptedEngine('alive')], clock, { attemptTimeoutMs: 10_000 });
    for (let n = 0; n < 5; n++) await clock.run(core.translate(sentences(3), pair, options()));
    expect(dead.requests).toHaveLength(1);
    await clock.run(clock.sleep(30_000, new AbortController().signal));
    await clock.run(Promise.all([1, 2, 3].map(() => core.translate(sentences(3), pair, options()))));
    expect(dead.requests).toHaveLength(2);
  });
});
