import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RevisionRecord } from '../../src/contracts/store.js';
import { approve, edit, reject, retry } from '../../src/pipeline/editorial.js';
import { publishRevision } from '../../src/pipeline/publish-revision.js';
import { reconcile } from '../../src/pipeline/reconcile.js';
import { translateRendition } from '../../src/pipeline/translate-rendition.js';
import { withdraw } from '../../src/pipeline/withdraw.js';
import {
  articleOf,
  echo,
  engineOf,
  keyOf,
  once,
  openTestNewsroom,
  type TestNewsroom,
} from '../support/test-newsroom.js';

const report = 'Visit to the capital\nПервое предложение. Второе предложение.';

async function filesBelow(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      files[join(entry.parentPath, entry.name).slice(folder.length + 1)] = await readFile(
        join(entry.parentPath, entry.name),
        'utf8',
      );
  }
  return files;
}

describe('publishing a revision', () => {
  let newsroom: TestNewsroom;
  beforeEach(async () => {
    newsroom = await openTestNewsroom();
  });
  afterEach(() => newsroom.remove());

  async function translated(
    article = articleOf(report),
    languages: readonly ('en' | 'kk')[] = ['en', 'kk'],
  ): Promise<RevisionRecord> {
    const revision = await newsroom.admit(article);
    for (const language of languages)
      await translateRendition(newsroom.translateDeps([engineOf(echo)]), keyOf(revision, language), once);
    return revision;
  }

  async function deliveries(revision: RevisionRecord) {
    return (await newsroom.store.deliveriesOf(revision.articleId)).map(({ id, eventType, payload }) => ({
      id,
      eventType,
      payload: JSON.parse(payload) as { data: { languages: object } },
    }));
  }

  it('writes both versions, says so once, and changes nothing when it is done again', async () => {
    const revision = await translated();
    const deps = await newsroom.publishDeps();
    await publishRevision(deps, revision.id);
    const before = await filesBelow(newsroom.outboxFolder);
    const folder = '2026/02/05/en-visit-to-the-capital';
    expect(
      Object.keys(before)
        .filter((name) => name.startsWith(folder))
        .map((name) => name.slice(folder.length + 1))
        .sort(),
    ).toEqual(['en.html', 'en.md', 'en.ninjs.json', 'kk.html', 'kk.md', 'kk.ninjs.json', 'manifest.json']);
    newsroom.setNow('2026-02-06T10:00:00.000Z');
    await publishRevision(deps, revision.id);
    expect(await filesBelow(newsroom.outboxFolder)).toEqual(before);
    expect(await deliveries(revision)).toMatchObject([
      {
        eventType: 'article.published',
        payload: { data: { languages: { en: { status: 'published' }, kk: { status: 'published' } } } },
      },
    ]);
  });

  it('comes out the same, with the same delivery id, when it is killed between the files and the row', async () => {
    const revision = await translated();
    const deps = await newsroom.publishDeps();
    const dying = {
      ...deps,
      outbox: {
        ...deps.outbox,
        async publish(publication: Parameters<typeof deps.outbox.publish>[0]): Promise<never> {
          await deps.outbox.publish(publication);
          throw new Error('killed');
        },
      },
    };
    await expect(publishRevision(dying, revision.id)).rejects.toThrow('killed');
    expect((await newsroom.store.rendition(keyOf(revision, 'en')))?.status).toBe('publishing');
    const manifest = join(newsroom.outboxFolder, '2026/02/05/en-visit-to-the-capital/manifest.json');
    const writtenAt = (await stat(manifest)).mtimeMs;
    newsroom.setNow('2026-02-05T18:00:00.000Z');
    newsroom.signalled.length = 0;
    await reconcile(deps);
    expect(newsroom.signalled).toEqual([`publish ${revision.id}`]);
    await publishRevision(deps, revision.id);
    expect((await stat(manifest)).mtimeMs).toBe(writtenAt);
    expect(await deliveries(revision)).toHaveLength(1);
  });

  it('lets English go out while Kazakh waits, and adds Kazakh to the same folder later', async () => {
    const revision = await translated(articleOf(report), ['en']);
    const deps = await newsroom.publishDeps();
    await translateRendition(newsroom.translateDeps([]), keyOf(revision, 'kk'), once);
    await publishRevision(deps, revision.id);
    const folder = join(newsroom.outboxFolder, '2026/02/05/en-visit-to-the-capital');
    expect((await readdir(folder)).sort()).toEqual(['en.html', 'en.md', 'en.ninjs.json', 'manifest.json']);
    await retry(deps, { articleId: revision.articleId, language: 'kk', editor: 'ana' });
    await translateRendition(newsroom.translateDeps([engineOf(echo)]), keyOf(revision, 'kk'), once);
    await publishRevision(deps, revision.id);
    expect(await readdir(folder)).toHaveLength(7);
    expect(await readFile(join(folder, 'en.html'), 'utf8')).toContain('kk.html');
    expect(
      (await deliveries(revision)).map((delivery) => Object.keys(delivery.payload.data.languages)),
    ).toEqual([['kk'], ['en'], ['kk']]);
  });

  it('replaces the text in place when a corrected revision comes, and calls it a correction', async () => {
    const first = await translated();
    const deps = await newsroom.publishDeps();
    await publishRevision(deps, first.id);
    newsroom.setNow('2026-02-05T12:00:00.000Z');
    const second = await translated(articleOf(report.replace('Второе', 'Исправленное')));
    expect(second.articleId).toBe(first.articleId);
    await publishRevision(deps, second.id);
    const markdown = await readFile(
      join(newsroom.outboxFolder, '2026/02/05/en-visit-to-the-capital/en.md'),
      'utf8',
    );
    expect(markdown).toContain('Исправленное');
    expect(markdown).toContain('publishedAt: "2026-02-05T10:00:00.000Z"');
    expect(markdown).toContain('modifiedAt: "2026-02-05T12:00:00.000Z"');
    expect((await deliveries(first)).map((delivery) => delivery.eventType)).toEqual([
      'article.published',
      'article.corrected',
    ]);
    expect((await newsroom.store.rendition(keyOf(first, 'en')))?.status).toBe('superseded');
  });

  it('gives two articles of one day and headline a folder each', async () => {
    const deps = await newsroom.publishDeps();
    const one = await newsroom.admit(articleOf(report), 'one.txt');
    const two = await newsroom.admit(articleOf(`${report} Третье.`), 'two.txt');
    for (const revision of [one, two]) {
      await translateRendition(newsroom.translateDeps([engineOf(echo)]), keyOf(revision, 'en'), once);
      await publishRevision(deps, revision.id);
    }
    expect((await readdir(join(newsroom.outboxFolder, '2026/02/05'))).sort()).toEqual([
      'en-visit-to-the-capital',
      'en-visit-to-the-capital-2',
    ]);
  });

  it('keeps an approved version back until its embargo ends', async () => {
    const until = '2026-02-05T15:00:00.000Z';
    const revision = await translated(articleOf(report, { embargoUntil: until }));
    const deps = await newsroom.publishDeps({
      gate: ({ embargoUntil, now }) => ({
        findings: [],
        reasons:
          embargoUntil !== null && Date.parse(embargoUntil) > now.getTime()
            ? [{ code: 'pipeline:held.embargo', values: { until, untilInstant: until } }]
            : [],
      }),
    });
    await publishRevision(deps, revision.id);
    expect((await newsroom.store.rendition(keyOf(revision, 'en')))?.status).toBe('held');
    await approve(deps, { articleId: revision.articleId, language: null, editor: 'ana' });
    await publishRevision(deps, revision.id);
    expect(await newsroom.store.rendition(keyOf(revision, 'en'))).toMatchObject({
      status: 'held',
      approvedBy: 'ana',
    });
    newsroom.setNow('2026-02-05T15:00:01.000Z');
    await reconcile(deps);
    await publishRevision(deps, revision.id);
    expect((await newsroom.store.rendition(keyOf(revision, 'en')))?.status).toBe('published');
  });

  it('approves an edited version, never an incomplete one, and writes down who did it', async () => {
    const revision = await newsroom.admit(articleOf(report));
    await translateRendition(newsroom.translateDeps([]), keyOf(revision, 'en'), once);
    const deps = await newsroom.publishDeps();
    const request = { articleId: revision.articleId, language: 'en' as const, editor: 'ana' };
    await expect(approve(deps, request)).rejects.toMatchObject({ code: 'pipeline.incomplete' });
    await expect(edit(deps, { ...request, targets: new Map([['body.9.9', 'x']]) })).rejects.toMatchObject({
      code: 'pipeline.unknown_segment',
    });
    await edit(deps, {
      ...request,
      targets: new Map([
        ['headline.0.0', 'Visit'],
        ['body.0.0', 'First.'],
        ['body.0.1', 'Second.'],
      ]),
    });
    await approve(deps, request);
    expect(await newsroom.store.learntUnits.all()).toMatchObject([
      { source: 'Visit to the capital', targets: { en: 'Visit' }, editor: 'ana', previous: null },
      { source: 'Первое предложение.', targets: { en: 'First.' }, next: 'Второе предложение.' },
      { source: 'Второе предложение.', targets: { en: 'Second.' } },
    ]);
    await publishRevision(deps, revision.id);
    const manifest = JSON.parse(
      await readFile(join(newsroom.outboxFolder, '2026/02/05/visit/manifest.json'), 'utf8'),
    ) as { languages: { en: object } };
    expect(manifest.languages.en).toMatchObject({
      approvedBy: 'ana',
      origin: 'machine-reviewed',
      segments: { editor: 3 },
    });
    expect(
      (await newsroom.store.auditOf(revision.articleId)).map((event) => `${event.actor} ${event.action}`),
    ).toEqual(expect.arrayContaining(['ana edited', 'ana approved', 'system published']));
  });

  it('takes a withdrawn article off line and out of the feeds, and tells the hooks', async () => {
    const revision = await translated();
    const deps = await newsroom.publishDeps();
    await publishRevision(deps, revision.id);
    await withdraw(deps, { articleId: revision.articleId, language: null, editor: 'ana' });
    const files = await filesBelow(newsroom.outboxFolder);
    expect(files['2026/02/05/en-visit-to-the-capital/en.md']).not.toContain('Первое');
    expect(files['feeds/en/rss.xml']).not.toContain('<item>');
    expect(JSON.parse(files['2026/02/05/en-visit-to-the-capital/manifest.json'] ?? '{}')).toMatchObject({
      status: 'withdrawn',
    });
    expect((await deliveries(revision)).map((delivery) => delivery.eventType)).toEqual([
      'article.published',
      'article.withdrawn',
    ]);
    await expect(
      withdraw(deps, { articleId: revision.articleId, language: null, editor: 'ana' }),
    ).rejects.toMatchObject({ code: 'pipeline.wrong_state' });
  });

  it('refuses what the state does not allow, naming it', async () => {
    const revision = await translated();
    const deps = await newsroom.publishDeps();
    await publishRevision(deps, revision.id);
    await expect(
      reject(deps, { articleId: revision.articleId, language: 'en', editor: 'ana', why: 'no' }),
    ).rejects.toThrow(/en: published/);
    await expect(
      approve(deps, { articleId: 'nowhere', language: null, editor: 'ana' }),
    ).rejects.toMatchObject({ code: 'pipeline.unknown_article' });
  });
});
