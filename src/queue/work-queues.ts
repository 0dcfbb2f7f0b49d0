import { FlowProducer, type JobsOptions, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { TargetLanguage } from '../domain/language.js';
import type { ClientOptions, ServerConnection } from './server.js';

/** What jobs carry: ids, never text. */
export interface TranslateJob {
  readonly revisionId: string;
  readonly language: TargetLanguage;
}
export interface PublishJob {
  readonly revisionId: string;
}
export interface DeliverJob {
  readonly deliveryId: string;
}

export const queueNames = ['translate', 'publish', 'deliver'] as const;
export type QueueName = (typeof queueNames)[number];

/**
 * A finished job disappears, so the same id can signal the same work again later; while it waits or runs, a second
 * signal is the same signal.
 */
const jobOptions: JobsOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  // 2 s, 4 s … 32 s: about a minute, after which the store's reason tells a person.
  attempts: 6,
  backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 },
};

export interface WorkQueues {
  readonly queues: Readonly<Record<QueueName, Queue>>;
  readonly prefix: string;
  /** Translation of each language, then publication of what came through, as one BullMQ flow. */
  translate(revisionId: string, languages: readonly TargetLanguage[]): Promise<void>;
  publish(revisionId: string): Promise<void>;
  /** `attempt` is part of the job's id: the job that makes one attempt orders the next. */
  deliver(deliveryId: string, attempt: number, delayMs: number): Promise<void>;
  /** False when the server lost its data since the last call (FLUSHALL, restart without persistence). */
  remembers(): Promise<boolean>;
  close(): Promise<void>;
}

export interface WorkQueueOptions {
  readonly connection: ServerConnection;
  /** Two stores that share a server never share a queue: the prefix is made of this. */
  readonly storeId: string;
  /** Called with connection errors, which ioredis repairs by itself. */
  readonly onError: (error: Error) => void;
}

/** A connection for BullMQ: producers fail at once when the server is away, workers wait for it. */
export function connect(
  connection: ServerConnection,
  role: 'producer' | 'worker',
  onError: (error: Error) => void,
): Redis {
  // ioredis keeps a timer of this length for each connection it closes, which would hold the process.
  const common = { disconnectTimeout: 100 };
  const options: ClientOptions =
    role === 'producer'
      ? { ...common, maxRetriesPerRequest: 1, enableOfflineQueue: true }
      : { ...common, maxRetriesPerRequest: null };
  const client =
    'url' in connection
      ? new Redis(connection.url, options)
      : new Redis({ ...connection.options, ...options });
  client.on('error', onError);
  return client;
}

/** Redis keys of one store. The braces keep them in one slot of a cluster. */
export function queuePrefix(storeId: string): string {
  return `{dragoman-${storeId}}`;
}

export function createWorkQueues({ connection, storeId, onError }: WorkQueueOptions): WorkQueues {
  const client = connect(connection, 'producer', onError);
  const prefix = queuePrefix(storeId);
  const queueOf = (name: QueueName) => {
    const queue = new Queue(name, { connection: client, prefix, defaultJobOptions: jobOptions });
    queue.on('error', onError);
    return queue;
  };
  const queues = {
    translate: queueOf('translate'),
    publish: queueOf('publish'),
    deliver: queueOf('deliver'),
  };
  const flows = new FlowProducer({ connection: client, prefix });
  flows.on('error', onError);
  const memoryKey = `${prefix}:remembered`;
  let marked = false;
  return {
    queues,
    prefix,
    async translate(revisionId, languages) {
      const children = languages.map((language) => ({
        name: 'translate',
        queueName: 'translate',
        data: { revisionId, language } satisfies TranslateJob,
        opts: { ...jobOptions, jobId: `translate-${revisionId}-${language}` },
      }));
      const jobId = `publish-${revisionId}`;
      // A job that runs already would fail at its end for the children it got meanwhile; what they bring is signalled later.
      if ((await queues.publish.getJobState(jobId)) === 'active') {
        await queues.translate.addBulk(children);
        return;
      }
      await flows.add({
        name: 'publish',
        queueName: 'publish',
        data: { revisionId } satisfies PublishJob,
        opts: { ...jobOptions, jobId },
        // One language's failure lets the other go out.
        children: children.map((child) => ({
          ...child,
          opts: { ...child.opts, continueParentOnFailure: true },
        })),
      });
    },
    async publish(revisionId) {
      await queues.publish.add('publish', { revisionId } satisfies PublishJob, {
        jobId: `publish-${revisionId}`,
      });
    },
    async deliver(deliveryId, attempt, delayMs) {
      const data: DeliverJob = { deliveryId };
      await queues.deliver.add('deliver', data, {
        jobId: `deliver-${deliveryId}-${attempt}`,
        delay: delayMs,
        attempts: 1,
      });
    },
    async remembers() {
      const known = (await client.exists(memoryKey)) === 1;
      if (!known) await client.set(memoryKey, '1');
      const first = !marked;
      marked = true;
      return known || first;
    },
    async close() {
      await Promise.all([...Object.values(queues).map((queue) => queue.close()), flows.close()]);
      client.disconnect();
    },
  };
}
