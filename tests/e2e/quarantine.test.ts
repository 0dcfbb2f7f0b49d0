import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../support/dragoman-process.js';

const russian =
  'Состоялось заседание\n\nСегодня в столице прошло заседание совета. Участники обсудили повестку дня.\n';

describe('what cannot be an article', () => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom();
  });
  afterEach(() => newsroom.remove());

  it('ends in quarantine with a readable reason, and the good article beside it is taken in', async () => {
    await newsroom.drop('good.txt', russian);
    await newsroom.drop('empty.txt', '');
    await newsroom.drop(
      'binary.txt',
      Uint8Array.from({ length: 4_000 }, (_, index) => (index * 37) % 256),
    );
    await newsroom.drop('large.txt', '');
    await truncate(newsroom.path('inbox', 'large.txt'), 200 * 1024 * 1024);
    await newsroom.drop('half.docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00]));
    await newsroom.drop(
      'broken.txt',
      Buffer.concat([
        Buffer.from('Заседание совета '),
        Buffer.from([0xd0, 0xff, 0xfe, 0x98, 0x81]),
        Buffer.from(' прошло'),
      ]),
    );
    await symlink('/etc/passwd', newsroom.path('inbox', 'link.txt'));
    await newsroom.drop('..\\..\\evil.txt', russian);
    await mkdir(newsroom.path('inbox', 'x.txt'));
    await writeFile(newsroom.path('inbox', 'x.txt', 'inside.txt'), russian);
    await newsroom.drop(
      'english.txt',
      'The Minister held talks in the capital on Monday.\n\nThe parties discussed trade and transport, and agreed to continue their work.\n',
    );
    await newsroom.drop(
      'kazakh.txt',
      'Мемлекет басшысы бүгін елордада кеңес өткізді.\n\nОнда көлік және сауда мәселелері қаралып, жұмысты жалғастыру туралы шешім қабылданды.\n',
    );
    const run = await newsroom.run(['start', '--once', '--json']);
    expect(run.code, run.stderr).toBe(2);
    const summary = JSON.parse(run.stdout) as {
      articles: { file: string }[];
      quarantine: { file: string; reason: string; path: string }[];
    };
    expect(summary.articles.map((article) => article.file)).toEqual(['good.txt']);
    expect(summary.quarantine.map((one) => one.file).sort()).toEqual(
      [
        '..\\..\\evil.txt',
        'binary.txt',
        'broken.txt',
        'empty.txt',
        'english.txt',
        'half.docx',
        'kazakh.txt',
        'large.txt',
        'link.txt',
        'x.txt',
      ].sort(),
    );
    const kept = await readdir(newsroom.path('data', 'quarantine'));
    const reasons = kept.filter((name) => name.endsWith('.reason.json'));
    expect(reasons).toHaveLength(10);
    for (const name of reasons) {
      const reason = JSON.parse(await readFile(newsroom.path('data', 'quarantine', name), 'utf8')) as {
        code: string;
        what: string;
        cure: string;
      };
      expect(reason.code).toMatch(/^ingest\./);
      expect(reason.what.length, name).toBeGreaterThan(10);
      expect(reason.cure.length, name).toBeGreaterThan(10);
    }
    expect(await readFile('/etc/passwd', 'utf8')).toContain('root');
    expect((await readdir(newsroom.path('inbox'))).filter((name) => !name.startsWith('.'))).toEqual([]);
  }, 240_000);
});
