import { mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import SqliteDatabase from 'libsql';
import pg from 'pg';
import type { Store } from '../contracts/store.js';
import { createStore } from './create-store.js';
import { migrations } from './migrations/index.js';
import type { Database } from './schema.js';
import { LockingSqliteDialect } from './sqlite-dialect.js';
import { StoreError } from './store-error.js';

export interface StoreOptions {
  /** Path of the SQLite file; its folder is made. Ignored when `databaseUrl` is set. */
  readonly sqliteFile: string;
  /** `postgres://…`, or null for SQLite. */
  readonly databaseUrl: string | null;
  /** Makes the identity of a new store. */
  readonly newId: () => string;
}

const openTimeoutMs = 10_000;
/** The driver's own waiting blocks the event loop; the dialect waits longer, without blocking. */
const busyTimeoutMs = 20;

/**
 * Opens the store and brings its schema up to date. Throws StoreError `store.unreachable` or `store.migration`.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const kind = options.databaseUrl === null ? 'sqlite' : 'postgresql';
  const db =
    options.databaseUrl === null ? openSqlite(options.sqliteFile) : openPostgres(options.databaseUrl);
  try {
    await migrate(db, kind);
    const storeId = await storeIdentity(db, options.newId);
    const flush = options.databaseUrl === null ? () => flushWal(options.sqliteFile) : () => Promise.resolve();
    return createStore(db, kind, storeId, flush);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function openSqlite(file: string): Kysely<Database> {
  mkdirSync(dirname(file), { recursive: true });
  let database: SqliteDatabase.Database;
  try {
    database = new SqliteDatabase(file);
    // Two processes that make the file together wait for each other; blocking is right while nothing runs yet.
    database.exec(`PRAGMA busy_timeout = ${openTimeoutMs}`);
    database.exec('PRAGMA journal_mode = WAL');
    // In WAL mode NORMAL survives any crash of ours; what must also survive a power cut calls `flush`.
    database.exec('PRAGMA synchronous = NORMAL');
    database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    database.exec('PRAGMA foreign_keys = ON');
  } catch (error) {
    throw new StoreError('store.unreachable', { where: file, problem: messageOf(error) }, { cause: error });
  }
  return new Kysely<Database>({ dialect: new LockingSqliteDialect(database) });
}

function openPostgres(url: string): Kysely<Database> {
  // `bigint` sums come back as text unless told otherwise; our sums stay far below 2^53.
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === 20 ? Number : pg.types.getTypeParser(oid, format),
  };
  // pg's typing of custom parsers is narrower than what it takes (node-postgres.com/features/types).
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: types as unknown as pg.CustomTypesConfig,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

async function migrate(db: Kysely<Database>, kind: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  if (failed === undefined)
    throw new StoreError('store.unreachable', { where: kind, problem: messageOf(error) }, { cause: error });
  throw new StoreError('store.migration', { name: failed, problem: messageOf(error) }, { cause: error });
}

async function storeIdentity(db: Kysely<Database>, newId: () => string): Promise<string> {
  await db
    .insertInto('settings')
    .values({ name: 'store-id', value: newId() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'store-id')
    .executeTakeFirstOrThrow();
  return row.value;
}

function messageOf(error: unknown): string {
  return error instanceof Error
    ? error.message || ('code' in error ? String(error.code) : error.name)
    : String(error);
}

/**
 * Forces the write-ahead log to disk, as `synchronous = FULL` does after every commit (sqlite.org/pragma.html). A log
 * that is not there was checkpointed, which syncs by itself. PostgreSQL's commits are durable as they are.
 */
async function flushWal(file: string): Promise<void> {
  let log: FileHandle;
  try {
    log = await open(`${file}-wal`, 'r+');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  try {
    await log.datasync();
  } finally {
    await log.close();
  }
}
