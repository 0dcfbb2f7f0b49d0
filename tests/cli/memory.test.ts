import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { type Desk, openDesk } from './test-terminal.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.write(
    'dragoman.config.json',
    JSON.stringify({ termbases: [], memories: ['own.tsv'], patterns: [] }),
  );
  await desk.write('own.tsv', '# origin: own\nСвоя строка памяти.\tA line of our own.\tӨз жолымыз.\n');
  await desk.write(
    'agency.tsv',
    '# origin: agency\nСтороны подписали меморандум.\tThe sides signed a memorandum.\tТараптар меморандумға қол қойды.\n',
  );
});
afterAll(() => desk.remove());

interface Found {
  text: string;
  matches: Record<string, { kind: string; score: number; target: string; origin: string; why: string }[]>;
}
async function search(...args: string[]): Promise<Found[]> {
  // What the command prints with --json.
  return JSON.parse((await desk.run(['memory', 'search', ...args, '--json'])).stdout) as Found[];
}
const question = 'Стороны подписали меморандум.';

describe('dragoman memory', () => {
  it('finds what is imported, and forgets it by its source', async () => {
    expect((await search(question))[0]?.matches['en']).toEqual([]);
    const imported = await desk.run(['memory', 'import', 'agency.tsv', '--json']);
    expect(JSON.parse(imported.stdout)).toMatchObject({ units: 1, sources: ['agency'] });

    const [found] = await search(question);
    expect(found?.matches['en']?.[0]).toMatchObject({
      kind: 'exact',
      target: 'The sides signed a memorandum.',
      origin: 'agency',
    });
    expect(found?.matches['kk']?.[0]?.target).toBe('Тараптар меморандумға қол қойды.');

    await desk.run(['memory', 'import', 'agency.tsv']);
    const removed = await desk.run(['memory', 'remove-source', 'agency', '--json']);
    expect(JSON.parse(removed.stdout)).toEqual({ source: 'agency', removed: 1, learnt: 0 });
    expect((await search(question))[0]?.matches['en']).toEqual([]);
    expect(await readdir(desk.path('data/memory'))).toEqual([]);
  });

  it('leaves memories that the configuration names alone', async () => {
    const { code, stderr } = await desk.run(['memory', 'remove-source', 'own']);
    expect(code).toBe(64);
    expect(stderr).toContain('Nothing that was imported or learnt comes from “own”');
    expect(await readFile(desk.path('own.tsv'), 'utf8')).toContain('Своя строка');
  });

  it('looks for each sentence of a file, in one language, and says why in the reader’s', async () => {
    await desk.write('text.txt', 'Своя строка памяти. Другая.\n');
    const environment = { DRAGOMAN_LOCALE: 'ru' };
    const args = ['memory', 'search', '--file', 'text.txt', '--language', 'kk', '--limit', '1'];
    const found = JSON.parse((await desk.run([...args, '--json'], { environment })).stdout) as Found[];
    expect(found.map(({ text }) => text)).toEqual(['Своя строка памяти.', 'Другая.']);
    expect(Object.keys(found[0]?.matches ?? {})).toEqual(['kk']);
    expect(found[0]?.matches['kk']?.[0]?.why).toMatch(/[а-я]{3}/);
    expect((await desk.run(args)).stdout).toMatch(/ {2}kk {2}100 {2}Өз жолымыз\.[\s\S]+kk {2}nothing/);
  });

  it.each(['.tmx', '.tsv', '.xlf'])('exports to %s what can be imported again', async (ending) => {
    const { stdout } = await desk.run(['memory', 'export', `all${ending}`, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ units: 1 });
    const back = await desk.run(['memory', 'import', `all${ending}`, '--json']);
    const { units, sources } = JSON.parse(back.stdout) as { units: number; sources: string[] };
    expect([units, sources.length]).toEqual([1, 1]);
    expect((await desk.run(['memory', 'remove-source', sources[0] ?? ''])).code).toBe(0);
  });

  it('refuses an ending that says no format', async () => {
    for (const command of ['import', 'export']) {
      const { code, stderr } = await desk.run(['memory', command, 'all.doc']);
      expect(code).toBe(64);
      expect(stderr).toContain('file cannot be “all.doc”. Give it .tmx, .tsv, .xlf, .xliff.');
    }
  });
});

describe('what editors taught', () => {
  const learnt = 'Министр открыл выставку.';
  let own: Desk;
  beforeAll(async () => {
    own = await openDesk();
    const config = { termbases: [], memories: ['own.tsv'], patterns: [] };
    await own.write('dragoman.config.json', JSON.stringify(config));
    await own.write('own.tsv', '# origin: own\nСвоя строка памяти.\tA line of our own.\tӨз жолымыз.\n');
  });
  afterAll(() => own.remove());
  const json = async (...args: string[]): Promise<unknown> =>
    JSON.parse((await own.run([...args, '--json'])).stdout);

  it('is nothing before there is a store, and no command makes one', async () => {
    expect(await json('memory', 'search', learnt)).toMatchObject([{ matches: { en: [], kk: [] } }]);
    expect(await json('memory', 'export', 'all.tmx')).toMatchObject({ units: 1 });
    expect((await own.run(['memory', 'remove-source', 'desk'])).code).toBe(64);
    expect(existsSync(own.path('data/dragoman.sqlite'))).toBe(false);
  });

  it('is found, written and forgotten like imported units', async () => {
    const sqliteFile = own.path('data/dragoman.sqlite');
    const store = await openStore({ sqliteFile, databaseUrl: null, newId: randomUUID });
    await store.learntUnits.add({
      id: 'article-7.body.0.0.en',
      source: learnt,
      targets: { en: 'The Minister opened the exhibition.' },
      origin: 'article-7',
      reviewed: true,
      editor: 'aigerim',
      changedAt: '2026-02-05T10:00:00.000Z',
      previous: null,
      next: null,
    });
    await store.close();

    expect(await json('memory', 'search', learnt)).toMatchObject([
      { matches: { en: [{ kind: 'exact', origin: 'article-7' }], kk: [] } },
    ]);
    expect(await json('memory', 'export', 'all.tmx')).toMatchObject({ units: 2 });
    expect(await json('memory', 'export', 'only.tsv', '--learnt', 'only')).toMatchObject({ units: 1 });
    expect(await readFile(own.path('only.tsv'), 'utf8')).toContain('The Minister opened the exhibition.');
    expect(await json('memory', 'export', 'none.tmx', '--learnt', 'none')).toMatchObject({ units: 1 });
    expect((await own.run(['memory', 'export', 'x.tmx', '--learnt', 'some'])).code).toBe(64);

    expect(await json('memory', 'remove-source', 'article-7')).toEqual({
      source: 'article-7',
      removed: 1,
      learnt: 1,
    });
    expect(await json('memory', 'search', learnt)).toMatchObject([{ matches: { en: [] } }]);
  });
});
