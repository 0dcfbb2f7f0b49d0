import { describe, expect, it } from 'vitest';
import { type MtEngine, MtError, type MtFault, type MtRequest } from '../../../src/contracts/mt-engine.js';
import { coreOf, failure, scriptedEngine, sentences, translated } from './scripted-engine.js';
import { createVirtualClock } from './virtual-clock.js';

const pair = { source: 'ru', target: 'en' } as const;
const options = () => ({ articleId: 'a1', signal: new AbortController().signal });
const promptable: MtEngine['capabilities'] = {
  glossary: 'prompt',
  placeholders: 'bracket',
  formality: true,
  context: true,
  promptable: true,
  draft: false,
};
const faulty = (id: string, fault: MtFault) => ({
  id,
  ok: false as const,
  error: new MtError('llm', 'bad_response', 'scripted', { fault }),
});
/** Fails the segments of these ids with a fault, while `times` lasts. */
const model = (ids: readonly string[], fault: MtFault, times: number) =>
  scriptedEngine(
    'llm',
    async (request, call) =>
      translated(request).map((outcome) =>
        call <= times && ids.includes(outcome.id) ? faulty(outcome.id, fault) : outcome,
      ),
    { capabilities: promptable },
  );
const ids = (request: MtRequest | undefined) => request?.segments.map(({ id }) => id);

describe("a model's faulty answer", () => {
  it('is asked for again at once, for the faulty segment only, with the fault named', async () => {
    const clock = createVirtualClock();
    const engine = model(['body.1.0'], 'wrong_script', 1);
    const results = await clock.run(coreOf([engine], clock).translate(sentences(3), pair, options()));
    expect(results.every(({ error }) => error === null)).toBe(true);
    expect(engine.requests.map(ids)).toEqual([['body.0.0', 'body.1.0', 'body.2.0'], ['body.1.0']]);
    expect(engine.requests[1]?.segments[0]?.repair).toEqual({
      previous: '',
      problems: ['The translation was in the wrong language or script.'],
    });
    expect(clock.sleeps).toEqual([]);
  });

  it('is asked for again once only, then it is an error of that segment', async () => {
    const clock = createVirtualClock();
    const engine = model(['body.1.0'], 'refusal', 9);
    const results = await clock.run(coreOf([engine], clock).translate(sentences(3), pair, options()));
    expect(engine.requests).toHaveLength(2);
    expect(results.map(({ error }) => error?.fault ?? null)).toEqual([null, 'refusal', null]);
  });

  it('goes to the next engine as it came, without the other one’s faults', async () => {
    const clock = createVirtualClock();
    const next = scriptedEngine('next');
    const core = coreOf([model(['body.0.0'], 'commentary', 9), next], clock);
    const results = await clock.run(core.translate(sentences(2), pair, options()));
    expect(results.map(({ engine }) => engine)).toEqual(['next', 'llm']);
    expect(next.requests[0]?.segments).toEqual([sentences(1)[0]]);
  });

  it('that was cut off or miscounted is asked for in halves', async () => {
    const clock = createVirtualClock();
    const engine = scriptedEngine(
      'llm',
      async (request) => {
        if (request.segments.length > 2)
          throw new MtError('llm', 'bad_response', 'scripted', { fault: 'wrong_count' });
        return translated(request);
      },
      { capabilities: promptable },
    );
    const results = await clock.run(coreOf([engine], clock).translate(sentences(4), pair, options()));
    expect(engine.requests.map((request) => request.segments.length)).toEqual([4, 2, 2]);
    expect(results.every(({ error }) => error === null)).toBe(true);
  });

  it('does not close the engine to others', async () => {
    const clock = createVirtualClock();
    const engine = model(['body.0.0'], 'malformed', 99);
    const core = coreOf([engine], clock);
    for (let n = 0; n < 10; n++) await clock.run(core.translate(sentences(1), pair, options()));
    expect(engine.requests).toHaveLength(20);
  });

  it('keeps the repair that the caller asked for', async () => {
    const clock = createVirtualClock();
    const engine = model(['body.0.0'], 'empty', 1);
    const repair = { previous: 'Old text.', problems: ['Use "Head of State".'] };
    const segments = sentences(1).map((segment) => ({ ...segment, repair }));
    await clock.run(coreOf([engine], clock).translate(segments, pair, options()));
    expect(engine.requests[1]?.segments[0]?.repair).toEqual({
      previous: 'Old text.',
      problems: ['Use "Head of State".', 'The translation was empty.'],
    });
  });
});

describe('the only engine of a route', () => {
  it('is waited for while its breaker is open', async () => {
    const clock = createVirtualClock();
    const startedAt = clock.now();
    const engine = scriptedEngine('a', async (request, call) => {
      if (call <= 2) throw failure('a', 'timeout');
      return translated(request);
    });
    const core = coreOf([engine], clock, { breaker: { windowMs: 10_000 } });
    const results = await clock.run(core.translate(sentences(1), pair, options()));
    expect(results[0]?.error).toBeNull();
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(20_000);
    expect(engine.requests).toHaveLength(3);
  });

  it('is given up after the attempts allowed, with its own error', async () => {
    const clock = createVirtualClock();
    const engine = scriptedEngine('a', async () => {
      throw failure('a', 'unavailable');
    });
    const core = coreOf([engine], clock, { retry: { maxAttempts: 3 } });
    const results = await clock.run(core.translate(sentences(2), pair, options()));
    expect(results.map(({ error, engine: by }) => [error?.code, by])).toEqual([
      ['unavailable', 'a'],
      ['unavailable', 'a'],
    ]);
    expect(engine.requests).toHaveLength(3);
  });
});

describe('outcomes that do not match the segments', () => {
  it.each([
    ['too few', (request: MtRequest) => translated(request).slice(1)],
    ['another order', (request: MtRequest) => translated(request).reverse()],
  ])('are never taken: %s', async (_name, wrong) => {
    const clock = createVirtualClock();
    const engine = scriptedEngine('a', async (request) => wrong(request));
    const core = coreOf([engine], clock, { retry: { maxAttempts: 2 } });
    const results = await clock.run(core.translate(sentences(2), pair, options()));
    expect(results.map(({ target, error }) => [target, error?.code])).toEqual([
      [null, 'bad_response'],
      [null, 'bad_response'],
    ]);
  });
});

describe('random failures', () => {
  it('never lose a segment, translate one twice, or give a wrong target', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const clock = createVirtualClock();
      let state = seed;
      const random = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
      };
      const codes = [
        'rate_limited',
        'timeout',
        'unavailable',
        'bad_response',
        'rejected',
        'too_large',
      ] as const;
      const flaky = (id: string) =>
        scriptedEngine(
          id,
          async (request, _call, signal) => {
            await clock.sleep(Math.floor(random() * 300), signal);
            if (random() < 0.3)
              throw failure(id, codes[Math.floor(random() * codes.length)] ?? 'timeout', 100);
            return translated(request).map((outcome) =>
              random() < 0.2
                ? { id: outcome.id, ok: false as const, error: failure(id, 'unavailable') }
                : outcome,
            );
          },
          { limits: { maxConcurrentBatches: 2, maxSegments: 4 } },
        );
      const kept = new Map<string, number>();
      const segments = sentences(25);
      const core = coreOf([flaky('a'), flaky('b'), flaky('c')], clock, { random });
      const work = core.translate(segments, pair, {
        ...options(),
        onBatch: async (outcomes) => {
          for (const { id, ok } of outcomes) if (ok) kept.set(id, (kept.get(id) ?? 0) + 1);
        },
      });
      const results = await clock.run(work);
      expect(results.map(({ id }) => id)).toEqual(segments.map(({ id }) => id));
      for (const [index, { id, target, error }] of results.entries()) {
        expect(target === null).toBe(error !== null);
        if (target !== null) expect(target).toBe(`<${segments[index]?.text}>`);
        expect(kept.get(id) ?? 0).toBe(target === null ? 0 : 1);
      }
    }
  });
});
