import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/settings.js';
import type { Store } from '../contracts/store.js';
import type { Log, PipelineCore, Signals } from '../pipeline/ports.js';
import { obtainServer, type QueueServer } from '../queue/server.js';
import { createWorkQueues, type WorkQueues } from '../queue/work-queues.js';
import { openStore } from '../store/open-store.js';
import { processOwner, releaseDeadLeases } from './dead-leases.js';
import { type Glossaries, loadGlossaries } from './load-glossaries.js';

/** What every process has: settings, the store, the queues, and the core of the use cases. */
export interface Runtime {
  readonly settings: Settings;
  readonly store: Store;
  readonly server: QueueServer;
  readonly queues: WorkQueues;
  readonly core: PipelineCore;
  readonly log: Log;
  /** Termbase and memory, loaded once for all roles of the process. */
  glossaries(): Promise<Glossaries>;
  close(): Promise<void>;
}

function sqliteFileOf(settings: Settings): string {
  return join(settings.data, 'dragoman.sqlite');
}

/** Whether a store was made before; a database server counts as one. */
export function storeExists(settings: Settings): boolean {
  return settings.databaseUrl !== null || existsSync(sqliteFileOf(settings));
}

/** Opens the store alone, for commands that need no queue. */
export function openStoreOf(settings: Settings): Promise<Store> {
  return openStore({
    sqliteFile: sqliteFileOf(settings),
    databaseUrl: settings.databaseUrl,
    newId: randomUUID,
  });
}

/** Opens everything and says in one line which queue server and store are in use. */
export async function openRuntime(settings: Settings, log: Log): Promise<Runtime> {
  const store = await openStoreOf(settings);
  await releaseDeadLeases(store);
  let server: QueueServer;
  try {
    server = await obtainServer({
      redisUrl: settings.redisUrl,
      folder: join(settings.data, 'queue'),
      searchPath: settings.searchPath,
      newSecret: () => randomBytes(24).toString('hex'),
    });
  } catch (error) {
    await store.close();
    throw error;
  }
  log.info(
    { queue: server.kind, at: server.description, store: store.kind },
    'Queue server and store are ready',
  );
  const onError = quietly(log);
  const queues = createWorkQueues({ connection: server.connection, storeId: store.storeId, onError });
  const core = createCore(store, signalsOf(queues), log);
  let loaded: Promise<Glossaries> | null = null;
  return {
    settings,
    store,
    server,
    queues,
    core,
    log,
    glossaries: () => {
      loaded ??= loadGlossaries(settings);
      return loaded;
    },
    async close() {
      await queues.close();
      await server.stop();
      await store.close();
    },
  };
}

export function createCore(store: Store, signals: Signals, log: Log): PipelineCore {
  return {
    store,
    signals,
    log,
    now: () => new Date(),
    newId: randomUUID,
    owner: processOwner(),
  };
}

export function signalsOf(queues: WorkQueues): Signals {
  return {
    translate: (revisionId, languages) => queues.translate(revisionId, languages),
    publish: (revisionId) => queues.publish(revisionId),
    deliver: (deliveryId, attempt, delayMs) => queues.deliver(deliveryId, attempt, delayMs),
  };
}

/** For commands beside a running process: it notices the store's wake counter. */
export const noSignals: Signals = {
  translate: () => Promise.resolve(),
  publish: () => Promise.resolve(),
  deliver: () => Promise.resolve(),
};

/** A server that is away produces an error a second; one line a minute says enough. */
function quietly(log: Log): (error: Error) => void {
  let lastAt = Number.NEGATIVE_INFINITY;
  return (error) => {
    const at = performance.now();
    if (at - lastAt < 60_000) return;
    lastAt = at;
    log.warn({ problem: error.message }, 'The queue server does not answer; ioredis keeps trying');
  };
}
