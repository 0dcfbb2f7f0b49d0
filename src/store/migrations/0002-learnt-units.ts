import type { Kysely } from 'kysely';

/** Memory units learnt from editors, in the order they were learnt. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('learnt_units')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('targets', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('editor', 'text')
    .addColumn('changed_at', 'text')
    .addColumn('previous_source', 'text')
    .addColumn('next_source', 'text')
    .execute();
  await db.schema.createIndex('learnt_units_position').on('learnt_units').column('position').execute();
  await db.schema.createIndex('learnt_units_origin').on('learnt_units').column('origin').execute();
}
