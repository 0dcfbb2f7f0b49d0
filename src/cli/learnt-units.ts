import type { LearntUnitStore } from '../contracts/store.js';
import { openStoreOf, storeExists } from '../runtime/open-runtime.js';
import type { CommandContext } from './context.js';

/**
 * Runs a piece of work on what editors taught the memory. Where no store was made yet nothing can have been learnt: the
 * answer is then `nothing`, and none is made.
 */
export async function withLearntUnits<T>(
  { settings }: CommandContext,
  nothing: T,
  work: (units: LearntUnitStore) => Promise<T>,
): Promise<T> {
  if (!storeExists(settings)) return nothing;
  const store = await openStoreOf(settings);
  try {
    return await work(store.learntUnits);
  } finally {
    await store.close();
  }
}
