import { setTimeout as wait } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type SqliteDatabase from 'libsql';

/** How long a writer waits for another's transaction, in milliseconds. */
const lockPatienceMs = 20_000;
/** Pause between two tries; the driver itself waits only briefly, because its waiting stops the event loop. */
const lockPauseMs = 5;

/** SQLite's SQLITE_BUSY and its extended codes (sqlite.org/rescode.html); libsql puts the name into `code`. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/**
 * Takes the write lock before anything is prepared: a deferred BEGIN fails at once when two processes turn a
 * read into a write (sqlite.org/lang_transaction.html), and a prepared statement that met a lock stays open in
 * libsql until it is collected, which then blocks COMMIT. `exec` leaves nothing open.
 */
async function beginImmediate(database: SqliteDatabase.Database): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += lockPauseMs) {
    try {
      database.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || waitedMs >= lockPatienceMs) throw error;
      await wait(lockPauseMs);
    }
  }
}

class LockingConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly database: SqliteDatabase.Database;
  inTransaction = false;

  constructor(inner: DatabaseConnection, database: SqliteDatabase.Database) {
    this.inner = inner;
    this.database = database;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.inTransaction || SelectQueryNode.is(query.query)) return this.inner.executeQuery<R>(query);
    await beginImmediate(this.database);
    try {
      const result = await this.inner.executeQuery<R>(query);
      this.database.exec('commit');
      return result;
    } catch (error) {
      this.database.exec('rollback');
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery(query, chunkSize);
  }
}

class LockingSqliteDriver extends SqliteDriver {
  readonly #database: SqliteDatabase.Database;

  constructor(database: SqliteDatabase.Database) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new LockingConnection(await super.acquireConnection(), this.#database);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await beginImmediate(this.#database);
    markTransaction(connection, true);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#database.exec('commit');
    markTransaction(connection, false);
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#database.exec('rollback');
    markTransaction(connection, false);
  }
}

function markTransaction(connection: DatabaseConnection, open: boolean): void {
  if (connection instanceof LockingConnection) connection.inTransaction = open;
}

/** SQLite's schema changes are transactional, so migrations of two processes starting together are serialised. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class LockingSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase.Database;

  constructor(database: SqliteDatabase.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new LockingSqliteDriver(this.#database);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }
}
