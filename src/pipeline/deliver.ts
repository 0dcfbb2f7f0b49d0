import type { PublishTarget } from '../contracts/publishing.js';
import { nextAttemptDelayMs } from '../publish/delivery-schedule.js';
import { withLease } from './lease.js';
import type { PipelineCore } from './ports.js';

export interface DeliverDeps extends PipelineCore {
  readonly targets: ReadonlyMap<string, PublishTarget>;
  /** In [0, 1). */
  readonly random: () => number;
}

/** Makes one attempt of a delivery and decides when the next one is due. Does nothing when it is not due or done. */
export async function deliver(deps: DeliverDeps, deliveryId: string, signal: AbortSignal): Promise<void> {
  await withLease(deps, `deliver:${deliveryId}`, async () => {
    const delivery = await deps.store.delivery(deliveryId);
    if (delivery === null || delivery.status !== 'pending') return;
    const now = deps.now();
    if (delivery.nextAttemptAt !== null && delivery.nextAttemptAt > now.toISOString()) return;
    const target = deps.targets.get(delivery.targetId);
    if (target === undefined) {
      await deps.store.changeDelivery(delivery.id, {
        status: 'failed',
        nextAttemptAt: null,
        lastReason: `hook '${delivery.targetId}' is no longer configured`,
      });
      return;
    }
    if ((await deps.store.disabledTargets()).has(target.id)) {
      await deps.store.changeDelivery(delivery.id, { status: 'disabled', nextAttemptAt: null });
      return;
    }
    const attempt = delivery.attempts + 1;
    const outcome = await target.deliver(
      { id: delivery.id, attempt, payload: delivery.payload, eventType: delivery.eventType },
      now,
      signal,
    );
    if (outcome.ok) {
      const done = deps.now().toISOString();
      await deps.store.changeDelivery(delivery.id, {
        status: 'delivered',
        attempts: attempt,
        nextAttemptAt: null,
        lastReason: null,
        deliveredAt: done,
      });
      deps.log.info({ delivery: delivery.id, target: target.id, attempt }, 'Delivered');
      return;
    }
    if (outcome.disable) await deps.store.disableTarget(target.id, outcome.reason, deps.now().toISOString());
    const delayMs = outcome.disable ? null : nextAttemptDelayMs(attempt, outcome, deps.random);
    await deps.store.changeDelivery(delivery.id, {
      status: outcome.disable ? 'disabled' : delayMs === null ? 'failed' : 'pending',
      attempts: attempt,
      nextAttemptAt: delayMs === null ? null : new Date(deps.now().getTime() + delayMs).toISOString(),
      lastReason: outcome.reason,
    });
    deps.log.warn(
      { delivery: delivery.id, target: target.id, attempt, nextInMs: delayMs },
      `Not delivered: ${outcome.reason}`,
    );
    if (delayMs !== null) await deps.signals.deliver(delivery.id, attempt + 1, delayMs);
  });
}
