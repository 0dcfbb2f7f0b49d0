import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bench } from '../../src/cli/commands/bench.js';
import { listModels, pullModel, removeModel } from '../../src/cli/commands/models.js';
import { type CommandContext, createContext } from '../../src/cli/context.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { createModelStore } from '../../src/engines/models/model-store.js';
import { type ModelMirror, pins, startModelMirror } from '../engines/models/model-mirror.js';
import { type Desk, openDesk } from './test-terminal.js';

const never = new AbortController().signal;
let desk: Desk;
let stdout = '';
let stderr = '';
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => {
  stdout = '';
  stderr = '';
});
afterAll(() => desk.remove());

function contextOf(json: boolean, isInteractive = false): CommandContext {
  const terminal: Terminal = {
    write: (text) => {
      stdout += text;
    },
    writeError: (text) => {
      stderr += text;
    },
    isInteractive,
    columns: 60,
    workingFolder: desk.folder,
    environment: { DRAGOMAN_LOG_LEVEL: 'silent' },
    readInput: () => Promise.resolve(''),
  };
  return createContext(terminal, { json });
}

describe('dragoman models', () => {
  let mirror: ModelMirror;
  beforeAll(async () => {
    mirror = await startModelMirror();
  });
  afterAll(() => mirror.close());

  it('fetches with a progress line on a terminal, lists, and deletes', async () => {
    const context = contextOf(false, true);
    const folder = join(context.settings.data, 'models');
    const store = createModelStore({ folder, indexUrl: mirror.indexUrl, pins });
    expect(await pullModel(context, 'ru-en', never, store)).toBe(0);
    expect(stderr).toMatch(/: 100 %/);
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
    expect(stdout).toContain('The model ru-en is here');

    stdout = '';
    const plain = contextOf(true);
    await listModels(plain);
    expect(JSON.parse(stdout)).toMatchObject([{ pair: 'ru-en' }]);

    for (const removed of [true, false]) {
      stdout = '';
      await removeModel(plain, 'ru-en');
      expect(JSON.parse(stdout)).toEqual({ pair: 'ru-en', removed });
    }
  });

  it('writes no progress where nobody looks', async () => {
    const store = createModelStore({ folder: desk.path('other'), indexUrl: mirror.indexUrl, pins });
    await pullModel(contextOf(true), 'ru-en', never, store);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ pair: 'ru-en' });
  });
});

describe('dragoman bench', () => {
  const source = () => desk.path('package');
  beforeAll(async () => {
    await mkdir(join(source(), 'benchmarks'), { recursive: true });
    for (const name of ['fast', 'broken', 'all'])
      await writeFile(join(source(), 'benchmarks', `${name}.ts`), '');
  });

  it('lists what is not compiled', async () => {
    expect(await bench(contextOf(true), [], never, source())).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ compiled: false, benchmarks: ['broken', 'fast'] });
    await expect(bench(contextOf(true), ['all'], never, source())).rejects.toMatchObject({
      code: 'cli.no_benchmark',
    });
  });

  it('runs what is, each in its own process, and fails when one does', async () => {
    const compiled = join(source(), 'dist', 'benchmarks');
    await mkdir(compiled, { recursive: true });
    await writeFile(join(compiled, 'fast.js'), `console.log('{"speed": 7}'); console.log('words');`);
    await writeFile(join(compiled, 'broken.js'), 'process.exitCode = 3;');
    expect(await bench(contextOf(true), ['fast'], never, source())).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      compiled: true,
      benchmarks: [{ name: 'fast', code: 0, output: [{ speed: 7 }, 'words'] }],
    });
    stdout = '';
    expect(await bench(contextOf(false), [], never, source())).toBe(1);
    expect(stdout).toBe('{"speed": 7}\nwords\nbroken ended with code 3\n');
  });
});
