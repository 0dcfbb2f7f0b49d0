import type { PipelineCore } from '../pipeline/ports.js';
import { createCore, noSignals, openStoreOf } from '../runtime/open-runtime.js';
import type { CommandContext } from './context.js';

/** Runs a command on the store alone. A process that runs beside it sees what it did through the store. */
export async function withStore<T>(
  context: CommandContext,
  work: (core: PipelineCore) => Promise<T>,
): Promise<T> {
  const store = await openStoreOf(context.settings);
  try {
    return await work(createCore(store, noSignals, context.log));
  } finally {
    await store.close();
  }
}
