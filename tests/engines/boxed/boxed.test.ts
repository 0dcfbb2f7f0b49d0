import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MtEngine, MtError, type MtRequest } from '../../../src/contracts/mt-engine.js';
import { type EngineDeps, findEngine } from '../../../src/engines/registry.js';
import { boxedFixture } from '../../support/boxed-fixture.js';

const http = { send: () => Promise.reject(new Error('no network')), close: async () => {} };
const depsOf = (builtInModel: string): EngineDeps => ({
  http,
  clock: Date.now,
  modelsFolder: '',
  builtInModel,
});
const boxed = findEngine('boxed');
const never = new AbortController().signal;

const requestOf = (texts: readonly string[], target: 'en' | 'kk' = 'kk'): MtRequest => ({
  source: 'ru',
  target,
  segments: texts.map((text, n) => ({ id: `s${n}`, text })),
});
const sentence = 'Глава государства принял участие в заседании, сообщила пресс-служба.';
const many = Array.from({ length: 200 }, (_, n) => `${sentence} ${'Слово '.repeat(n % 30)}`);

let folder: string;
let engine: MtEngine;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-boxed-'));
  await cp(boxedFixture, folder, { recursive: true });
  engine = created();
});
afterEach(async () => {
  await engine.close?.();
  await rm(folder, { recursive: true });
});

function created(settings: object = {}): MtEngine {
  if (boxed === undefined) throw new Error('boxed is not registered');
  return boxed.create(settings, depsOf(folder));
}

describe('the built-in engine', () => {
  it('marks its work as draft and names its model by checksum', () => {
    expect(engine.capabilities).toMatchObject({ draft: true, promptable: false, glossary: 'native' });
    expect(engine.model).toMatch(/^boxed-ru-en-kk-tiny@[0-9a-f]{12}$/);
    expect(['en', 'kk', 'ru'].map((target) => engine.supports('ru', target as 'en'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('stops at once when it is told to, and works on afterwards', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const work = engine.translateBatch(requestOf(many), stop.signal);
    stop.abort(reason);
    await expect(work).rejects.toBe(reason);
    const [outcome] = await engine.translateBatch(requestOf([sentence]), never);
    expect(outcome?.ok).toBe(true);
  });

  it('leaves the event loop free while it works', async () => {
    let turns = 0;
    let working = true;
    const turn = () => {
      turns += 1;
      if (working) setImmediate(turn);
    };
    setImmediate(turn);
    await engine.translateBatch(requestOf(many.slice(0, 32)), never);
    working = false;
    expect(turns).toBeGreaterThan(100);
  });

  it('serves requests that come together', async () => {
    const [one, two] = await Promise.all([
      engine.translateBatch(requestOf([sentence]), never),
      engine.translateBatch(requestOf([sentence, sentence]), never),
    ]);
    expect(two.map((outcome) => outcome.ok && outcome.target)).toEqual(
      [0, 1].map(() => one[0]?.ok === true && one[0].target),
    );
  });

  it('fails a sentence alone: too long, or with more placeholders than it has', async () => {
    const outcomes = await engine.translateBatch(
      requestOf(['слово '.repeat(400), Array.from({ length: 11 }, (_, n) => `{${n}}`).join(' '), sentence]),
      never,
    );
    expect(outcomes.map(({ id }) => id)).toEqual(['s0', 's1', 's2']);
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code))).toEqual([
      'too_large',
      'too_large',
      'ok',
    ]);
  });

  it('refuses to translate into Russian', async () => {
    const work = engine.translateBatch({ ...requestOf([sentence]), target: 'ru' }, never);
    await expect(work).rejects.toMatchObject({ code: 'unsupported_language' });
  });

  it('ends its thread when there is nothing to do, and starts it again', async () => {
    await engine.close?.();
    engine = created({ idleSeconds: 0 });
    for (let n = 0; n < 3; n += 1) {
      const outcomes = await engine.translateBatch(requestOf([sentence]), never);
      expect(outcomes[0]?.ok).toBe(true);
      await new Promise((resolve) => setImmediate(resolve));
    }
  });

  it('tells those who wait when it is closed under them', async () => {
    const work = engine.translateBatch(requestOf(many), never);
    await engine.close?.();
    await expect(work).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  });

  it('works again once a spoiled file is put right', async () => {
    const vocabulary = join(folder, 'vocabulary.json');
    const good = await readFile(vocabulary);
    await writeFile(vocabulary, 'spoiled');
    const error = await engine
      .translateBatch(requestOf([sentence]), never)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(MtError);
    expect(error).toMatchObject({ code: 'rejected', retryable: false });
    expect(String(error)).toContain('vocabulary.json');
    await writeFile(vocabulary, good);
    expect((await engine.translateBatch(requestOf([sentence]), never))[0]?.ok).toBe(true);
  });
});

describe('a model folder', () => {
  const missing = async (settings: object = { enabled: true }) =>
    (await boxed?.missing(settings, depsOf(folder)))?.code ?? null;

  it('that is whole lacks nothing', async () => {
    expect(await missing()).toBeNull();
  });

  it('whose model is a mere proof is not used unasked', async () => {
    expect(await missing({})).toBe('engines.boxed_proof');
    const path = join(folder, 'manifest.json');
    const manifest = await readFile(path, 'utf8');
    await writeFile(path, manifest.replace('"proof"', '"draft"'));
    expect(await missing({})).toBeNull();
  });

  it.each(['manifest.json', 'encoder.onnx', 'decoder.onnx', 'vocabulary.json'])(
    'without %s is told',
    async (name) => {
      await rm(join(folder, name));
      expect(await missing()).toBe('engines.boxed_absent');
    },
  );

  it('with a file cut short is told', async () => {
    await truncate(join(folder, 'decoder.onnx'), 1_000);
    expect(await missing()).toBe('engines.boxed_damaged');
  });

  it.each([
    ['no JSON', 'x'],
    ['another format', JSON.stringify({ format: 2 })],
    ['a path out of the folder', '{"format":1,"model":"m","files":{"encoder":{"path":"../x"}}}'],
  ])('whose manifest is %s is told', async (_what, text) => {
    await writeFile(join(folder, 'manifest.json'), text);
    expect(await missing()).toBe('engines.model_unreadable');
  });
});
