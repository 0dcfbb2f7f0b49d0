import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, PublishEventType, PublishTarget } from '../../src/contracts/publishing.js';
import { hasMessage } from '../../src/i18n/translator.js';

/** How the other side behaves. */
export type Behaviour = 'accept' | 'fail-for-now' | 'fail-for-good' | 'hang';

export interface TargetFixture {
  /** A target whose other side behaves so; a hanging one gives up within `timeoutMs`. */
  create(behaviour: Behaviour, events: readonly PublishEventType[] | null, timeoutMs: number): PublishTarget;
  /** What arrived there, in order. */
  received(): Promise<readonly { readonly id: string; readonly payload: string }[]>;
  close(): Promise<void>;
}

const delivery: Delivery = {
  id: 'msg_conformance',
  attempt: 1,
  payload: '{"type":"article.published","data":{"headline":"Ақорда: “сапар” <b>&\\u0000"}}',
  eventType: 'article.published',
};
const now = new Date('2026-02-05T10:00:00Z');
const idle = () => new AbortController().signal;
const everyType: readonly PublishEventType[] = [
  'article.published',
  'article.corrected',
  'article.withdrawn',
  'article.held',
  'article.failed',
];

/** What every target must do, whatever it sends to. */
export function describePublishTarget(kind: PublishTarget['kind'], open: () => Promise<TargetFixture>): void {
  describe(`publish target ${kind}`, () => {
    let fixture: TargetFixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    it('says what it is and takes the events it was given', () => {
      const all = fixture.create('accept', null, 5_000);
      expect(all.kind).toBe(kind);
      expect(all.id).not.toBe('');
      expect(everyType.every((type) => all.accepts(type))).toBe(true);
      const none = fixture.create('accept', ['article.held'], 5_000);
      expect(everyType.filter((type) => none.accepts(type))).toEqual(['article.held']);
    });

    it('delivers the payload byte for byte, once an attempt, under the same id', async () => {
      const target = fixture.create('accept', null, 5_000);
      for (const attempt of [1, 2])
        expect(await target.deliver({ ...delivery, attempt }, now, idle())).toMatchObject({ ok: true });
      const arrived = { id: delivery.id, payload: delivery.payload };
      expect(await fixture.received()).toEqual([arrived, arrived]);
    });

    it('makes one attempt and leaves repeating to the queue', async () => {
      const target = fixture.create('fail-for-now', null, 5_000);
      expect(await target.deliver(delivery, now, idle())).toMatchObject({
        ok: false,
        retryable: true,
        disable: false,
      });
      expect(await fixture.received()).toHaveLength(1);
    });

    it('says when trying again is of no use', async () => {
      const target = fixture.create('fail-for-good', null, 5_000);
      expect(await target.deliver(delivery, now, idle())).toMatchObject({ ok: false, retryable: false });
    });

    it('gives up on the other side in time', async () => {
      const target = fixture.create('hang', null, 200);
      expect(await target.deliver(delivery, now, idle())).toMatchObject({ ok: false, retryable: true });
    });

    it('gives its reason as a message of the catalogs, without the text of the article', async () => {
      for (const behaviour of ['accept', 'fail-for-now', 'fail-for-good'] as const) {
        const outcome = await fixture.create(behaviour, null, 5_000).deliver(delivery, now, idle());
        const { key, values } = outcome.message ?? { key: 'publish:none', values: {} };
        expect(hasMessage(key, values)).toBe(true);
        expect(JSON.stringify(outcome)).not.toContain('сапар');
      }
    });

    it("rejects with the signal's own reason, before anything is sent", async () => {
      const reason = new Error('stopped by the caller');
      const target = fixture.create('accept', null, 5_000);
      await expect(target.deliver(delivery, now, AbortSignal.abort(reason))).rejects.toBe(reason);
      expect(await fixture.received()).toEqual([]);
    });
  });
}
