import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MtError } from '../../src/contracts/mt-engine.js';
import type { Gate } from '../../src/pipeline/check-rendition.js';
import { reconcile } from '../../src/pipeline/reconcile.js';
import { translateRendition } from '../../src/pipeline/translate-rendition.js';
import {
  articleOf,
  echo,
  engineOf,
  keyOf,
  once,
  openTestNewsroom,
  type TestNewsroom,
} from '../support/test-newsroom.js';

const report =
  'Заголовок сообщения\nПервое предложение. Второе предложение. Третье предложение.\nЧетвертое предложение.';

describe('translateRendition', () => {
  let newsroom: TestNewsroom;
  beforeEach(async () => {
    newsroom = await openTestNewsroom();
  });
  afterEach(() => newsroom.remove());

  it('asks for all segments in one request and keeps order and parts', async () => {
    const engine = engineOf(echo);
    const revision = await newsroom.admit(articleOf(report));
    await translateRendition(newsroom.translateDeps([engine]), keyOf(revision, 'en'), once);
    expect(engine.requests).toHaveLength(1);
    expect(await newsroom.store.rendition(keyOf(revision, 'en'))).toMatchObject({
      status: 'translated',
      engines: ['desk/one'],
      headline: 'en: Заголовок сообщения',
    });
    const units = await newsroom.store.units(keyOf(revision, 'en'));
    expect(units.map((unit) => [unit.id, unit.target])).toEqual([
      ['headline.0.0', 'en: Заголовок сообщения'],
      ['body.0.0', 'en: Первое предложение.'],
      ['body.0.1', 'en: Второе предложение.'],
      ['body.0.2', 'en: Третье предложение.'],
      ['body.1.0', 'en: Четвертое предложение.'],
    ]);
  });

  it('sends only the changed segment after a one-word edit', async () => {
    const engine = engineOf(echo);
    const deps = newsroom.translateDeps([engine]);
    const first = await newsroom.admit(articleOf(report));
    await translateRendition(deps, keyOf(first, 'kk'), once);
    const second = await newsroom.admit(articleOf(report.replace('Третье', 'Последнее')));
    await translateRendition(deps, keyOf(second, 'kk'), once);
    expect(engine.requests[1]?.segments.map((segment) => segment.text)).toEqual(['Последнее предложение.']);
  });

  it('asks for a sentence that stands twice once', async () => {
    const engine = engineOf(echo);
    const revision = await newsroom.admit(articleOf('Заголовок\nПовтор. Иное.\nПовтор.'));
    await translateRendition(newsroom.translateDeps([engine]), keyOf(revision, 'en'), once);
    expect(engine.requests[0]?.segments.map((segment) => segment.text)).toEqual([
      'Заголовок',
      'Повтор.',
      'Иное.',
    ]);
    const units = await newsroom.store.units(keyOf(revision, 'en'));
    expect(units.filter((unit) => unit.text === 'Повтор.').map((unit) => unit.target)).toEqual([
      'en: Повтор.',
      'en: Повтор.',
    ]);
  });

  it('goes on after a crash without paying again for what was answered', async () => {
    const stop = new AbortController();
    const engine = engineOf(
      (request, count) => {
        if (count === 2) stop.abort(new Error('killed'));
        return echo(request);
      },
      { limits: { maxSegments: 2, maxConcurrentBatches: 1 } },
    );
    const revision = await newsroom.admit(articleOf(report));
    const killed = translateRendition(newsroom.translateDeps([engine]), keyOf(revision, 'en'), {
      signal: stop.signal,
      lastAttempt: true,
    });
    await expect(killed).rejects.toThrow();
    const kept = (await newsroom.store.units(keyOf(revision, 'en')))
      .filter((unit) => unit.target !== null)
      .map((unit) => unit.text);
    expect(kept.length).toBeGreaterThanOrEqual(2);
    const second = engineOf(echo);
    await translateRendition(newsroom.translateDeps([second]), keyOf(revision, 'en'), once);
    const asked = second.requests.flatMap((request) => request.segments.map((segment) => segment.text));
    expect(asked.filter((text) => kept.includes(text))).toEqual([]);
    expect((await newsroom.store.rendition(keyOf(revision, 'en')))?.status).toBe('translated');
  });

  it('holds the whole article when no engine is configured, and tells the hooks', async () => {
    const revision = await newsroom.admit(articleOf(report));
    await translateRendition(newsroom.translateDeps([]), keyOf(revision, 'kk'), once);
    expect(await newsroom.store.rendition(keyOf(revision, 'kk'))).toMatchObject({
      status: 'held',
      reason: { code: 'pipeline:held.no_engine', values: { pair: 'ru-kk', missing: 5, total: 5 } },
    });
    expect(await newsroom.store.deliveriesOf(revision.articleId)).toMatchObject([
      { eventType: 'article.held', status: 'pending' },
    ]);
  });

  it('asks the queue to try again while the engine may recover, and fails with its words when it may not', async () => {
    const engine = engineOf((request) => {
      throw new MtError('desk', 'unavailable', `HTTP 503 for ${request.segments.length} segments`);
    });
    const revision = await newsroom.admit(articleOf(report));
    const deps = newsroom.translateDeps([engine]);
    await expect(
      translateRendition(deps, keyOf(revision, 'en'), { ...once, lastAttempt: false }),
    ).rejects.toMatchObject({ code: 'pipeline.engine_down' });
    expect((await newsroom.store.rendition(keyOf(revision, 'en')))?.status).toBe('pending');
    const refused = engineOf(() => {
      throw new MtError('desk', 'unauthorized', 'HTTP 401');
    });
    await translateRendition(newsroom.translateDeps([refused]), keyOf(revision, 'en'), {
      ...once,
      lastAttempt: false,
    });
    expect(await newsroom.store.rendition(keyOf(revision, 'en'))).toMatchObject({
      status: 'failed',
      reason: { code: 'pipeline:failed.engine', values: { engine: 'desk', missing: 5 } },
    });
  });

  it('starts again by itself, later, when every engine was only away', async () => {
    const away = engineOf(() => {
      throw new MtError('desk', 'timeout', 'no answer');
    });
    const revision = await newsroom.admit(articleOf(report));
    const deps = newsroom.translateDeps([away]);
    await translateRendition(deps, keyOf(revision, 'en'), once);
    expect(await newsroom.store.rendition(keyOf(revision, 'en'))).toMatchObject({
      status: 'failed',
      reason: { code: 'pipeline:failed.engine_away' },
    });
    await translateRendition(newsroom.translateDeps([engineOf(echo)]), keyOf(revision, 'kk'), once);
    newsroom.signalled.length = 0;
    newsroom.setNow('2026-02-05T10:09:00.000Z');
    await reconcile(deps);
    expect(newsroom.signalled.filter((signal) => signal.startsWith('translate'))).toEqual([]);
    newsroom.setNow('2026-02-05T10:11:00.000Z');
    await reconcile(deps);
    expect(newsroom.signalled).toContain(`translate ${revision.id} en`);
  });

  it('asks a promptable engine once more with the fault named, and keeps the better answer', async () => {
    const gate: Gate = ({ units }) => ({
      findings: units
        .filter((unit) => unit.target.includes('bad'))
        .map((unit) => ({
          check: 'doubled-words',
          category: 'linguistic/grammar',
          severity: 'block',
          code: 'doubled-words.doubled',
          values: { word: 'bad' },
          segmentId: unit.segmentId,
          sourceSpan: null,
          targetSpan: null,
        })),
      reasons: [],
    });
    const engine = engineOf((request) =>
      request.segments.map((segment) => ({
        id: segment.id,
        ok: true as const,
        target:
          segment.repair === undefined && segment.text.startsWith('Второе')
            ? 'bad words'
            : `good ${segment.text}`,
      })),
    );
    const revision = await newsroom.admit(articleOf(report));
    await translateRendition(newsroom.translateDeps([engine], { gate }), keyOf(revision, 'en'), once);
    expect(engine.requests).toHaveLength(2);
    expect(engine.requests[1]?.segments).toMatchObject([
      { text: 'Второе предложение.', repair: { previous: 'bad words' } },
    ]);
    const unit = (await newsroom.store.units(keyOf(revision, 'en'))).find((one) =>
      one.text.startsWith('Второе'),
    );
    expect(unit?.target).toBe('good Второе предложение.');
  });

  it('holds the work of a draft engine and never lets a test engine’s through', async () => {
    const draft = engineOf(echo, {
      id: 'boxed',
      capabilities: { ...engineOf(echo).capabilities, draft: true },
    });
    const gate: Gate = ({ draftEngine }) => ({
      findings: [],
      reasons: draftEngine === null ? [] : [{ code: 'pipeline:held.draft', values: { engine: draftEngine } }],
    });
    const revision = await newsroom.admit(articleOf(report));
    await translateRendition(newsroom.translateDeps([draft], { gate }), keyOf(revision, 'en'), once);
    expect(await newsroom.store.rendition(keyOf(revision, 'en'))).toMatchObject({
      status: 'held',
      reason: { values: { engine: 'boxed' } },
    });
    const pseudo = engineOf(echo, {
      id: 'pseudo',
      capabilities: { ...draft.capabilities, draft: false, publishable: false },
    });
    await translateRendition(newsroom.translateDeps([pseudo]), keyOf(revision, 'kk'), once);
    expect(await newsroom.store.rendition(keyOf(revision, 'kk'))).toMatchObject({
      status: 'failed',
      reason: { code: 'pipeline:failed.unpublishable' },
    });
  });

  it('leaves a rendition that is not pending alone', async () => {
    const engine = engineOf(echo);
    const deps = newsroom.translateDeps([engine]);
    const revision = await newsroom.admit(articleOf(report));
    await translateRendition(deps, keyOf(revision, 'en'), once);
    await translateRendition(deps, keyOf(revision, 'en'), once);
    expect(engine.requests).toHaveLength(1);
  });

  it('translates once when two workers get the same job', async () => {
    const engine = engineOf(echo);
    const deps = newsroom.translateDeps([engine]);
    const revision = await newsroom.admit(articleOf(report));
    const results = await Promise.allSettled(
      [0, 1].map(() => translateRendition(deps, keyOf(revision, 'en'), once)),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(engine.requests).toHaveLength(1);
  });
});
