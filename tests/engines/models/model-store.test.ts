import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createModelStore, type ModelStore } from '../../../src/engines/models/model-store.js';
import { type ModelMirror, modelBytes, pins, startModelMirror } from './model-mirror.js';

const never = new AbortController().signal;
let mirror: ModelMirror;
let folder: string;
let store: ModelStore;
beforeAll(async () => {
  mirror = await startModelMirror();
});
afterAll(() => mirror.close());
beforeEach(async () => {
  mirror.break('nothing');
  folder = await mkdtemp(join(tmpdir(), 'dragoman-models-'));
  store = createModelStore({ folder, indexUrl: mirror.indexUrl, pins });
});
afterEach(() => rm(folder, { recursive: true }));

const pull = () => store.pull({ pair: 'ru-en', signal: never });

describe('model store', () => {
  it('pulls a model whole and verified', async () => {
    const progress: number[] = [];
    await store.pull({ pair: 'ru-en', signal: never, onProgress: (_url, bytes) => progress.push(bytes) });
    const parts = await store.load('ru-en');
    expect(Buffer.from(parts.get('model') ?? [])).toEqual(modelBytes);
    expect(parts.get('source-vocabulary')).toEqual(parts.get('target-vocabulary'));
    expect((await store.list()).map(({ pair }) => pair)).toEqual(['ru-en']);
    expect(progress.length).toBeGreaterThan(1);
    expect(await readdir(folder)).toEqual(['ru-en']);
  });

  it('needs no network once it is there', async () => {
    await pull();
    mirror.break('gone');
    await pull();
    expect((await store.load('ru-en')).size).toBe(3);
    expect(mirror.requests).toEqual([]);
  });

  it('goes on after an interruption from where it stopped', async () => {
    const stop = new AbortController();
    let have = 0;
    const interrupted = store.pull({
      pair: 'ru-en',
      signal: stop.signal,
      onProgress: (_url, bytes) => {
        have = bytes;
        stop.abort(new Error('the lid was closed'));
      },
    });
    await expect(interrupted).rejects.toThrow('the lid was closed');
    expect(await store.list()).toEqual([]);
    mirror.break('nothing');
    await pull();
    expect(mirror.requests).toContain(`/models/ru-en/test/model.bin.gz bytes=${have}-`);
    expect(Buffer.from((await store.load('ru-en')).get('model') ?? [])).toEqual(modelBytes);
  });

  it('says that the connection broke off, and ends well on the next try', async () => {
    mirror.break('cut');
    await expect(pull()).rejects.toMatchObject({ code: 'engines.model_unreachable' });
    mirror.break('nothing');
    await pull();
    expect(Buffer.from((await store.load('ru-en')).get('model') ?? [])).toEqual(modelBytes);
  });

  it('starts anew where the mirror knows no ranges', async () => {
    await mkdir(join(folder, '.ru-en.pending'));
    await writeFile(join(folder, '.ru-en.pending', 'model.part'), 'the beginning');
    mirror.break('no-ranges');
    await pull();
    expect(mirror.requests).toContain('/models/ru-en/test/model.bin.gz bytes=13-');
    expect(Buffer.from((await store.load('ru-en')).get('model') ?? [])).toEqual(modelBytes);
  });

  it.each(['corrupt', 'bomb'] as const)('never makes a model of a %s download', async (fault) => {
    mirror.break(fault);
    await expect(pull()).rejects.toMatchObject({ code: 'engines.model_corrupt' });
    expect(await store.list()).toEqual([]);
    await expect(store.load('ru-en')).rejects.toMatchObject({ code: 'engines.model_missing' });
    mirror.break('nothing');
    await pull();
    expect((await store.list()).length).toBe(1);
  });

  it('refuses a model that is not the pinned one, whatever the index says', async () => {
    mirror.break('other-hash');
    await expect(pull()).rejects.toMatchObject({ code: 'engines.model_changed' });
    expect(mirror.requests).toEqual(['/models.json whole']);
  });

  it.each([
    ['gone', 'engines.model_unreachable'],
    ['not-an-index', 'engines.model_index'],
  ] as const)('says what is wrong when the index is %s', async (fault, code) => {
    mirror.break(fault);
    await expect(pull()).rejects.toMatchObject({ code });
  });

  it('names the URL, the reason and the cure on a closed network', async () => {
    const closed = createModelStore({ folder, indexUrl: 'http://127.0.0.1:1/models.json', pins });
    const work = closed.pull({ pair: 'ru-en', signal: never });
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'engines.model_unreachable' });
    expect(String(error)).toMatch(/http:\/\/127\.0\.0\.1:1\/models\.json/);
    expect(String(error)).toMatch(/ECONNREFUSED/);
    expect(String(error)).toMatch(/DRAGOMAN_FIREFOX_MODELS_URL/);
  });

  it('knows no Kazakh model and no path outside its folder', async () => {
    for (const pair of ['ru-kk', '../etc', 'ru-en/..'])
      await expect(store.pull({ pair, signal: never })).rejects.toMatchObject({
        code: 'engines.model_unknown',
      });
  });

  it('notices a model that was damaged on disk', async () => {
    await pull();
    await writeFile(join(folder, 'ru-en', 'model'), 'garbage');
    await expect(store.load('ru-en')).rejects.toMatchObject({ code: 'engines.model_damaged' });
    await store.remove('ru-en');
    await pull();
    expect((await store.load('ru-en')).size).toBe(3);
  });

  it('stops when it is aborted', async () => {
    const reason = new Error('stop');
    const work = store.pull({ pair: 'ru-en', signal: AbortSignal.abort(reason) });
    await expect(work).rejects.toBe(reason);
  });
});
