import type { Kysely } from 'kysely';
import type { Store } from '../contracts/store.js';
import { createArticleStore } from './article-store.js';
import { createAuditStore } from './audit-store.js';
import { createCoordination } from './coordination.js';
import { createDeliveryStore } from './delivery-store.js';
import { createLearntUnitStore } from './learnt-unit-store.js';
import { createRenditionStore } from './rendition-store.js';
import type { Database } from './schema.js';
import { createSegmentCache } from './segment-cache.js';

/** The whole store over one Kysely connection or transaction. `flush` makes commits durable against power cuts. */
export function createStore(
  db: Kysely<Database>,
  kind: Store['kind'],
  storeId: string,
  flush: Store['flush'],
): Store {
  return {
    kind,
    flush,
    ...createArticleStore(db, kind),
    ...createRenditionStore(db),
    ...createSegmentCache(db),
    ...createDeliveryStore(db),
    ...createAuditStore(db),
    ...createCoordination(db, storeId),
    learntUnits: createLearntUnitStore(db),
    transaction: (work) =>
      db.isTransaction
        ? work(createStore(db, kind, storeId, flush))
        : db.transaction().execute((trx) => work(createStore(trx, kind, storeId, flush))),
    close: () => db.destroy(),
  };
}
