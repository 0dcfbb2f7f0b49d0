import { setMaxListeners } from 'node:events';
import { UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { ServerConnection } from './server.js';
import { connect, type QueueName, queuePrefix } from './work-queues.js';

export interface WorkWorkerOptions<T> {
  readonly connection: ServerConnection;
  readonly storeId: string;
  readonly queue: QueueName;
  readonly schema: z.ZodType<T>;
  readonly concurrency: number;
  /** `lastAttempt` is true when BullMQ will not call again by itself. */
  readonly process: (
    job: T,
    context: { readonly lastAttempt: boolean; readonly signal: AbortSignal },
  ) => Promise<void>;
  readonly onError: (error: Error) => void;
  /** A job that was given up, or whose `afterwards` failed. The reconciler will find its work in the store. */
  readonly onFailed: (job: T | null, error: Error) => void;
  /** Called when a job that did its work is gone from the queue, so that its id is free again. */
  readonly afterwards?: (job: T) => Promise<void>;
}

export interface WorkWorker {
  /** Takes no new job, lets running ones end within the time-out, then aborts them. */
  close(timeoutMs: number): Promise<void>;
}

/** Starts one BullMQ worker. */
export function startWorkWorker<T>(options: WorkWorkerOptions<T>): WorkWorker {
  const client: Redis = connect(options.connection, 'worker', options.onError);
  const stop = new AbortController();
  // Every running job listens to it.
  setMaxListeners(0, stop.signal);
  const worker = new Worker(
    options.queue,
    async (job) => {
      const parsed = options.schema.safeParse(job.data);
      if (!parsed.success)
        throw new UnrecoverableError(
          `Job ${job.id ?? ''} of queue ${options.queue} is not ours: ${z.prettifyError(parsed.error)}`,
        );
      const lastAttempt = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      await options.process(parsed.data, { lastAttempt, signal: stop.signal });
    },
    {
      connection: client,
      prefix: queuePrefix(options.storeId),
      concurrency: options.concurrency,
      // A job of a process that was killed is taken over after this.
      lockDuration: 30_000,
      stalledInterval: 15_000,
      maxStalledCount: 1_000,
    },
  );
  worker.on('error', options.onError);
  worker.on('failed', (job, error) => {
    const parsed = job === undefined ? undefined : options.schema.safeParse(job.data);
    options.onFailed(parsed?.success === true ? parsed.data : null, error);
  });
  const running = new Set<Promise<void>>();
  worker.on('completed', (job) => {
    const parsed = options.schema.safeParse(job.data);
    if (!parsed.success || options.afterwards === undefined) return;
    const after = options
      .afterwards(parsed.data)
      .catch((error: unknown) =>
        options.onFailed(parsed.data, error instanceof Error ? error : new Error(String(error))),
      )
      .finally(() => running.delete(after));
    running.add(after);
  });
  return {
    async close(timeoutMs) {
      const timer = setTimeout(() => stop.abort(new Error('the process is stopping')), timeoutMs);
      await worker.close();
      await Promise.all(running);
      clearTimeout(timer);
      client.disconnect();
    },
  };
}
