import type { MtPrice } from '../../contracts/mt-engine.js';
import type { CostClaim, CostLedger } from './ports.js';

export interface CostCaps {
  /** Characters a UTC day, all articles together. */
  readonly dailyCharacters?: number;
  readonly articleCharacters?: number;
}

/** Caps in the engine's currency as caps in characters; an engine without a price has none. */
export function capsFromMoney(
  price: MtPrice | null,
  money: { readonly daily?: number; readonly article?: number },
): CostCaps {
  if (price === null || price.perMillionCharacters === 0) return {};
  const characters = (amount: number) => Math.floor((amount / price.perMillionCharacters) * 1_000_000);
  return {
    ...(money.daily === undefined ? {} : { dailyCharacters: characters(money.daily) }),
    ...(money.article === undefined ? {} : { articleCharacters: characters(money.article) }),
  };
}

/** Counts in this process's memory, by UTC day. Forgets articles at midnight, so it stays small. */
export function createMemoryCostLedger(caps: ReadonlyMap<string, CostCaps>, clock: () => number): CostLedger {
  let day = '';
  let spent = new Map<string, number>();

  function keys(claim: CostClaim): { daily: string; article: string } {
    const today = new Date(clock()).toISOString().slice(0, 10);
    if (today !== day) {
      day = today;
      spent = new Map();
    }
    return {
      daily: JSON.stringify([claim.engineId]),
      article: JSON.stringify([claim.engineId, claim.articleId]),
    };
  }

  function add(claim: CostClaim, characters: number): void {
    for (const key of Object.values(keys(claim)))
      spent.set(key, Math.max(0, (spent.get(key) ?? 0) + characters));
  }

  return {
    async reserve(claim) {
      const { daily, article } = keys(claim);
      const cap = caps.get(claim.engineId) ?? {};
      const after = (key: string) => (spent.get(key) ?? 0) + claim.characters;
      if (after(article) > (cap.articleCharacters ?? Infinity)) return 'article-cap';
      if (after(daily) > (cap.dailyCharacters ?? Infinity)) return 'daily-cap';
      add(claim, claim.characters);
      return 'granted';
    },
    async release(claim) {
      add(claim, -claim.characters);
    },
  };
}
