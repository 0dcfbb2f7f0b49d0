import { describe, expect, it } from 'vitest';
import { createSettleTracker } from '../../src/ingest/settle.js';

const signature = (size: number, modified = 1, inode = 1) => ({
  size: BigInt(size),
  modifiedNs: BigInt(modified),
  inode: BigInt(inode),
});
const options = { looks: 3, spacingMs: 100, capacity: 3 };

describe('createSettleTracker', () => {
  it('settles after three equal looks, far enough apart', () => {
    const tracker = createSettleTracker(options);
    expect([0, 50, 100, 150, 199, 200].map((at) => tracker.look('a', signature(5), at))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['size', signature(6)],
    ['modification time', signature(5, 2)],
    ['inode', signature(5, 1, 2)],
  ])('starts again when the %s changes', (_, changed) => {
    const tracker = createSettleTracker(options);
    tracker.look('a', signature(5), 0);
    tracker.look('a', signature(5), 100);
    expect(tracker.look('a', changed, 200)).toBe(false);
    expect(tracker.look('a', changed, 300)).toBe(false);
    expect(tracker.look('a', changed, 400)).toBe(true);
    expect(tracker.watchedMs('a', 400)).toBe(400);
  });

  it('forgets what a full pass no longer sees, and what it is told to', () => {
    const tracker = createSettleTracker(options);
    tracker.beginPass();
    tracker.look('a', signature(5), 0);
    tracker.look('b', signature(5), 0);
    tracker.endPass();
    tracker.beginPass();
    tracker.look('b', signature(5), 100);
    tracker.endPass();
    expect(tracker.size).toBe(1);
    tracker.forget('b');
    expect(tracker.size).toBe(0);
    expect(tracker.watchedMs('b', 500)).toBe(0);
  });

  it('remembers no more than its capacity, and never drops one for another', () => {
    const tracker = createSettleTracker(options);
    for (const at of [0, 100, 200]) {
      const settled = ['a', 'b', 'c', 'd', 'e'].filter((key) => tracker.look(key, signature(5), at));
      expect(tracker.size).toBe(3);
      expect(settled).toEqual(at === 200 ? ['a', 'b', 'c'] : []);
    }
  });

  it('refuses options that could never settle a file', () => {
    expect(() => createSettleTracker({ ...options, looks: 0 })).toThrow(RangeError);
    expect(() => createSettleTracker({ ...options, capacity: Number.NaN })).toThrow(RangeError);
  });
});
