import { type Kysely, sql, type Updateable } from 'kysely';
import type { RenditionChange, RenditionKey, RenditionStore } from '../contracts/store.js';
import { reasonColumn, spanColumn, termCountsColumn, textListColumn, valuesColumn } from './json-column.js';
import { findingCountOf, findingOf, renditionOf, unitOf } from './rows.js';
import type { Database } from './schema.js';

/** Rows a statement: PostgreSQL takes 65,535 parameters, SQLite 32,766; the widest row here has 14. */
const rowsAtOnce = 500;

export function createRenditionStore(db: Kysely<Database>): RenditionStore {
  return { ...renditionRows(db), ...unitRows(db), ...findingRows(db) };
}

type RenditionRows = Pick<
  RenditionStore,
  'rendition' | 'renditionsOf' | 'changeRendition' | 'renditionsWithStatus' | 'countByStatus' | 'published'
>;

function renditionRows(db: Kysely<Database>): RenditionRows {
  return {
    async rendition({ revisionId, language }) {
      const row = await db
        .selectFrom('renditions')
        .selectAll()
        .where('revision_id', '=', revisionId)
        .where('language', '=', language)
        .executeTakeFirst();
      return row === undefined ? null : renditionOf(row);
    },

    async renditionsOf(articleId) {
      const rows = await db
        .selectFrom('renditions')
        .selectAll()
        .where('article_id', '=', articleId)
        .execute();
      return rows.map(renditionOf);
    },

    async changeRendition({ revisionId, language }, from, change, at) {
      const row = await db
        .updateTable('renditions')
        .set({ ...columnsOf(change), updated_at: at })
        .where('revision_id', '=', revisionId)
        .where('language', '=', language)
        .where('status', 'in', [...from])
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : renditionOf(row);
    },

    async renditionsWithStatus(statuses, limit) {
      const rows = await db
        .selectFrom('renditions')
        .selectAll()
        .where('status', 'in', [...statuses])
        .orderBy('updated_at')
        .limit(limit)
        .execute();
      return rows.map(renditionOf);
    },

    async countByStatus() {
      const rows = await db
        .selectFrom('renditions')
        .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
        .groupBy('status')
        .execute();
      return new Map(rows.map((row) => [row.status, Number(row.count)]));
    },

    async published(language, limit) {
      const rows = await db
        .selectFrom('renditions')
        .selectAll()
        .where('language', '=', language)
        .where('status', '=', 'published')
        .orderBy('published_at', 'desc')
        .orderBy('revision_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(renditionOf);
    },
  };
}

function columnsOf(change: RenditionChange): Updateable<Database['renditions']> {
  return {
    ...(change.status === undefined ? {} : { status: change.status }),
    ...(change.reason === undefined
      ? {}
      : {
          reason:
            change.reason === null
              ? null
              : reasonColumn.write({ code: change.reason.code, values: { ...change.reason.values } }),
        }),
    ...(change.engines === undefined ? {} : { engines: textListColumn.write([...change.engines]) }),
    ...(change.termbaseChecksum === undefined ? {} : { termbase_checksum: change.termbaseChecksum }),
    ...(change.headline === undefined ? {} : { headline: change.headline }),
    ...(change.approvedBy === undefined ? {} : { approved_by: change.approvedBy }),
    ...(change.approvedAt === undefined ? {} : { approved_at: change.approvedAt }),
    ...(change.terms === undefined
      ? {}
      : { terms: change.terms === null ? null : termCountsColumn.write({ ...change.terms }) }),
    ...(change.publishedAt === undefined ? {} : { published_at: change.publishedAt }),
    ...(change.modifiedAt === undefined ? {} : { modified_at: change.modifiedAt }),
    ...(change.files === undefined ? {} : { files: textListColumn.write([...change.files]) }),
  };
}

function unitRows(
  db: Kysely<Database>,
): Pick<RenditionStore, 'units' | 'putUnits' | 'setTargets' | 'translatedCharacters'> {
  return {
    async units({ revisionId, language }) {
      const rows = await db
        .selectFrom('translation_units')
        .selectAll()
        .where('revision_id', '=', revisionId)
        .where('language', '=', language)
        .orderBy('ordinal')
        .execute();
      return rows.map(unitOf);
    },

    async translatedCharacters() {
      const row = await db
        .selectFrom('translation_units')
        .select([
          sql<number>`coalesce(sum(length(source)), 0)`.as('characters'),
          sql<number>`coalesce(sum(case when engine = 'memory' then length(source) else 0 end), 0)`.as(
            'served',
          ),
        ])
        .where('target', 'is not', null)
        .executeTakeFirstOrThrow();
      return { all: Number(row.characters), fromMemory: Number(row.served) };
    },

    async putUnits({ revisionId, language }, segments, at) {
      for (let start = 0; start < segments.length; start += rowsAtOnce) {
        const rows = segments.slice(start, start + rowsAtOnce).map((segment, position) => ({
          revision_id: revisionId,
          language,
          segment_id: segment.id,
          ordinal: start + position,
          part: segment.part,
          block: segment.block,
          part_index: segment.index,
          source: segment.text,
          target: null,
          origin: null,
          engine: null,
          model: null,
          note: null,
          updated_at: at,
        }));
        await db
          .insertInto('translation_units')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['revision_id', 'language', 'segment_id']).doNothing())
          .execute();
      }
    },

    async setTargets(key, targets, at) {
      const write = async (connection: Kysely<Database>) => {
        for (const unit of targets) await setTarget(connection, key, unit, at);
      };
      if (db.isTransaction) await write(db);
      else await db.transaction().execute(write);
    },
  };
}

async function setTarget(
  db: Kysely<Database>,
  { revisionId, language }: RenditionKey,
  unit: Parameters<RenditionStore['setTargets']>[1][number],
  at: string,
): Promise<void> {
  await db
    .updateTable('translation_units')
    .set({
      target: unit.target,
      origin: unit.origin,
      engine: unit.engine,
      model: unit.model,
      note: unit.note,
      updated_at: at,
    })
    .where('revision_id', '=', revisionId)
    .where('language', '=', language)
    .where('segment_id', '=', unit.id)
    .execute();
}

function findingRows(
  db: Kysely<Database>,
): Pick<RenditionStore, 'findings' | 'replaceFindings' | 'countFindings'> {
  return {
    async countFindings() {
      const rows = await db
        .selectFrom('findings')
        .select((eb) => ['finding_check', 'language', 'severity', eb.fn.countAll<number>().as('count')])
        .groupBy(['finding_check', 'language', 'severity'])
        .orderBy('finding_check')
        .orderBy('language')
        .orderBy('severity')
        .execute();
      return rows.map(findingCountOf);
    },

    async findings({ revisionId, language }) {
      const rows = await db
        .selectFrom('findings')
        .selectAll()
        .where('revision_id', '=', revisionId)
        .where('language', '=', language)
        .orderBy('ordinal')
        .execute();
      return rows.map(findingOf);
    },

    async replaceFindings({ revisionId, language }, findings, at) {
      const write = async (connection: Kysely<Database>) => {
        await connection
          .deleteFrom('findings')
          .where('revision_id', '=', revisionId)
          .where('language', '=', language)
          .execute();
        for (let start = 0; start < findings.length; start += rowsAtOnce) {
          const rows = findings.slice(start, start + rowsAtOnce).map((finding, position) => ({
            revision_id: revisionId,
            language,
            ordinal: start + position,
            finding_check: finding.check,
            category: finding.category,
            severity: finding.severity,
            code: finding.code,
            message_values: valuesColumn.write({ ...finding.values }),
            segment_id: finding.segmentId,
            source_span: finding.sourceSpan === null ? null : spanColumn.write(finding.sourceSpan),
            target_span: finding.targetSpan === null ? null : spanColumn.write(finding.targetSpan),
            created_at: at,
          }));
          await connection.insertInto('findings').values(rows).execute();
        }
      };
      if (db.isTransaction) await write(db);
      else await db.transaction().execute(write);
    },
  };
}
