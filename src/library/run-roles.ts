import type { RunSummary } from '../pipeline/summary.js';
import type { Runtime } from '../runtime/open-runtime.js';
import type { Role } from '../runtime/role.js';
import { type OnceProgress, runOnce } from '../runtime/run-once.js';
import { startIngest } from '../runtime/start-ingest.js';
import { startPublish } from '../runtime/start-publish.js';
import { startReconciler } from '../runtime/start-reconciler.js';
import { startTranslate } from '../runtime/start-translate.js';

/** A drained inbox gives a file that keeps changing this long before it is set aside. */
const stillGrowingAfterMs = 30_000;
const drainScanMs = 300;

/** Starts all workers, in the order in which they are to be stopped: what brings new work first. */
export async function startRoles(runtime: Runtime): Promise<readonly Role[]> {
  const roles: Role[] = [];
  try {
    // One at a time, so that what has started is stopped when the next cannot.
    roles.push(await startPublish(runtime));
    roles.push(await startTranslate(runtime));
    roles.unshift(await startIngest(runtime));
    roles.push(await startReconciler(runtime));
    return roles;
  } catch (error) {
    await stopRoles(roles);
    throw error;
  }
}

/** In the order given. */
export async function stopRoles(roles: readonly Role[]): Promise<void> {
  for (const role of roles) await role.stop();
}

/**
 * Takes in what lies in the inbox and works until each article is published, held or quarantined, unfinished ones of
 * earlier runs included. Rejects with the signal's reason when it is aborted.
 */
export async function drainInbox(
  runtime: Runtime,
  onProgress: (progress: OnceProgress) => void,
  signal: AbortSignal,
): Promise<RunSummary> {
  const unfinished = await runtime.store.renditionsWithStatus(
    ['pending', 'translated', 'approved', 'publishing'],
    100_000,
  );
  const tracker = {
    articleIds: new Set(unfinished.map((rendition) => rendition.articleId)),
    since: new Date().toISOString(),
  };
  const roles: Role[] = [];
  try {
    // One at a time, so that what has started is stopped when the next cannot.
    roles.push(await startPublish(runtime));
    roles.push(await startTranslate(runtime));
    const ingest = await startIngest(runtime, {
      onTaken: (_file, taken) => {
        if (taken.outcome !== 'quarantined') tracker.articleIds.add(taken.articleId);
      },
      stillGrowingAfterMs,
      scanMs: drainScanMs,
    });
    roles.unshift(ingest);
    roles.push(await startReconciler(runtime));
    return await runOnce(runtime, ingest, tracker, onProgress, signal);
  } finally {
    await stopRoles(roles);
  }
}
