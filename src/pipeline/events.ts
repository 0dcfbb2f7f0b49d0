import type { PublishEvent, PublishEventType } from '../contracts/publishing.js';
import type { DeliveryRecord, RenditionRecord } from '../contracts/store.js';
import { sha256Fields } from '../domain/content-hash.js';
import type { TargetLanguage } from '../domain/language.js';
import { createTranslate } from '../i18n/translator.js';
import { PipelineError } from './pipeline-error.js';
import type { PipelineCore } from './ports.js';
import { describeReason } from './reason.js';
import { revisionRenditions } from './revision-renditions.js';

/** A hook as far as events are concerned: its id and what it wants to hear. */
export interface HookSubscription {
  readonly id: string;
  accepts(type: PublishEventType): boolean;
}

export interface HookDeps {
  readonly subscriptions: readonly HookSubscription[];
  readonly baseUrl: string | null;
}

/**
 * Writes one delivery a hook for something that happened to some languages of a revision; to be called in the
 * transaction that makes it so. Ids are made of what happened, so doing it again makes no second delivery.
 * Returns the ids of the deliveries.
 */
export async function announce(
  core: Pick<PipelineCore, 'store' | 'now'>,
  hooks: HookDeps,
  revisionId: string,
  type: PublishEventType,
  languages: readonly TargetLanguage[],
): Promise<readonly string[]> {
  const revision = await core.store.revision(revisionId);
  if (revision === null) throw new PipelineError('pipeline.unknown_revision', { id: revisionId });
  const article = await core.store.article(revision.articleId);
  const renditions = (await revisionRenditions(core.store, revision)).filter((rendition) =>
    languages.includes(rendition.language),
  );
  const at = core.now().toISOString();
  const changes = renditions
    .map((rendition) => `${rendition.language}@${rendition.modifiedAt ?? rendition.reason?.code ?? ''}`)
    .sort();
  const eventId = sha256Fields([core.store.storeId, revisionId, type, ...changes]);
  const event: PublishEvent = {
    type,
    timestamp: at,
    data: {
      articleId: revision.articleId,
      revision: revision.number,
      file: revision.fileName,
      headline: revision.article.headline,
      languages: Object.fromEntries(
        renditions.map((rendition) => [
          rendition.language,
          describe(rendition, article?.path ?? null, hooks.baseUrl),
        ]),
      ),
    },
  };
  const payload = JSON.stringify(event);
  const deliveries = hooks.subscriptions
    .filter((hook) => hook.accepts(type))
    .map(
      (hook): DeliveryRecord => ({
        id: deliveryId(eventId, hook.id),
        eventId,
        targetId: hook.id,
        eventType: type,
        articleId: revision.articleId,
        payload,
        status: 'pending',
        attempts: 0,
        nextAttemptAt: at,
        lastReason: null,
        createdAt: at,
        deliveredAt: null,
      }),
    );
  await core.store.addDeliveries(deliveries);
  return deliveries.map((delivery) => delivery.id);
}

/** Standard Webhooks wants an id unique to the event and receiver; 128 bits of the hash are that. */
export function deliveryId(eventId: string, targetId: string): string {
  return `msg_${sha256Fields([eventId, targetId]).slice(0, 32)}`;
}

function describe(rendition: RenditionRecord, path: string | null, baseUrl: string | null) {
  const english = createTranslate('en');
  const page = `${path ?? ''}/${rendition.language}.html`;
  return {
    status: rendition.status,
    ...(rendition.reason === null
      ? {}
      : { reason: describeReason(rendition.reason, rendition.articleId, english) }),
    ...(rendition.headline === null ? {} : { headline: rendition.headline }),
    ...(path === null || rendition.files.length === 0 ? {} : { path, files: rendition.files }),
    ...(path === null || baseUrl === null || rendition.files.length === 0
      ? {}
      : { url: new URL(page, baseUrl).href }),
  };
}
