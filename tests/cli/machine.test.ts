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
  const compiled = () => join(source(), 'dist', 'benchmarks');
  const nothing = { name: null, args: [], all: false };
  const named = (name: string, ...args: string[]) => ({ name, args, all: false });
  const speed = '/**\n * How fast it is: in seconds.\n * Run: no matter how.\n */\n';
  beforeAll(async () => {
    await mkdir(join(source(), 'benchmarks'), { recursive: true });
    await writeFile(
      join(source(), 'benchmarks', 'fast.ts'),
      `import './rows.js';\n${speed}console.log(7);\n`,
    );
    await writeFile(join(source(), 'benchmarks', 'broken.ts'), '/** Breaks. Always. */\n');
    await writeFile(join(source(), 'benchmarks', 'rows.ts'), '/** Rows. */\nexport const rows = [];\n');
  });

  it('lists those that export nothing, with what each measures', async () => {
    expect(await bench(contextOf(true), nothing, never, source())).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      compiled: false,
      benchmarks: [
        { name: 'broken', about: 'Breaks.' },
        { name: 'fast', about: 'How fast it is: in seconds.' },
      ],
    });
    stdout = '';
    await bench(contextOf(false), nothing, never, source());
    expect(stdout).toMatch(/^broken {2}Breaks\.\nfast {4}How fast it is: in seconds\.\n\n.*npm run bench/);
  });

  it.each([
    ['rows', 'cli.no_benchmark'],
    ['fast', 'cli.benchmark_not_compiled'],
  ])('refuses to run %s: %s', async (name, code) => {
    await expect(bench(contextOf(true), named(name), never, source())).rejects.toMatchObject({ code });
  });

  it('runs each in its own process, with its arguments, and fails when one does', async () => {
    await mkdir(compiled(), { recursive: true });
    const body = `console.log(JSON.stringify(process.argv.slice(2))); console.log('words');`;
    await writeFile(join(compiled(), 'fast.js'), body);
    await writeFile(join(compiled(), 'broken.js'), 'process.exitCode = 3;');
    expect(await bench(contextOf(true), named('fast', '--limit', '5'), never, source())).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      benchmarks: [{ name: 'fast', code: 0, output: [['--limit', '5'], 'words'] }],
    });
    stdout = '';
    expect(await bench(contextOf(false), { ...nothing, all: true }, never, source())).toBe(1);
    expect(stdout).toBe('broken\nfast\n[]\nwords\nbroken ended with code 3\n');
  });

  it('takes options of a benchmark for its own', async () => {
    const { code, stderr: said } = await desk.run(['bench', 'no-such', '--limit', '5']);
    expect([code, said.includes('There is no benchmark no-such')]).toEqual([64, true]);
    expect((await desk.run(['bench', 'sentences', '--all'])).code).toBe(64);
  });
});
