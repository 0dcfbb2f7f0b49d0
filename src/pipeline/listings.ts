import { setTimeout as wait } from 'node:timers/promises';
import type { ListedRendition } from '../contracts/publishing.js';
import type { RenditionRecord } from '../contracts/store.js';
import { targetLanguages } from '../domain/language.js';
import { maxIndexItems, writeListings } from '../publish/listings.js';
import { buildRendition } from './build-rendition.js';
import { withLease } from './lease.js';
import { PipelineError } from './pipeline-error.js';
import type { PipelineCore } from './ports.js';

const patienceMs = 30_000;
const pauseMs = 25;

export interface ListingDeps extends PipelineCore {
  readonly outboxFolder: string;
  readonly publisher: string;
  readonly baseUrl: string | null;
  readonly timeZone: string;
}

/** Feeds and front pages, written again from what the store says is published. */
export interface Listings {
  /** Resolves when everything published before the call is listed. Calls that wait for the same turn share it. */
  refresh(): Promise<void>;
}

export function createListings(deps: ListingDeps): Listings {
  const built = new Map<string, ListedRendition>();
  let running: Promise<void> = Promise.resolve();
  let queued: Promise<void> | null = null;
  return {
    refresh() {
      queued ??= running
        .catch(() => undefined)
        .then(() => {
          queued = null;
          running = inTurn(deps, () => write(deps, built));
          return running;
        });
      return queued;
    },
  };
}

/** One writer at a time over all processes, and always after the publication it is for, so the last has seen all. */
async function inTurn(deps: ListingDeps, work: () => Promise<void>): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      await withLease(deps, 'listings', work);
      return;
    } catch (error) {
      const busy = error instanceof PipelineError && error.code === 'pipeline.busy';
      if (!busy || waitedMs >= patienceMs) throw error;
      await wait(pauseMs);
    }
  }
}

/** Items are kept between calls, so that a publication costs one item, not four hundred. */
async function write(deps: ListingDeps, built: Map<string, ListedRendition>): Promise<void> {
  const listed = new Map<string, ListedRendition>();
  for (const language of targetLanguages) {
    for (const rendition of await deps.store.published(language, maxIndexItems)) {
      const key = `${rendition.revisionId} ${language} ${rendition.modifiedAt ?? ''}`;
      const item = built.get(key) ?? (await build(deps, rendition));
      if (item !== null) listed.set(key, item);
    }
  }
  built.clear();
  for (const [key, item] of listed) built.set(key, item);
  await writeListings(deps.outboxFolder, [...listed.values()], {
    baseUrl: deps.baseUrl,
    publisher: deps.publisher,
  });
}

async function build(deps: ListingDeps, rendition: RenditionRecord): Promise<ListedRendition | null> {
  const article = await deps.store.article(rendition.articleId);
  const revision = await deps.store.revision(rendition.revisionId);
  if (article?.path === null || article?.path === undefined || article.slug === null || revision === null)
    return null;
  const units = await deps.store.units(rendition);
  const languages = [rendition.language];
  const identified = { ...article, slug: article.slug };
  return {
    rendition: buildRendition({
      article: identified,
      revision,
      rendition,
      units,
      languages,
      timeZone: deps.timeZone,
    }),
    path: article.path,
  };
}
