import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './test-terminal.js';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.write('ru.txt', 'Первая строка.\nВторая строка.\n');
});
afterEach(() => desk.remove());

describe('files', () => {
  it.each([
    ['segment', ['segment', 'none.txt']],
    ['glossary find', ['glossary', 'find', 'none.txt']],
    ['glossary lint', ['glossary', 'lint', 'none.txt']],
    ['glossary import', ['glossary', 'import', 'none.txt', '--from', 'csv', '--to', 'x.csv']],
    ['memory import', ['memory', 'import', 'none.tmx']],
    ['memory search', ['memory', 'search', '--file', 'none.txt']],
    ['check, source', ['check', '--source', 'none.txt', '--target', 'ru.txt', '--to', 'en']],
    ['check, tsv', ['check', '--tsv', 'none.txt']],
    ['metrics', ['metrics', '--hypothesis', 'none.txt', '--reference', 'ru.txt']],
  ])('%s names one that is not there', async (_name, args) => {
    const { code, stdout, stderr } = await desk.run(args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/none\.(txt|tmx) cannot be read: .+ Check the path\.\n$/);
  });

  it('a folder is no file', async () => {
    const { code, stderr } = await desk.run(['glossary', 'lint', '.']);
    expect(code).toBe(64);
    expect(stderr).toContain('. cannot be read');
  });

  it('metrics of files of different lengths', async () => {
    await desk.write('one.txt', 'Only one.\n');
    const { code, stderr } = await desk.run(['metrics', '--hypothesis', 'one.txt', '--reference', 'ru.txt']);
    expect(code).toBe(64);
    expect(stderr).toContain('one.txt cannot be used: 1 ≠ 2 (ru.txt)');
  });

  it('a row of --tsv with too few cells is named', async () => {
    await desk.write('rows.tsv', 'ru\ten\nДа.\tYes.\nНет.\n');
    const { code, stderr } = await desk.run(['check', '--tsv', 'rows.tsv', '--columns', 'ru,en']);
    expect(code).toBe(64);
    expect(stderr).toContain('rows.tsv cannot be used: line 3: 1 < 2');
  });

  it.each(['en,kk', 'ru', 'ru,ru,en', ''])('--columns %j', async (columns) => {
    const { code, stderr } = await desk.run(['check', '--tsv', 'ru.txt', '--columns', columns]);
    expect(code).toBe(64);
    expect(stderr).toContain('--columns cannot be');
  });

  it('a file that cannot be written is a failure', async () => {
    const { code, stderr } = await desk.run(['glossary', 'export', 'ru.txt/x.csv', '--to', 'csv']);
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be written');
  });

  it('a memory with a fault leaves nothing behind', async () => {
    await desk.write('units.tsv', 'Да.\tYes.\tИә.\nНет.\tNo.\n');
    const { code, stderr } = await desk.run(['memory', 'import', 'units.tsv']);
    expect(code).toBe(1);
    expect(stderr).toContain('2');
    expect((await desk.run(['memory', 'remove-source', 'units.tsv'])).code).toBe(64);
  });
});

describe('ids', () => {
  it.each([
    ['show', 'nope'],
    ['approve', 'nope'],
    ['retry', 'nope'],
    ['withdraw', 'nope'],
  ])('%s %s', async (command, id) => {
    const { code, stderr } = await desk.run([command, id]);
    expect(code).toBe(1);
    expect(stderr).toContain('nope');
  });

  it.each([
    ['models', 'pull', '../../etc'],
    ['models', 'remove', '../../etc'],
  ])('%s %s %s', async (...args) => {
    const { code, stderr } = await desk.run(args);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no known translation model for ../../etc');
  });
});

describe('settings', () => {
  it('says all that is wrong with them at once', async () => {
    await desk.write(
      'broken.json',
      JSON.stringify({
        port: 'x',
        limits: { maxFileBytes: -1 },
        webhooks: 7,
        unknownKey: true,
        timeZone: '',
      }),
    );
    const { code, stderr } = await desk.run(['status', '--config', 'broken.json'], {
      environment: { REDIS_URL: 'ftp://x', DRAGOMAN_LOG_FORMAT: 'xml', DRAGOMAN_LOCALE: 'en' },
    });
    expect(code).toBe(64);
    for (const named of [
      'port',
      'limits.maxFileBytes',
      'webhooks',
      'unknownKey',
      'REDIS_URL',
      'DRAGOMAN_LOG_FORMAT',
    ])
      expect(stderr).toContain(named);
  });

  it('a webhook without its secret: the command it names makes one all the same', async () => {
    const webhook = { id: 'site', url: 'https://cms.example/hook', secretVariables: ['SITE_SECRET'] };
    await desk.write('dragoman.config.json', JSON.stringify({ webhooks: [webhook] }));
    const refused = await desk.run(['webhooks', 'list']);
    expect(refused.code).toBe(64);
    expect(refused.stderr).toContain("'dragoman webhooks secret'");
    const made = await desk.run(['webhooks', 'secret']);
    expect(made.code).toBe(0);
    const environment = { SITE_SECRET: made.stdout.trim() };
    expect((await desk.run(['webhooks', 'list'], { environment })).stdout).toBe('site  webhook\n');
  });

  it('a file that is not JSON', async () => {
    await desk.write('dragoman.config.json', '{,}');
    const { code, stderr } = await desk.run(['engines']);
    expect(code).toBe(64);
    expect(stderr).toContain('is not JSON');
  });

  it('logs as JSON when told to', async () => {
    const { stderr } = await desk.run(['start', '--once'], {
      environment: { DRAGOMAN_LOG_FORMAT: 'json', DRAGOMAN_LOG_LEVEL: 'info' },
    });
    const [first = ''] = stderr.split('\n');
    expect(JSON.parse(first)).toMatchObject({ level: 30, store: 'sqlite' });
  });

  it('engines and routes that cannot work are shown together', async () => {
    await desk.write(
      'dragoman.config.json',
      JSON.stringify({ routes: { 'ru-en': ['deepl', 'nobody', 'llama'] }, engines: { azure: { key: 5 } } }),
    );
    const shown = await desk.run(['engines', '--json']);
    expect(shown.code).toBe(1);
    const { problems } = JSON.parse(shown.stdout) as { problems: string[] };
    expect(problems.join('\n')).toMatch(/DEEPL_AUTH_KEY[\s\S]*nobody[\s\S]*DRAGOMAN_LLAMA_MODEL/);
    const started = await desk.run(['start', '--once']);
    expect(started.code).toBe(64);
    for (const problem of problems) expect(started.stderr).toContain(problem);
    expect((await desk.run(['doctor'])).code).toBe(1);
  });
});
