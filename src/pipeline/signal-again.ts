import type { RenditionKey } from '../contracts/store.js';
import type { PipelineCore } from './ports.js';

/**
 * To be called when a translation job is gone from its queue. A retry that came while the job was still ending was the
 * same signal to the queue, and was dropped; the store knows of it.
 */
export async function signalTranslationAgain(core: PipelineCore, key: RenditionKey): Promise<void> {
  const rendition = await core.store.rendition(key);
  if (rendition?.status === 'pending') await core.signals.translate(key.revisionId, [key.language]);
}

/**
 * To be called when a publication job is gone from its queue: what became ready while it ran (an approval, a retried
 * version that the same flow's parent was to publish) would otherwise wait for the reconciler.
 */
export async function signalPublicationAgain(core: PipelineCore, revisionId: string): Promise<void> {
  const revision = await core.store.revision(revisionId);
  if (revision === null) return;
  const renditions = (await core.store.renditionsOf(revision.articleId)).filter(
    (rendition) => rendition.revisionId === revisionId,
  );
  const pending = renditions.filter((rendition) => rendition.status === 'pending');
  if (pending.length > 0) {
    await core.signals.translate(
      revisionId,
      pending.map((rendition) => rendition.language),
    );
  } else if (renditions.some(({ status }) => status === 'translated' || status === 'approved')) {
    await core.signals.publish(revisionId);
  }
}
