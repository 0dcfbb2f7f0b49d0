import type { RenditionKey, RenditionRecord } from '../contracts/store.js';
import type { PipelineCore } from './ports.js';
import { revisionRenditions } from './revision-renditions.js';

/**
 * To be called when a translation job is gone from its queue. A retry that came while the job was still ending was the
 * same signal to the queue, and was dropped; the store knows of it. And a version retried while another of its revision
 * goes out has no flow that publishes it.
 */
export async function signalTranslationAgain(core: PipelineCore, key: RenditionKey): Promise<void> {
  const renditions = await renditionsOf(core, key.revisionId);
  const status = renditions.find(({ language }) => language === key.language)?.status;
  if (status === 'pending') await core.signals.translate(key.revisionId, [key.language]);
  else if (status === 'translated' && !renditions.some((other) => other.status === 'pending'))
    await core.signals.publish(key.revisionId);
}

/**
 * To be called when a publication job is gone from its queue: what became ready while it ran (an approval, a retried
 * version) would otherwise wait for the reconciler.
 */
export async function signalPublicationAgain(core: PipelineCore, revisionId: string): Promise<void> {
  const renditions = await renditionsOf(core, revisionId);
  const pending = renditions.filter(({ status }) => status === 'pending');
  if (pending.length > 0) {
    const languages = pending.map(({ language }) => language);
    await core.signals.translate(revisionId, languages);
  } else if (renditions.some(({ status }) => status === 'translated' || status === 'approved')) {
    await core.signals.publish(revisionId);
  }
}

async function renditionsOf(core: PipelineCore, revisionId: string): Promise<readonly RenditionRecord[]> {
  const revision = await core.store.revision(revisionId);
  return revision === null ? [] : revisionRenditions(core.store, revision);
}
