import { type Kysely, sql } from 'kysely';
import type { Coordination } from '../contracts/coordination.js';
import type { Database } from './schema.js';

const wakeName = 'wake-count';

export function createCoordination(db: Kysely<Database>, storeId: string): Coordination {
  return { storeId, ...leaseRows(db), ...wakeRow(db), ...spendingRows(db) };
}

function leaseRows(
  db: Kysely<Database>,
): Pick<Coordination, 'takeLease' | 'releaseLease' | 'leaseOwners' | 'releaseLeasesOf'> {
  return {
    async takeLease(name, owner, ttlMs, now) {
      const expires = new Date(now.getTime() + ttlMs).toISOString();
      const row = await db
        .insertInto('leases')
        .values({ name, owner, expires_at: expires })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ owner, expires_at: expires })
            .where((eb) =>
              eb.or([eb('leases.owner', '=', owner), eb('leases.expires_at', '<=', now.toISOString())]),
            ),
        )
        .returning('owner')
        .executeTakeFirst();
      return row?.owner === owner;
    },

    async releaseLease(name, owner) {
      await db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute();
    },

    async leaseOwners() {
      const rows = await db.selectFrom('leases').select('owner').distinct().execute();
      return rows.map((row) => row.owner);
    },

    async releaseLeasesOf(owner) {
      await db.deleteFrom('leases').where('owner', '=', owner).execute();
    },
  };
}

function wakeRow(db: Kysely<Database>): Pick<Coordination, 'wake' | 'wakeCount'> {
  return {
    async wake() {
      await db
        .insertInto('settings')
        .values({ name: wakeName, value: '1' })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ value: sql<string>`cast(cast(settings.value as integer) + 1 as text)` }),
        )
        .execute();
    },

    async wakeCount() {
      const row = await db
        .selectFrom('settings')
        .select('value')
        .where('name', '=', wakeName)
        .executeTakeFirst();
      return Number(row?.value ?? 0);
    },
  };
}

function spendingRows(db: Kysely<Database>): Pick<Coordination, 'addSpending' | 'spending'> {
  return {
    async addSpending(day, engine, characters) {
      const row = await db
        .insertInto('spending')
        .values({ day, engine, characters })
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'engine'])
            .doUpdateSet({ characters: sql<number>`spending.characters + ${characters}` }),
        )
        .returning('characters')
        .executeTakeFirstOrThrow();
      return Number(row.characters);
    },

    async spending(day) {
      const rows = await db
        .selectFrom('spending')
        .select(['engine', 'characters'])
        .where('day', '=', day)
        .execute();
      return new Map(rows.map((row) => [row.engine, Number(row.characters)]));
    },
  };
}
