import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../src/domain/content-hash.js';
import { russianText } from './russian-prose.js';
import { collect, createTemporaryInbox, type TemporaryInbox } from './temporary-inbox.js';

let here: TemporaryInbox;
beforeEach(async () => {
  here = await createTemporaryInbox();
});
afterEach(() => here.remove());

it('takes 10,000 files at once in bounded time and memory, in portions', { timeout: 300_000 }, async () => {
  const total = 10_000;
  for (let at = 0; at < total; at += 100)
    await Promise.all(
      Array.from({ length: 100 }, (_, step) =>
        writeFile(join(here.inboxDir, `report-${at + step}.txt`), `${russianText} ${at + step}`),
      ),
    );
  const inbox = await here.open();
  const started = performance.now();
  const heap = process.memoryUsage().heapUsed;
  expect(await collect(inbox.scan())).toEqual([]);
  here.clock.advance(1_000);
  let taken = 0;
  while (taken < total) {
    const before = taken;
    for await (const claim of inbox.scan({ max: 1_000 })) {
      await inbox.finish(claim, sha256(claim.fileName));
      taken += 1;
    }
    expect(taken - before).toBe(1_000);
  }
  const seconds = (performance.now() - started) / 1000;
  const grownMb = (process.memoryUsage().heapUsed - heap) / 1024 / 1024;
  console.info(`10,000 files: ${seconds.toFixed(1)} s, heap +${grownMb.toFixed(1)} MB`);
  expect(await inbox.pending()).toBe(0);
  expect(seconds).toBeLessThan(120);
  expect(grownMb).toBeLessThan(100);
  const kept = await Promise.all(
    (await readdir(here.originalsDir)).map((name) => readdir(join(here.originalsDir, name))),
  );
  expect(kept.flat()).toHaveLength(total);
});
