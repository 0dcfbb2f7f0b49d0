import type { Runtime } from '../runtime/open-runtime.js';

export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly store: 'ok' | 'unreachable';
  readonly queue: 'ok' | 'unreachable';
  readonly queueServer: string;
  readonly unfinished: number | null;
}

/** Whether store and queue answer now. */
export async function healthOf({ store, queues, server, log }: Runtime): Promise<Health> {
  const answer = async <T>(question: Promise<T>, about: string): Promise<T | null> =>
    question.catch((error: unknown) => {
      log.warn({ err: error }, `Health: the ${about} does not answer`);
      return null;
    });
  const unfinished = await answer(store.countUnfinished(), 'store');
  const counts = await answer(queues.queues.translate.getJobCounts(), 'queue server');
  return {
    status: unfinished === null || counts === null ? 'degraded' : 'ok',
    store: unfinished === null ? 'unreachable' : 'ok',
    queue: counts === null ? 'unreachable' : 'ok',
    queueServer: server.kind,
    unfinished,
  };
}
