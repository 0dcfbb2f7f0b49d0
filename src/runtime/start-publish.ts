import { z } from 'zod';
import type { Settings } from '../config/settings.js';
import type { Termbase } from '../contracts/termbase.js';
import { deliver } from '../pipeline/deliver.js';
import { createListings } from '../pipeline/listings.js';
import type { PipelineCore } from '../pipeline/ports.js';
import { type PublishDeps, publishRevision } from '../pipeline/publish-revision.js';
import { signalPublicationAgain } from '../pipeline/signal-again.js';
import { allFormatters } from '../publish/formatters.js';
import { createManifestSigner } from '../publish/manifest-key.js';
import { createOutboxDirectory } from '../publish/outbox-directory.js';
import { startWorkWorker } from '../queue/work-workers.js';
import { createGate } from './gate.js';
import { type LoadedHooks, loadHooks } from './load-hooks.js';
import type { Runtime } from './open-runtime.js';
import type { Role } from './role.js';

const closeTimeoutMs = 10_000;

/** Takes publication and delivery jobs until stopped. */
export async function startPublish(runtime: Runtime): Promise<Role> {
  const { settings, store, log, core, server } = runtime;
  const { termbase } = await runtime.glossaries();
  const hooks = loadHooks(settings);
  const deps = await createPublishDeps(settings, core, termbase, hooks);
  const common = {
    connection: server.connection,
    storeId: store.storeId,
    onError: (error: Error) => log.debug({ err: error }, 'Publication queue'),
  };
  const publisher = startWorkWorker({
    ...common,
    queue: 'publish',
    schema: z.object({ revisionId: z.string() }),
    concurrency: settings.concurrency.publish,
    process: (job) => publishRevision(deps, job.revisionId),
    afterwards: (job) => signalPublicationAgain(core, job.revisionId),
    onFailed: (job, error) => log.warn({ ...job, err: error }, 'A publication failed'),
  });
  const deliverer = startWorkWorker({
    ...common,
    queue: 'deliver',
    schema: z.object({ deliveryId: z.string() }),
    concurrency: settings.concurrency.deliver,
    process: (job, { signal }) =>
      deliver({ ...core, targets: hooks.targets, random: Math.random }, job.deliveryId, signal),
    onFailed: (job, error) => log.warn({ ...job, err: error }, 'A delivery failed'),
  });
  return {
    name: 'publish',
    async stop() {
      await Promise.all([publisher.close(closeTimeoutMs), deliverer.close(closeTimeoutMs)]);
      await hooks.close();
    },
  };
}

/** What publication needs; also used by `dragoman withdraw`. */
export async function createPublishDeps(
  settings: Settings,
  core: PipelineCore,
  termbase: Termbase,
  hooks: LoadedHooks,
): Promise<PublishDeps> {
  const address = { publisher: settings.publisher, baseUrl: settings.baseUrl };
  return {
    ...core,
    termbase,
    gate: createGate(settings),
    hooks: hooks.hooks,
    timeZone: settings.timeZone,
    outbox: createOutboxDirectory({
      root: settings.outbox,
      formatters: allFormatters,
      signer: await createManifestSigner(settings.data),
      ...address,
    }),
    listings: createListings({
      ...core,
      ...address,
      outboxFolder: settings.outbox,
      timeZone: settings.timeZone,
    }),
  };
}
