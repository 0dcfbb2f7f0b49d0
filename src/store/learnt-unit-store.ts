import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { LearntUnitStore } from '../contracts/store.js';
import type { MemoryUnit } from '../contracts/translation-memory.js';
import { jsonColumn } from './json-column.js';
import type { Database } from './schema.js';

const targetsColumn = jsonColumn(
  z.object({ en: z.string().exactOptional(), kk: z.string().exactOptional() }),
);

function unitOf(row: Selectable<Database['learnt_units']>): MemoryUnit {
  return {
    id: row.id,
    source: row.source,
    targets: targetsColumn.read(row.targets, `learnt_units ${row.id}`),
    origin: row.origin,
    reviewed: true,
    editor: row.editor,
    changedAt: row.changed_at,
    previous: row.previous_source,
    next: row.next_source,
  };
}

export function createLearntUnitStore(db: Kysely<Database>): LearntUnitStore {
  const after = async (position: number) => {
    const rows = await db
      .selectFrom('learnt_units')
      .selectAll()
      .where('position', '>', position)
      .orderBy('position')
      .orderBy('id')
      .execute();
    return { units: rows.map(unitOf), position: rows.at(-1)?.position ?? position };
  };
  return {
    after,
    all: async () => (await after(0)).units,

    async add(unit) {
      // One statement takes the next place; two processes that learn at once may share one, which orders them by id.
      const position = sql<number>`(select coalesce(max(position), 0) + 1 from learnt_units)`;
      const columns = {
        source: unit.source,
        targets: targetsColumn.write(unit.targets),
        origin: unit.origin,
        editor: unit.editor,
        changed_at: unit.changedAt,
        previous_source: unit.previous,
        next_source: unit.next,
      };
      await db
        .insertInto('learnt_units')
        .values({ id: unit.id, position, ...columns })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ position, ...columns }))
        .execute();
    },

    async removeByOrigin(origin) {
      const result = await db.deleteFrom('learnt_units').where('origin', '=', origin).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
