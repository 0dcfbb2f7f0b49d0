import { join } from 'node:path';
import { z } from 'zod';
import type { CostCaps } from '../pipeline/mt/cost-ledger.js';
import { createMtCore } from '../pipeline/mt/translate-segments.js';
import { signalTranslationAgain } from '../pipeline/signal-again.js';
import { translateRendition } from '../pipeline/translate-rendition.js';
import { createRedisRateLimiter } from '../queue/rate-limiter.js';
import { connect, queuePrefix } from '../queue/work-queues.js';
import { startWorkWorker } from '../queue/work-workers.js';
import { createGate } from './gate.js';
import { loadEngines } from './load-engines.js';
import { loadHooks } from './load-hooks.js';
import type { Runtime } from './open-runtime.js';
import type { Role } from './role.js';
import { createStoreCostLedger } from './store-cost-ledger.js';

/** How long running translations may go on when the process is asked to stop. */
const closeTimeoutMs = 10_000;

const translateJob = z.object({ revisionId: z.string(), language: z.enum(['en', 'kk']) });

/** Takes translation jobs until stopped. */
export async function startTranslate(runtime: Runtime): Promise<Role> {
  const { settings, store, log, core, server } = runtime;
  const glossaries = await runtime.glossaries();
  const loaded = await loadEngines(settings, join(settings.data, 'models'));
  const client = connect(server.connection, 'worker', () => undefined);
  const mt = createMtCore({
    engines: loaded.engines,
    routes: loaded.routes,
    rateLimiter: createRedisRateLimiter({
      client,
      prefix: queuePrefix(store.storeId),
      rates: new Map(
        [...loaded.engines.values()].flatMap((engine) =>
          engine.limits.requestsPerSecond === undefined
            ? []
            : [[engine.id, { requestsPerSecond: engine.limits.requestsPerSecond }] as const],
        ),
      ),
    }),
    costLedger: createStoreCostLedger(store, capsOf(runtime, [...loaded.engines.keys()]), core.now),
    logger: log,
    clock: Date.now,
    random: Math.random,
  });
  let learnt = 0;
  const catchUp = async (): Promise<void> => {
    const { units, position } = await store.learntUnits.after(learnt);
    for (const unit of units) glossaries.memory.add(unit);
    learnt = position;
  };
  const deps = {
    ...core,
    ...glossaries,
    catchUp,
    mt,
    gate: createGate(settings),
    hooks: loadHooks(settings).hooks,
  };
  const worker = startWorkWorker({
    connection: server.connection,
    storeId: store.storeId,
    queue: 'translate',
    schema: translateJob,
    concurrency: settings.concurrency.translate,
    process: (job, context) => translateRendition(deps, job, context),
    afterwards: (job) => signalTranslationAgain(core, job),
    onError: (error) => log.debug({ err: error }, 'Translation queue'),
    onFailed: (job, error) => log.warn({ ...job, err: error }, 'A translation job failed'),
  });
  return {
    name: 'translate',
    async stop() {
      await worker.close(closeTimeoutMs);
      client.disconnect();
      await loaded.close();
    },
  };
}

function capsOf(runtime: Runtime, engines: readonly string[]): ReadonlyMap<string, CostCaps> {
  const { dailyCharacters, articleCharacters } = runtime.settings.limits;
  const caps: CostCaps = {
    ...(dailyCharacters === null ? {} : { dailyCharacters }),
    ...(articleCharacters === null ? {} : { articleCharacters }),
  };
  return new Map(engines.map((engine) => [engine, caps]));
}
