import { IngestError } from '../contracts/errors.js';
import { targetLanguages } from '../domain/language.js';
import type { ClaimedFile } from '../ingest/claim.js';
import type { Inbox } from '../ingest/inbox.js';
import type { ReadOptions } from '../ingest/read-source.js';
import { readSource } from '../ingest/read-source.js';
import { audit, type PipelineCore } from './ports.js';

export interface TakeInDeps extends PipelineCore {
  readonly inbox: Inbox;
  readonly readOptions: ReadOptions;
  readonly timeZone: string;
}

export type TakenIn =
  | { readonly outcome: 'new-article' | 'new-revision' | 'known'; readonly articleId: string }
  | { readonly outcome: 'quarantined' };

/**
 * Makes an article of a claimed file, or puts it into quarantine. The store has the article before the file leaves the
 * claims, so a crash in between brings the file again and finds its content known.
 */
export async function takeIn(deps: TakeInDeps, claim: ClaimedFile): Promise<TakenIn> {
  const receivedAt = deps.now();
  let source: Awaited<ReturnType<typeof readSource>>;
  try {
    source = await readSource(claim.path, claim.fileName, {
      ...deps.readOptions,
      receivedOn: localDay(receivedAt, deps.timeZone),
    });
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    await deps.inbox.reject(claim, error);
    return { outcome: 'quarantined' };
  }
  const admission = await deps.store.transaction(async (store) => {
    const admitted = await store.admit({
      article: source.article,
      contentSha256: source.contentSha256,
      format: source.format,
      encoding: source.encoding,
      fileName: claim.fileName,
      receivedAt: receivedAt.toISOString(),
      newArticleId: deps.newId(),
    });
    const { articleId, id } = admitted.revision;
    const details = {
      file: claim.fileName,
      format: source.format,
      encoding: source.encoding,
      bytes: source.bytes,
    };
    await audit({ ...deps, store }, `received: ${admitted.outcome}`, { articleId, revisionId: id, details });
    return admitted;
  });
  if (admission.outcome !== 'known') await deps.signals.translate(admission.revision.id, targetLanguages);
  // From here on the file is gone from the claims: the row must outlast even a power cut.
  await deps.store.flush();
  await deps.inbox.finish(claim, source.contentSha256);
  deps.log.info(
    { article: admission.revision.articleId, file: claim.fileName, outcome: admission.outcome },
    'Received',
  );
  return { outcome: admission.outcome, articleId: admission.revision.articleId };
}

/** Making a formatter costs more than reading a report. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function localDay(at: Date, timeZone: string): string {
  const known = formatters.get(timeZone);
  // en-CA writes dates as YYYY-MM-DD.
  const formatter =
    known ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (known === undefined) formatters.set(timeZone, formatter);
  return formatter.format(at);
}
