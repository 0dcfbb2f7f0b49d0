import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, termbaseCsv } from './test-terminal.js';

let desk: Desk;
const usual = { status: 'preferred', kind: 'common', reviewed: 'no' };
beforeAll(async () => {
  desk = await openDesk();
  await desk.write(
    'terms.csv',
    termbaseCsv([
      {
        id: 'head',
        ru: 'Глава государства',
        en: 'Head of State',
        kk: 'Мемлекет басшысы',
        gender: 'm',
        animate: 'yes',
        ...usual,
      },
      {
        id: 'summit',
        ru: 'саммит',
        en: 'summit',
        kk: 'саммит',
        ru_forms: 'instrumental:саммитом особым',
        kk_forms: 'dat:саммитке',
        ...usual,
      },
    ]),
  );
  await desk.write('dragoman.config.json', JSON.stringify({ termbases: ['terms.csv'], memories: [] }));
});
afterAll(() => desk.remove());

async function json<T>(...args: string[]): Promise<T> {
  const { stdout } = await desk.run([...args, '--json']);
  // Each test says what the command prints.
  return JSON.parse(stdout) as T;
}

interface Forms {
  term: string;
  entryId: string | null;
  forms: { form: string; case: string; number: string }[];
  accepted: string[];
}
const formOf = ({ forms }: Forms, name: string, number: string) =>
  forms.find((form) => form.case === name && form.number === number)?.form;

describe('glossary find', () => {
  it('gives offsets in UTF-16 units of the text without its byte order mark', async () => {
    const text = '😀 Саммит: слово главы государства.\r\nИтоги саммита.';
    await desk.write('text.txt', `\ufeff${text}`);
    const { stdout } = await desk.run(['glossary', 'find', 'text.txt']);
    const found = JSON.parse(stdout) as {
      term: string;
      match: string;
      start: number;
      end: number;
      targets: object;
    }[];
    expect(found.map(({ term, match }) => [term, match])).toEqual([
      ['саммит', 'Саммит'],
      ['Глава государства', 'главы государства'],
      ['саммит', 'саммита'],
    ]);
    for (const { match, start, end } of found) expect(text.slice(start, end)).toBe(match);
    expect(found[1]?.targets).toEqual({ en: ['Head of State'], kk: ['Мемлекет басшысы'] });
  });

  it('gives an empty list for a text without terms', async () => {
    await desk.write('none.txt', 'Шёл дождь.');
    expect((await desk.run(['glossary', 'find', 'none.txt'])).stdout).toBe('[]\n');
  });
});

describe('glossary forms', () => {
  it('takes the grammar of the entry, whatever the case of its letters', async () => {
    const forms = await json<Forms>('glossary', 'forms', 'глава государства', '--language', 'ru');
    expect(forms).toMatchObject({ term: 'Глава государства', entryId: 'head' });
    expect(formOf(forms, 'accusative', 'singular')).toBe('Главу государства');
    const summit = await json<Forms>('glossary', 'forms', 'summit', '--language', 'ru');
    expect(formOf(summit, 'instrumental', 'singular')).toBe('саммитом особым');
  });

  it('inflects the Kazakh of an entry given by id, Kazakh or Russian term', async () => {
    for (const term of ['head', 'мемлекет басшысы', 'Глава государства']) {
      const forms = await json<Forms>('glossary', 'forms', term, '--language', 'kk-Cyrl');
      expect(forms).toMatchObject({ term: 'Мемлекет басшысы', entryId: 'head' });
      expect(formOf(forms, 'dat', 'sg')).toBe('Мемлекет басшысына');
    }
    const summit = await json<Forms>('glossary', 'forms', 'саммит', '--language', 'kk');
    expect(formOf(summit, 'dat', 'sg')).toBe('саммитке');
  });

  it('inflects a term that no entry has, as told', async () => {
    const plain = await json<Forms>('glossary', 'forms', 'новый посредник', '--language', 'ru');
    expect(plain.entryId).toBeNull();
    const told = await json<Forms>(
      ...['glossary', 'forms', 'новый посредник', '--language', 'ru', '--animate', 'no', '--gender', 'm'],
    );
    expect(formOf(told, 'accusative', 'singular')).toBe('новый посредник');
    expect(told.accepted).toContain('новыми посредниками');
  });

  it('prints a line a form for people', async () => {
    const { stdout } = await desk.run(['glossary', 'forms', 'head', '--language', 'ru']);
    expect(stdout).toMatch(/^by the termbase entry head\nsingular nominative +Глава государства\n/);
  });

  it('refuses an empty term', async () => {
    const { code, stderr } = await desk.run(['glossary', 'forms', ' ', '--language', 'kk']);
    expect([code, stderr]).toEqual([64, 'term cannot be “ ”. Give it a text that is not empty.\n']);
  });
});

describe('glossary lint', () => {
  it('fails for errors, with place, words and cure', async () => {
    await desk.write(
      'bad.csv',
      termbaseCsv([
        { id: 'x', ru: 'саммит', en: 'summit', kk: 'саммит', ...usual },
        { id: 'x', ru: 'форум', en: 'forum', kk: 'форум', ...usual },
      ]),
    );
    const { code, stdout } = await desk.run(['glossary', 'lint', 'bad.csv', '--json']);
    expect(code).toBe(1);
    const findings = JSON.parse(stdout) as {
      rule: string;
      line: number;
      severity: string;
      message: string;
    }[];
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'duplicate-id', line: 3, severity: 'error' }),
    );
    const shown = await desk.run(['glossary', 'lint', 'bad.csv']);
    expect(shown.stdout).toMatch(/bad\.csv:3: error: /);
  });

  it('says that the configured termbase is clean', async () => {
    await desk.write(
      'clean.csv',
      termbaseCsv([{ id: 'x', ru: 'форум', en: 'forum', kk: 'форум', ...usual }]),
    );
    const { code, stdout } = await desk.run(['glossary', 'lint', 'clean.csv']);
    expect([code, stdout]).toEqual([0, 'No faults; files read: 1.\n']);
  });
});

describe('glossary import and export', () => {
  it('keeps sound rows, names the others, and waits for a person', async () => {
    await desk.write('deepl.tsv', 'форум\tforum\nодин\n');
    const { code, stdout } = await desk.run([
      'glossary',
      'import',
      'deepl.tsv',
      '--from',
      'deepl-tsv',
      '--to',
      'new/forum.csv',
      '--json',
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ entries: 1, problems: [{ line: 2 }] });
    expect(await readFile(desk.path('new/forum.csv'), 'utf8')).toContain('форум,forum');
  });

  it('writes nothing when no row is sound', async () => {
    await desk.write('empty.tsv', 'один\n');
    const args = ['glossary', 'import', 'empty.tsv', '--from', 'deepl-tsv', '--to', 'nothing.csv'];
    expect((await desk.run(args)).code).toBe(1);
    await expect(readFile(desk.path('nothing.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('goes to TBX and back without a loss', async () => {
    expect((await desk.run(['glossary', 'export', 'all.tbx', '--to', 'tbx'])).code).toBe(0);
    const back = ['glossary', 'import', 'all.tbx', '--from', 'tbx', '--to', 'back.csv'];
    expect((await desk.run(back)).code).toBe(0);
    expect((await desk.run(['glossary', 'export', 'all.csv', '--to', 'csv'])).code).toBe(0);
    expect(await readFile(desk.path('back.csv'), 'utf8')).toBe(await readFile(desk.path('all.csv'), 'utf8'));
  });

  it('writes the language asked for', async () => {
    const args = ['glossary', 'export', 'kk.tsv', '--to', 'deepl-tsv', '--language', 'kk', '--json'];
    expect(JSON.parse((await desk.run(args)).stdout)).toMatchObject({ entries: 2, skipped: [] });
    expect(await readFile(desk.path('kk.tsv'), 'utf8')).toContain('Глава государства\tМемлекет басшысы');
  });
});
