import type { Kysely } from 'kysely';
import type { DeliveryStore } from '../contracts/store.js';
import { deliveryOf } from './rows.js';
import type { Database } from './schema.js';

export function createDeliveryStore(db: Kysely<Database>): DeliveryStore {
  return {
    async addDeliveries(deliveries) {
      if (deliveries.length === 0) return;
      await db
        .insertInto('deliveries')
        .values(
          deliveries.map((delivery) => ({
            id: delivery.id,
            event_id: delivery.eventId,
            target_id: delivery.targetId,
            event_type: delivery.eventType,
            article_id: delivery.articleId,
            payload: delivery.payload,
            status: delivery.status,
            attempts: delivery.attempts,
            next_attempt_at: delivery.nextAttemptAt,
            last_reason: delivery.lastReason,
            created_at: delivery.createdAt,
            delivered_at: delivery.deliveredAt,
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async delivery(id) {
      const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : deliveryOf(row);
    },

    async deliveriesOf(articleId) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('article_id', '=', articleId)
        .orderBy('created_at')
        .execute();
      return rows.map(deliveryOf);
    },

    async deliveries({ status, limit }) {
      const base = db
        .selectFrom('deliveries')
        .selectAll()
        .orderBy('created_at', status === 'pending' ? 'asc' : 'desc')
        .limit(limit);
      const rows = await (status === undefined ? base : base.where('status', '=', status)).execute();
      return rows.map(deliveryOf);
    },

    async changeDelivery(id, change) {
      await db
        .updateTable('deliveries')
        .set({
          ...(change.status === undefined ? {} : { status: change.status }),
          ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
          ...(change.nextAttemptAt === undefined ? {} : { next_attempt_at: change.nextAttemptAt }),
          ...(change.lastReason === undefined ? {} : { last_reason: change.lastReason }),
          ...(change.deliveredAt === undefined ? {} : { delivered_at: change.deliveredAt }),
        })
        .where('id', '=', id)
        .execute();
    },

    async disableTarget(targetId, reason, at) {
      await db
        .insertInto('disabled_targets')
        .values({ target_id: targetId, reason, at })
        .onConflict((conflict) => conflict.column('target_id').doNothing())
        .execute();
    },

    async disabledTargets() {
      const rows = await db.selectFrom('disabled_targets').select('target_id').execute();
      return new Set(rows.map((row) => row.target_id));
    },
  };
}
