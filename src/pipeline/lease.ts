import { PipelineError } from './pipeline-error.js';
import type { PipelineCore } from './ports.js';

/** A killed process's lease ends after this; a living one renews it three times as often. */
const leaseTtlMs = 15_000;

/**
 * Runs the work while this process alone holds the named lease. Throws PipelineError `pipeline.busy` when another
 * holds it: the queue tries again. The queue's own lock does not suffice, because two queues (one lost its data, or
 * two servers) may hand out the same work.
 */
export async function withLease<T>(core: PipelineCore, name: string, work: () => Promise<T>): Promise<T> {
  const owner = `${core.owner}/${core.newId()}`;
  if (!(await core.store.takeLease(name, owner, leaseTtlMs, core.now())))
    throw new PipelineError('pipeline.busy', { name });
  const renewal = setInterval(() => {
    core.store
      .takeLease(name, owner, leaseTtlMs, core.now())
      .catch((error: unknown) => core.log.warn({ err: error, lease: name }, 'A lease could not be renewed'));
  }, leaseTtlMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await core.store.releaseLease(name, owner);
  }
}
