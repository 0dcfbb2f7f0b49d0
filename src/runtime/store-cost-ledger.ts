import type { Store } from '../contracts/store.js';
import type { CostCaps } from '../pipeline/mt/cost-ledger.js';
import type { CostClaim, CostLedger } from '../pipeline/mt/ports.js';

/**
 * Counts characters in the store, so that caps hold over all processes and restarts. A claim is added first and taken
 * back when it passes a cap: two claims at once can both be refused, never both granted beyond it.
 */
export function createStoreCostLedger(
  store: Store,
  caps: ReadonlyMap<string, CostCaps>,
  now: () => Date,
): CostLedger {
  const day = () => now().toISOString().slice(0, 10);
  const articleKey = (claim: CostClaim) => `${claim.engineId} ${claim.articleId}`;
  return {
    async reserve(claim) {
      const cap = caps.get(claim.engineId) ?? {};
      const article = await store.addSpending(day(), articleKey(claim), claim.characters);
      if (article > (cap.articleCharacters ?? Number.POSITIVE_INFINITY)) {
        await store.addSpending(day(), articleKey(claim), -claim.characters);
        return 'article-cap';
      }
      const daily = await store.addSpending(day(), claim.engineId, claim.characters);
      if (daily > (cap.dailyCharacters ?? Number.POSITIVE_INFINITY)) {
        await store.addSpending(day(), claim.engineId, -claim.characters);
        await store.addSpending(day(), articleKey(claim), -claim.characters);
        return 'daily-cap';
      }
      return 'granted';
    },
    async release(claim) {
      await store.addSpending(day(), claim.engineId, -claim.characters);
      await store.addSpending(day(), articleKey(claim), -claim.characters);
    },
  };
}
