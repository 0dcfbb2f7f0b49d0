import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/domain/content-hash.js';
import { isIgnoredName } from '../../src/ingest/file-names.js';
import { russianText } from './russian-prose.js';
import { collect, createTemporaryInbox, type TemporaryInbox } from './temporary-inbox.js';

let here: TemporaryInbox;
beforeEach(async () => {
  here = await createTemporaryInbox();
});
afterEach(() => here.remove());
const drop = (name: string | Buffer, content: string | Uint8Array = russianText) => here.drop(name, content);

describe('settling', () => {
  it('gives a file out once it has stopped changing', async () => {
    const inbox = await here.open();
    await drop('a.txt', 'полов');
    expect(await collect(inbox.scan())).toEqual([]);
    here.clock.advance(1_000);
    await drop('a.txt', russianText);
    expect(await collect(inbox.scan())).toEqual([]);
    expect(await inbox.pending()).toBe(1);
    here.clock.advance(999);
    expect(await collect(inbox.scan())).toEqual([]);
    here.clock.advance(1);
    const [claim] = await collect(inbox.scan());
    expect(claim).toMatchObject({ fileName: 'a.txt', recovered: false });
    expect(await readFile(claim!.path, 'utf8')).toBe(russianText);
    expect(await inbox.pending()).toBe(0);
  });

  it('takes a file at once when its .done marker is there, and uses the marker up', async () => {
    const inbox = await here.open();
    await drop('a.txt');
    await drop('a.txt.done', '');
    expect((await collect(inbox.scan())).map((claim) => claim.fileName)).toEqual(['a.txt']);
    expect(await readdir(here.inboxDir)).toEqual(['.claimed']);
    await drop('a.txt', 'начало нового');
    expect(await collect(inbox.scan())).toEqual([]);
  });

  it('leaves growing files alone, but in once mode quarantines them after the time-out', async () => {
    const inbox = await here.open();
    for (let look = 0; look < 5; look += 1) {
      await drop('a.txt', 'а'.repeat(look + 1));
      expect(await collect(inbox.scan({ stillGrowingAfterMs: 10_000 }))).toEqual([]);
      here.clock.advance(2_000);
    }
    expect(await here.quarantined()).toEqual({});
    await drop('a.txt', 'а'.repeat(9));
    expect(await collect(inbox.scan({ stillGrowingAfterMs: 10_000 }))).toEqual([]);
    expect(await here.quarantined()).toEqual({ 'a.txt': 'ingest.still_growing' });
    expect(await inbox.pending()).toBe(0);
  });
});

it('settles two files whose names look the same', async () => {
  const inbox = await here.open();
  await drop(Buffer.from([0xef, 0x2e, 0x74, 0x78, 0x74]), 'один');
  await drop(Buffer.from([0xf0, 0x2e, 0x74, 0x78, 0x74]), 'другой');
  await here.settleAndScan(inbox);
  expect(Object.values(await here.quarantined())).toEqual(['ingest.unsafe_name', 'ingest.unsafe_name']);
});

it('deals with any name a file system allows', async () => {
  const byte = fc.integer({ min: 1, max: 255 }).filter((value) => value !== 0x2f);
  const name = fc.array(byte, { minLength: 1, maxLength: 255 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 10 }), async (names) => {
      const own = await createTemporaryInbox();
      try {
        const inbox = await own.open();
        for (const raw of names.filter((bytes) => !['.', '..'].includes(bytes.toString())))
          await writeFile(Buffer.concat([Buffer.from(`${own.inboxDir}/`), raw]), russianText);
        for (const claim of await own.settleAndScan(inbox)) await inbox.finish(claim, sha256(russianText));
        expect(await inbox.pending()).toBe(0);
        for (const left of await readdir(own.inboxDir)) expect(isIgnoredName(left)).toBe(true);
      } finally {
        await own.remove();
      }
    }),
    { numRuns: 60 },
  );
});

describe('back-pressure', () => {
  it('stops at the limit of a scan and when the queue is full, and goes on later', async () => {
    const inbox = await here.open();
    for (let at = 0; at < 10; at += 1) await drop(`${at}.txt`);
    await collect(inbox.scan());
    here.clock.advance(1_000);
    expect(await collect(inbox.scan({ max: 3 }))).toHaveLength(3);
    let room = 2;
    const taken = await collect(inbox.scan({ canTake: async () => room-- > 0 }));
    expect(taken).toHaveLength(2);
    expect(await inbox.pending()).toBe(5);
    expect(await collect(inbox.scan())).toHaveLength(5);
  });

  it('leaves a file in place when the reader stops', async () => {
    const inbox = await here.open();
    for (let at = 0; at < 5; at += 1) await drop(`${at}.txt`);
    await collect(inbox.scan());
    here.clock.advance(1_000);
    for await (const claim of inbox.scan()) {
      expect(existsSync(claim.path)).toBe(true);
      break;
    }
    expect(await inbox.pending()).toBe(4);
  });
});

describe('ending a claim', () => {
  it('is idempotent: the same content twice is kept once', async () => {
    const inbox = await here.open();
    await drop('a.txt');
    await drop('b.txt');
    const claims = await here.settleAndScan(inbox);
    const kept = await Promise.all(claims.map((claim) => inbox.finish(claim, sha256(russianText))));
    expect(new Set(kept).size).toBe(1);
    expect(await readFile(kept[0]!, 'utf8')).toBe(russianText);
    expect(await inbox.finish(claims[0]!, sha256(russianText))).toBe(kept[0]);
  });

  it('passes over its own folders when they lie in the inbox', async () => {
    const quarantineDir = join(here.inboxDir, 'quarantine');
    const inbox = await here.open({ quarantineDir, originalsDir: join(here.inboxDir, 'data', 'originals') });
    await drop('a.txt');
    await drop('empty.txt', '');
    const [claim] = await here.settleAndScan(inbox);
    await inbox.finish(claim!, sha256(russianText));
    expect(await here.settleAndScan(inbox)).toEqual([]);
    expect((await readdir(quarantineDir)).toSorted()).toEqual(['empty.txt', 'empty.txt.reason.json']);
    expect(await inbox.pending()).toBe(0);
  });
});
