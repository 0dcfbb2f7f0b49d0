import type { Kysely } from 'kysely';

/** Every table of DESIGN's store, in SQL that SQLite and PostgreSQL read alike. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable('articles')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('external_id', 'text', (c) => c.unique())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.unique())
    .addColumn('slug', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('articles_file_name').on('articles').column('file_name').execute();
  await schema.createIndex('articles_created_at').on('articles').column('created_at').execute();
  await schema
    .createTable('revisions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('content_sha256', 'text', (c) => c.notNull().unique())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('encoding', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('revisions_article_number', ['article_id', 'number'])
    .execute();
  await schema
    .createTable('renditions')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('revisions.id'))
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('engines', 'text', (c) => c.notNull())
    .addColumn('termbase_checksum', 'text')
    .addColumn('headline', 'text')
    .addColumn('approved_by', 'text')
    .addColumn('approved_at', 'text')
    .addColumn('terms', 'text')
    .addColumn('published_at', 'text')
    .addColumn('modified_at', 'text')
    .addColumn('files', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('renditions_key', ['revision_id', 'language'])
    .execute();
  await schema.createIndex('renditions_article').on('renditions').column('article_id').execute();
  await schema.createIndex('renditions_status').on('renditions').columns(['status', 'updated_at']).execute();
  await schema
    .createIndex('renditions_published')
    .on('renditions')
    .columns(['language', 'status', 'published_at'])
    .execute();
  await schema
    .createTable('translation_units')
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('segment_id', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('block', 'integer', (c) => c.notNull())
    .addColumn('part_index', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('target', 'text')
    .addColumn('origin', 'text')
    .addColumn('engine', 'text')
    .addColumn('model', 'text')
    .addColumn('note', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('translation_units_key', ['revision_id', 'language', 'segment_id'])
    .execute();
  await schema
    .createTable('segment_cache')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('engine', 'text', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await createReportingTables(db);
  await createCoordinationTables(db);
}

async function createReportingTables(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable('findings')
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('finding_check', 'text', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('severity', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('message_values', 'text', (c) => c.notNull())
    .addColumn('segment_id', 'text')
    .addColumn('source_span', 'text')
    .addColumn('target_span', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('findings_key', ['revision_id', 'language', 'ordinal'])
    .execute();
  await schema
    .createTable('deliveries')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('event_id', 'text', (c) => c.notNull())
    .addColumn('target_id', 'text', (c) => c.notNull())
    .addColumn('event_type', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_attempt_at', 'text')
    .addColumn('last_reason', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('delivered_at', 'text')
    .execute();
  await schema.createIndex('deliveries_status').on('deliveries').column('status').execute();
  await schema.createIndex('deliveries_article').on('deliveries').column('article_id').execute();
  await schema
    .createTable('disabled_targets')
    .addColumn('target_id', 'text', (c) => c.primaryKey())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('audit_events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text')
    .addColumn('revision_id', 'text')
    .addColumn('language', 'text')
    .addColumn('details', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('audit_events_article').on('audit_events').columns(['article_id', 'at']).execute();
  await schema
    .createTable('quarantined_files')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
}

async function createCoordinationTables(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable('leases')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('spending')
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('engine', 'text', (c) => c.notNull())
    .addColumn('characters', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('spending_key', ['day', 'engine'])
    .execute();
  await schema
    .createTable('settings')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}
