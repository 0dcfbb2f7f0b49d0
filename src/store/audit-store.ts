import type { Kysely } from 'kysely';
import type { AuditStore } from '../contracts/store.js';
import { reasonColumn, valuesColumn } from './json-column.js';
import { auditOf, quarantineOf } from './rows.js';
import type { Database } from './schema.js';

export function createAuditStore(db: Kysely<Database>): AuditStore {
  return {
    async record(event) {
      await db
        .insertInto('audit_events')
        .values({
          id: event.id,
          at: event.at,
          actor: event.actor,
          action: event.action,
          article_id: event.articleId,
          revision_id: event.revisionId,
          language: event.language,
          details: valuesColumn.write({ ...event.details }),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async auditOf(articleId) {
      const rows = await db
        .selectFrom('audit_events')
        .selectAll()
        .where('article_id', '=', articleId)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(auditOf);
    },

    async quarantine(record) {
      await db
        .insertInto('quarantined_files')
        .values({
          id: record.id,
          file_name: record.fileName,
          path: record.path,
          reason: reasonColumn.write({ code: record.reason.code, values: { ...record.reason.values } }),
          at: record.at,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async quarantined(limit) {
      const rows = await db
        .selectFrom('quarantined_files')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(quarantineOf);
    },
  };
}
