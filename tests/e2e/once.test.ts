import { stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Newsroom, openNewsroom } from '../support/dragoman-process.js';

const summarySchema = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      status: z.string(),
      languages: z.record(
        z.string(),
        z.object({
          status: z.string(),
          files: z.array(z.string()),
          findings: z.number(),
          reason: z.string().optional(),
        }),
      ),
    }),
  ),
  published: z.number(),
  held: z.number(),
  quarantined: z.number(),
});

/** Exactly one JSON value on standard output, and nothing else. */
function summaryOf(stdout: string) {
  expect(stdout.trim().split('\n')).toHaveLength(1);
  return summarySchema.parse(JSON.parse(stdout));
}

describe('dragoman start --once', () => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom();
  });
  afterEach(() => newsroom.remove());

  it('publishes the five sample articles in both languages with no engine, no key and no server', async () => {
    const first = await newsroom.run(['start', '--once', '--examples', '--json']);
    expect(first.code, first.stderr).toBe(0);
    const summary = summaryOf(first.stdout);
    expect(summary).toMatchObject({ published: 5, held: 0, quarantined: 0 });
    const files = await newsroom.published();
    for (const article of summary.articles) {
      for (const language of ['en', 'kk']) {
        const names = article.languages[language]?.files ?? [];
        expect(names.map((name) => name.split('/').at(-1))).toEqual([
          `${language}.md`,
          `${language}.html`,
          `${language}.ninjs.json`,
        ]);
        for (const name of names) expect(files.has(name), name).toBe(true);
      }
    }
    expect([...files.keys()].filter((name) => name.endsWith('manifest.json'))).toHaveLength(5);
    expect(files.get('feeds/kk/rss.xml')).toContain('<item>');
    expect(first.stderr).toContain('queue=in-process');
  });

  it('changes nothing when the same articles come again', async () => {
    await newsroom.run(['start', '--once', '--examples']);
    const before = await newsroom.published();
    const times = await Promise.all([...before.keys()].map((name) => stat(newsroom.path('outbox', name))));
    const again = await newsroom.run(['start', '--once', '--examples', '--json']);
    expect(again.code).toBe(0);
    expect(summaryOf(again.stdout)).toMatchObject({ published: 5, held: 0, quarantined: 0 });
    expect(await newsroom.published()).toEqual(before);
    const timesAfter = await Promise.all(
      [...before.keys()].map((name) => stat(newsroom.path('outbox', name))),
    );
    expect(timesAfter.map((one) => one.mtimeMs)).toEqual(times.map((one) => one.mtimeMs));
  });

  it('holds an article that no engine can translate, whole, with the command that helps', async () => {
    await newsroom.drop(
      'new.txt',
      'Состоялось заседание\n\nСегодня в столице прошло заседание совета. Участники обсудили 15 вопросов.\n',
    );
    const run = await newsroom.run(['start', '--once', '--json']);
    expect(run.code, run.stderr).toBe(2);
    const [article] = summaryOf(run.stdout).articles;
    expect(article).toMatchObject({
      status: 'held',
      languages: { en: { status: 'held', files: [] }, kk: { status: 'held', files: [] } },
    });
    expect(article?.languages['en']?.reason).toContain('dragoman engines');
    expect(await newsroom.published()).toSatisfy((files: ReadonlyMap<string, string>) =>
      [...files.keys()].every((name) => !name.includes('/2026/')),
    );
    const status = await newsroom.run(['status']);
    expect(status.stdout).toContain(`dragoman retry ${article?.id}`);
  });

  it('makes a corrected revision of changed content under the same name', async () => {
    const text = 'Состоялось заседание\n\nСегодня в столице прошло заседание совета.\n';
    await newsroom.drop('same.txt', text);
    const first = summaryOf((await newsroom.run(['start', '--once', '--json'])).stdout);
    await newsroom.drop('same.txt', `${text}\nРаботу возглавил председатель.\n`);
    const second = summaryOf((await newsroom.run(['start', '--once', '--json'])).stdout);
    expect(second.articles[0]?.id).toBe(first.articles[0]?.id);
    expect(
      JSON.parse((await newsroom.run(['show', first.articles[0]?.id ?? '', '--json'])).stdout),
    ).toMatchObject({ revision: 2 });
  });
});
