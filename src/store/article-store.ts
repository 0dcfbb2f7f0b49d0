import { type Kysely, sql } from 'kysely';
import type { Admission, ArticleStore, NewRevision, RevisionRecord, Store } from '../contracts/store.js';
import { targetLanguages } from '../domain/language.js';
import { articleColumn, textListColumn } from './json-column.js';
import { articleOf, revisionOf } from './rows.js';
import type { Database } from './schema.js';

const unfinished = ['pending', 'translated', 'approved', 'publishing'];

export function createArticleStore(db: Kysely<Database>, kind: Store['kind']): ArticleStore {
  return {
    admit: (incoming) =>
      db.isTransaction
        ? admitIn(db, kind, incoming)
        : db.transaction().execute((trx) => admitIn(trx, kind, incoming)),

    async article(id) {
      const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : articleOf(row);
    },

    async revision(id) {
      const row = await db.selectFrom('revisions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : revisionOf(row);
    },

    async revisionsOf(articleId) {
      const rows = await db
        .selectFrom('revisions')
        .selectAll()
        .where('article_id', '=', articleId)
        .orderBy('number')
        .execute();
      return rows.map(revisionOf);
    },

    async articles({ limit, offset }) {
      const articles = await db
        .selectFrom('articles')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute();
      if (articles.length === 0) return [];
      const newest = await db
        .selectFrom('revisions')
        .selectAll()
        .where(
          'article_id',
          'in',
          articles.map((article) => article.id),
        )
        .orderBy('number')
        .execute();
      const byArticle = new Map(newest.map((row) => [row.article_id, revisionOf(row)]));
      return articles.flatMap((row) => {
        const revision = byArticle.get(row.id);
        return revision === undefined ? [] : [{ article: articleOf(row), revision }];
      });
    },

    reservePath: (articleId, date, slug) => reservePath(db, articleId, date, slug),

    async countUnfinished() {
      const row = await db
        .selectFrom('renditions')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('status', 'in', unfinished)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

async function admitIn(db: Kysely<Database>, kind: Store['kind'], incoming: NewRevision): Promise<Admission> {
  // One admission at a time, so that the same content from two processes is seen by the second (SQLite's
  // BEGIN IMMEDIATE already does this). The number is arbitrary, ours alone.
  if (kind === 'postgresql') await sql`select pg_advisory_xact_lock(7463541)`.execute(db);
  const known = await db
    .selectFrom('revisions')
    .selectAll()
    .where('content_sha256', '=', incoming.contentSha256)
    .executeTakeFirst();
  if (known !== undefined) return { outcome: 'known', revision: revisionOf(known) };
  const existing = await findArticle(db, incoming);
  const articleId = existing ?? incoming.newArticleId;
  if (existing === null) await insertArticle(db, incoming);
  const last = await db
    .selectFrom('revisions')
    .select('number')
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const { newArticleId: _, ...content } = incoming;
  const revision = { ...content, id: `${articleId}.${number}`, articleId, number };
  await insertRevision(db, revision);
  return { outcome: existing === null ? 'new-article' : 'new-revision', revision };
}

/** The sender's own id decides; without one, the file name among articles that have none either. */
async function findArticle(db: Kysely<Database>, incoming: NewRevision): Promise<string | null> {
  const externalId = incoming.article.externalId;
  const query = db.selectFrom('articles').select('id');
  const row = await (externalId === null
    ? query.where('file_name', '=', incoming.fileName).where('external_id', 'is', null)
    : query.where('external_id', '=', externalId)
  )
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function insertArticle(db: Kysely<Database>, incoming: NewRevision): Promise<void> {
  await db
    .insertInto('articles')
    .values({
      id: incoming.newArticleId,
      external_id: incoming.article.externalId,
      file_name: incoming.fileName,
      path: null,
      slug: null,
      created_at: incoming.receivedAt,
      updated_at: incoming.receivedAt,
    })
    .execute();
}

async function insertRevision(db: Kysely<Database>, revision: RevisionRecord): Promise<void> {
  await db
    .insertInto('revisions')
    .values({
      id: revision.id,
      article_id: revision.articleId,
      number: revision.number,
      content_sha256: revision.contentSha256,
      format: revision.format,
      encoding: revision.encoding,
      file_name: revision.fileName,
      article: articleColumn.write({
        ...revision.article,
        body: [...revision.article.body],
        keywords: [...revision.article.keywords],
      }),
      received_at: revision.receivedAt,
    })
    .execute();
  // What an older revision had not yet brought out is overtaken by the new one.
  await db
    .updateTable('renditions')
    .set({ status: 'superseded', updated_at: revision.receivedAt })
    .where('article_id', '=', revision.articleId)
    .where('status', 'in', ['pending', 'translated', 'held', 'approved', 'failed'])
    .execute();
  await db
    .insertInto('renditions')
    .values(
      targetLanguages.map((language) => ({
        revision_id: revision.id,
        article_id: revision.articleId,
        language,
        status: 'pending',
        reason: null,
        engines: textListColumn.write([]),
        termbase_checksum: null,
        headline: null,
        approved_by: null,
        approved_at: null,
        terms: null,
        published_at: null,
        modified_at: null,
        files: textListColumn.write([]),
        updated_at: revision.receivedAt,
      })),
    )
    .execute();
}

async function reservePath(
  db: Kysely<Database>,
  articleId: string,
  date: string,
  slug: string,
): Promise<{ path: string; slug: string }> {
  const folder = date.replaceAll('-', '/');
  for (let suffix = 1; ; suffix += 1) {
    const current = await db
      .selectFrom('articles')
      .select(['path', 'slug'])
      .where('id', '=', articleId)
      .executeTakeFirstOrThrow();
    if (current.path !== null && current.slug !== null) return { path: current.path, slug: current.slug };
    const candidate = suffix === 1 ? slug : `${slug}-${suffix}`;
    const path = `${folder}/${candidate}`;
    const taken = await db.selectFrom('articles').select('id').where('path', '=', path).executeTakeFirst();
    if (taken !== undefined) continue;
    await db
      .updateTable('articles')
      .set({ path, slug: candidate })
      .where('id', '=', articleId)
      .where('path', 'is', null)
      .execute();
  }
}
