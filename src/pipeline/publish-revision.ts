import type { Rendition } from '../contracts/publishing.js';
import type { ArticleRecord, RenditionRecord, RevisionRecord, Store } from '../contracts/store.js';
import type { TargetLanguage } from '../domain/language.js';
import type { OutboxDirectory } from '../publish/outbox-directory.js';
import { createSlug } from '../publish/slug.js';
import { buildRendition, dateOf, provenanceOf } from './build-rendition.js';
import { type CheckDeps, checkRendition, embargoReason } from './check-rendition.js';
import { announce, type HookDeps } from './events.js';
import { withLease } from './lease.js';
import type { Listings } from './listings.js';
import { PipelineError } from './pipeline-error.js';
import { audit, type PipelineCore } from './ports.js';
import { revisionRenditions } from './revision-renditions.js';

export interface PublishDeps extends PipelineCore, CheckDeps {
  readonly store: Store;
  readonly outbox: OutboxDirectory;
  readonly listings: Listings;
  readonly timeZone: string;
  readonly hooks: HookDeps;
}

/**
 * Puts online what is ready of a revision. Every step may be repeated: times and folder are fixed in the store before
 * the first file is written, files that are there already are left alone, and the row that says "published" and the
 * deliveries that announce it are one transaction.
 */
export async function publishRevision(deps: PublishDeps, revisionId: string): Promise<void> {
  const revision = await deps.store.revision(revisionId);
  if (revision === null) throw new PipelineError('pipeline.unknown_revision', { id: revisionId });
  await withLease(deps, `publish:${revision.articleId}`, async () => {
    await holdEmbargoed(deps, revision);
    await compareLanguages(deps, revision);
    const started = await startPublishing(deps, revision);
    if (started.length > 0) await bringOut(deps, revision, started);
  });
  await sendDueDeliveries(deps, revision.articleId);
}

/** An editor's approval does not lift an embargo: the version waits, approved, and the reconciler lets it go on time. */
async function holdEmbargoed(deps: PublishDeps, revision: RevisionRecord): Promise<void> {
  const until = revision.article.embargoUntil;
  if (until === null || Date.parse(until) <= deps.now().getTime()) return;
  for (const rendition of await revisionRenditions(deps.store, revision)) {
    await deps.store.changeRendition(
      rendition,
      ['approved'],
      { status: 'held', reason: embargoReason(until) },
      iso(deps),
    );
  }
}

/** The gate once more, now that the other language may be there to compare with. */
async function compareLanguages(deps: PublishDeps, revision: RevisionRecord): Promise<void> {
  const renditions = await revisionRenditions(deps.store, revision);
  if (renditions.length < 2) return;
  const units = new Map<TargetLanguage, Awaited<ReturnType<Store['units']>>>();
  for (const rendition of renditions) units.set(rendition.language, await deps.store.units(rendition));
  for (const rendition of renditions) {
    if (rendition.status !== 'translated') continue;
    const other = renditions.find((candidate) => candidate.language !== rendition.language);
    const otherUnits = other === undefined ? [] : (units.get(other.language) ?? []);
    const complete = otherUnits.length > 0 && otherUnits.every((unit) => unit.target !== null);
    const judgement = await checkRendition(deps, rendition, units.get(rendition.language) ?? [], {
      engines: rendition.engines,
      // Drafts were held when they were made; what stands here was let through.
      draftEngine: null,
      sourceLine: revision.article.sourceLine,
      embargoUntil: revision.article.embargoUntil,
      counterpart:
        other === undefined || !complete
          ? null
          : {
              language: other.language,
              targets: new Map(otherUnits.map((unit) => [unit.id, unit.target ?? ''])),
            },
    });
    const reason = judgement.reasons[0];
    if (reason === undefined) continue;
    await deps.store.transaction(async (store) => {
      const held = await store.changeRendition(
        rendition,
        ['translated'],
        { status: 'held', reason, terms: judgement.terms },
        iso(deps),
      );
      if (held !== null)
        await announce({ ...deps, store }, deps.hooks, revision.id, 'article.held', [rendition.language]);
    });
  }
}

/** Fixes folder, slug and times before anything is written; a repeat finds them fixed. */
async function startPublishing(
  deps: PublishDeps,
  revision: RevisionRecord,
): Promise<readonly RenditionRecord[]> {
  const renditions = await revisionRenditions(deps.store, revision);
  const ready = renditions.filter((rendition) =>
    ['translated', 'approved', 'publishing'].includes(rendition.status),
  );
  if (ready.length === 0) return [];
  const english = renditions.find((rendition) => rendition.language === 'en');
  const date = dateOf(revision, deps.timeZone);
  const slug = createSlug({
    en: revision.article.slug ?? english?.headline ?? null,
    ru: revision.article.headline,
  });
  return deps.store.transaction(async (store) => {
    await store.reservePath(revision.articleId, date, slug);
    const all = await store.renditionsOf(revision.articleId);
    const started: RenditionRecord[] = [];
    for (const rendition of ready) {
      const first = all
        .filter((earlier) => earlier.language === rendition.language && earlier.publishedAt !== null)
        .map((earlier) => earlier.publishedAt ?? '')
        .sort()[0];
      const at = iso(deps);
      const begun =
        rendition.status === 'publishing'
          ? rendition
          : await store.changeRendition(
              rendition,
              ['translated', 'approved'],
              { status: 'publishing', publishedAt: first ?? at, modifiedAt: at },
              at,
            );
      if (begun !== null) started.push(begun);
    }
    return started;
  });
}

/** What is online after this: the versions now going out, and earlier ones of languages that are not. */
async function versionsOnline(
  deps: PublishDeps,
  articleId: string,
  started: readonly RenditionRecord[],
): Promise<readonly RenditionRecord[]> {
  const all = await deps.store.renditionsOf(articleId);
  const kept = all.filter(
    (rendition) =>
      rendition.status === 'published' && !started.some((begun) => begun.language === rendition.language),
  );
  return [...started, ...newestPerLanguage(kept)].sort((a, b) => a.language.localeCompare(b.language));
}

function newestPerLanguage(renditions: readonly RenditionRecord[]): readonly RenditionRecord[] {
  const newest = new Map<TargetLanguage, RenditionRecord>();
  for (const rendition of [...renditions].sort((a, b) =>
    (a.modifiedAt ?? '').localeCompare(b.modifiedAt ?? ''),
  )) {
    newest.set(rendition.language, rendition);
  }
  return [...newest.values()];
}

async function bringOut(
  deps: PublishDeps,
  revision: RevisionRecord,
  started: readonly RenditionRecord[],
): Promise<void> {
  const article = await requireArticle(deps.store, revision.articleId);
  const online = await versionsOnline(deps, revision.articleId, started);
  const languages = online.map((rendition) => rendition.language);
  const versions: { item: Rendition; provenance: Awaited<ReturnType<typeof provenanceOf>> }[] = [];
  for (const rendition of online) {
    const units = await deps.store.units(rendition);
    const source =
      rendition.revisionId === revision.id
        ? revision
        : await requireRevision(deps.store, rendition.revisionId);
    versions.push({
      item: buildRendition({
        article,
        revision: source,
        rendition,
        units,
        languages,
        timeZone: deps.timeZone,
      }),
      provenance: provenanceOf(rendition, units, await deps.store.findings(rendition)),
    });
  }
  const correction = (await deps.store.renditionsOf(revision.articleId)).some(
    (rendition) =>
      rendition.revisionId !== revision.id && ['published', 'withdrawn'].includes(rendition.status),
  );
  const type = correction ? 'article.corrected' : 'article.published';
  const folder = await deps.outbox.publish({
    path: article.path,
    facts: manifestFacts(deps, revision, online),
    versions,
  });
  await deps.store.transaction(async (store) => {
    for (const rendition of started) {
      const files = (folder.files[rendition.language] ?? []).map((name) => `${article.path}/${name}`);
      const done = await store.changeRendition(
        rendition,
        ['publishing'],
        { status: 'published', reason: null, files },
        iso(deps),
      );
      if (done === null) continue;
      await overtakeOlder(store, rendition, iso(deps));
      await audit({ ...deps, store }, 'published', {
        articleId: revision.articleId,
        revisionId: revision.id,
        language: rendition.language,
      });
    }
    await announce(
      { ...deps, store },
      deps.hooks,
      revision.id,
      type,
      started.map((rendition) => rendition.language),
    );
  });
  await deps.store.flush();
  await deps.listings.refresh();
  deps.log.info(
    {
      article: revision.articleId,
      revision: revision.number,
      languages: started.map((one) => one.language),
      path: article.path,
    },
    'Published',
  );
}

async function overtakeOlder(store: Store, newer: RenditionRecord, at: string): Promise<void> {
  for (const older of await store.renditionsOf(newer.articleId)) {
    if (older.language !== newer.language || older.revisionId === newer.revisionId) continue;
    await store.changeRendition(older, ['published'], { status: 'superseded' }, at);
  }
}

function manifestFacts(deps: PublishDeps, revision: RevisionRecord, online: readonly RenditionRecord[]) {
  const times = online
    .flatMap((rendition) => (rendition.publishedAt === null ? [] : [rendition.publishedAt]))
    .sort();
  const changes = online
    .flatMap((rendition) => (rendition.modifiedAt === null ? [] : [rendition.modifiedAt]))
    .sort();
  return {
    articleId: revision.articleId,
    revision: revision.number,
    source: { file: revision.fileName, language: 'ru' as const, sha256: revision.contentSha256 },
    publishedAt: times[0] ?? iso(deps),
    modifiedAt: changes.at(-1) ?? iso(deps),
    termbase:
      deps.termbase.size === 0 ? null : { checksum: deps.termbase.checksum, size: deps.termbase.size },
    deliveries: [],
  };
}

async function requireArticle(
  store: Store,
  id: string,
): Promise<ArticleRecord & { readonly path: string; readonly slug: string }> {
  const article = await store.article(id);
  if (article?.path === undefined || article.path === null || article.slug === null)
    throw new PipelineError('pipeline.unknown_article', { id });
  return { ...article, path: article.path, slug: article.slug };
}

async function requireRevision(store: Store, id: string): Promise<RevisionRecord> {
  const revision = await store.revision(id);
  if (revision === null) throw new PipelineError('pipeline.unknown_revision', { id });
  return revision;
}

/** Says for every delivery of the article that has not been tried yet that it is due. */
export async function sendDueDeliveries(deps: PipelineCore, articleId: string): Promise<void> {
  for (const delivery of await deps.store.deliveriesOf(articleId)) {
    if (delivery.status === 'pending' && delivery.attempts === 0)
      await deps.signals.deliver(delivery.id, 1, 0);
  }
}

function iso(deps: Pick<PipelineCore, 'now'>): string {
  return deps.now().toISOString();
}
