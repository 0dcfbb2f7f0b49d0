import { reconcile } from '../pipeline/reconcile.js';
import type { Runtime } from './open-runtime.js';
import type { Role } from './role.js';

/** How often the cheap signs are looked at: the server's memory and the store's wake counter. */
const signMs = 500;

/**
 * Says again what is unfinished: at start, at every interval, at once when the queue server lost its data, and when a
 * command changed something in the store.
 */
export async function startReconciler(runtime: Runtime): Promise<Role> {
  const { core, queues, store, log, settings } = runtime;
  let wakes = await store.wakeCount();
  let lastFullAt = performance.now();
  await queues.remembers();
  await reconcile(core);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const wakesNow = await store.wakeCount();
    const lost = !(await queues.remembers());
    const due = performance.now() - lastFullAt >= settings.intervals.reconcileMs;
    if (!lost && !due && wakesNow === wakes) return;
    if (lost) log.warn({}, 'The queue server lost its data; unfinished work is queued again from the store');
    wakes = wakesNow;
    await reconcile(core);
    lastFullAt = performance.now();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      running = look()
        .catch((error: unknown) => log.warn({ err: error }, 'Reconciling failed; it is tried again'))
        .finally(() => {
          if (!stopped) schedule();
        });
    }, signMs);
  };
  schedule();
  return {
    name: 'reconciler',
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
