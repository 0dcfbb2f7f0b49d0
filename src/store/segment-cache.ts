import type { Kysely } from 'kysely';
import type { SegmentCache } from '../contracts/store.js';
import type { Database } from './schema.js';

/** Keys a query, well under SQLite's 32,766 parameters. */
const keysAtOnce = 1_000;

export function createSegmentCache(db: Kysely<Database>): SegmentCache {
  return {
    async cached(keys) {
      const found = new Map<string, { target: string; engine: string; model: string }>();
      for (let start = 0; start < keys.length; start += keysAtOnce) {
        const rows = await db
          .selectFrom('segment_cache')
          .selectAll()
          .where('key', 'in', keys.slice(start, start + keysAtOnce))
          .execute();
        for (const row of rows)
          found.set(row.key, { target: row.target, engine: row.engine, model: row.model });
      }
      return found;
    },

    async putCached(entries, at) {
      if (entries.length === 0) return;
      await db
        .insertInto('segment_cache')
        .values(entries.map((entry) => ({ ...entry, created_at: at })))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
    },
  };
}
