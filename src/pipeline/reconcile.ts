import type { RenditionRecord } from '../contracts/store.js';
import type { TargetLanguage } from '../domain/language.js';
import type { PipelineCore } from './ports.js';

/** Unfinished work looked at in one pass; what is beyond comes with the next. */
const passSize = 5_000;

export interface Reconciled {
  readonly translations: number;
  readonly publications: number;
  readonly deliveries: number;
}

/**
 * Says again what the store knows is unfinished. Harmless at any time: a job that waits or runs already is not
 * doubled, and work that is done finds nothing to do.
 */
export async function reconcile(core: PipelineCore): Promise<Reconciled> {
  await releaseEmbargoes(core);
  await tryEnginesAgain(core);
  const pending = groupByRevision(await core.store.renditionsWithStatus(['pending'], passSize));
  for (const [revisionId, languages] of pending) await core.signals.translate(revisionId, languages);
  const ready = groupByRevision(
    await core.store.renditionsWithStatus(['translated', 'approved', 'publishing'], passSize),
  );
  // A revision with a language still to be translated is published by its flow's parent job.
  const publishable = [...ready.keys()].filter((revisionId) => !pending.has(revisionId));
  for (const revisionId of publishable) await core.signals.publish(revisionId);
  const now = core.now();
  const deliveries = await core.store.deliveries({ status: 'pending', limit: passSize });
  for (const delivery of deliveries) {
    const due = delivery.nextAttemptAt === null ? 0 : Date.parse(delivery.nextAttemptAt) - now.getTime();
    await core.signals.deliver(delivery.id, delivery.attempts + 1, Math.max(0, due));
  }
  const counts = {
    translations: pending.size,
    publications: publishable.length,
    deliveries: deliveries.length,
  };
  if (pending.size + publishable.length + deliveries.length > 0)
    core.log.debug(counts, 'Unfinished work was queued again');
  return counts;
}

/** How long a version rests after its engines were all away, and for how long it is tried in all. */
const engineRestMs = 10 * 60_000;
const enginePatienceMs = 48 * 3_600_000;

/** An engine that was away in the night is not a matter for a person: such versions start again by themselves. */
async function tryEnginesAgain(core: PipelineCore): Promise<void> {
  const now = core.now();
  for (const rendition of await core.store.renditionsWithStatus(['failed'], passSize)) {
    const restedMs = now.getTime() - Date.parse(rendition.updatedAt);
    if (rendition.reason?.code !== 'pipeline:failed.engine_away' || restedMs < engineRestMs) continue;
    const revision = await core.store.revision(rendition.revisionId);
    if (revision === null || now.getTime() - Date.parse(revision.receivedAt) > enginePatienceMs) continue;
    await core.store.changeRendition(
      rendition,
      ['failed'],
      { status: 'pending', reason: null },
      now.toISOString(),
    );
  }
}

async function releaseEmbargoes(core: PipelineCore): Promise<void> {
  const now = core.now().toISOString();
  for (const rendition of await core.store.renditionsWithStatus(['held'], passSize)) {
    if (
      rendition.reason?.code !== 'pipeline:held.embargo' ||
      String(rendition.reason.values['untilInstant']) > now
    )
      continue;
    const status = rendition.approvedBy === null ? 'translated' : 'approved';
    await core.store.changeRendition(rendition, ['held'], { status, reason: null }, now);
  }
}

function groupByRevision(
  renditions: readonly RenditionRecord[],
): ReadonlyMap<string, readonly TargetLanguage[]> {
  const groups = new Map<string, TargetLanguage[]>();
  for (const rendition of renditions)
    groups.set(rendition.revisionId, [...(groups.get(rendition.revisionId) ?? []), rendition.language]);
  return groups;
}
