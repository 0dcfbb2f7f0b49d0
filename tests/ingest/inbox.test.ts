import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IngestError } from '../../src/contracts/errors.js';
import { sha256 } from '../../src/domain/content-hash.js';
import { createTranslate } from '../../src/i18n/translator.js';
import { isIgnoredName } from '../../src/ingest/file-names.js';
import { readSource } from '../../src/ingest/read-source.js';
import { englishParagraphs, kazakhParagraphs, russianText } from './russian-prose.js';
import { collect, createTemporaryInbox, type TemporaryInbox } from './temporary-inbox.js';

let here: TemporaryInbox;
beforeEach(async () => {
  here = await createTemporaryInbox();
});
afterEach(() => here.remove());
const drop = (name: string | Buffer, content: string | Uint8Array = russianText) =>
  writeFile(
    typeof name === 'string'
      ? join(here.inboxDir, name)
      : Buffer.concat([Buffer.from(`${here.inboxDir}/`), name]),
    content,
  );

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

describe('quarantine', () => {
  const refusedAtTheDoor: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['empty.txt', 'ingest.empty', () => drop('empty.txt', '')],
    [
      'big.txt',
      'ingest.too_large',
      async () => {
        await drop('big.txt', '');
        await truncate(join(here.inboxDir, 'big.txt'), 200 * 1024 * 1024);
      },
    ],
    ['link.txt', 'ingest.symlink', () => symlink('/etc/passwd', join(here.inboxDir, 'link.txt'))],
    [
      'x.txt',
      'ingest.directory',
      async () => {
        await mkdir(join(here.inboxDir, 'x.txt'));
        await writeFile(join(here.inboxDir, 'x.txt', 'in.txt'), russianText);
      },
    ],
    ['pipe.txt', 'ingest.not_a_file', async () => execFileSync('mkfifo', [join(here.inboxDir, 'pipe.txt')])],
    ['_%2f..%2fetc%2fpasswd.txt', 'ingest.unsafe_name', () => drop('..%2f..%2fetc%2fpasswd.txt')],
    ['___.._etc_passwd.txt', 'ingest.unsafe_name', () => drop('..\\_..\\etc\\passwd.txt')],
    ['a_b.txt', 'ingest.unsafe_name', () => drop('a\nb.txt')],
    ['__.txt', 'ingest.unsafe_name', () => drop(Buffer.from([0xef, 0xf2, 0x2e, 0x74, 0x78, 0x74]))],
    [`${'я'.repeat(78)}.txt`, 'ingest.name_too_long', () => drop(`${'я'.repeat(120)}.txt`)],
    ['the longest name there can be', 'ingest.name_too_long', () => drop(`${'я'.repeat(125)}a.txt`)],
    ['photo.jpeg', 'ingest.unknown_extension', () => drop('photo.jpeg')],
    ['noextension', 'ingest.unknown_extension', () => drop('noextension')],
  ];
  it.each(refusedAtTheDoor)('%s: %s', async (_, code, make) => {
    const inbox = await here.open();
    await make();
    await drop('good.txt');
    expect((await here.settleAndScan(inbox)).map((claim) => claim.fileName)).toEqual(['good.txt']);
    const entries = Object.entries(await here.quarantined());
    expect(entries.map(([, reason]) => reason)).toEqual([code]);
    const [name] = entries[0]!;
    const reason = await readFile(join(here.quarantineDir, `${name}.reason.json`), 'utf8');
    expect(reason).not.toContain('{{');
    expect(existsSync(join(here.quarantineDir, name)) || code === 'ingest.symlink').toBe(true);
    expect(await inbox.pending()).toBe(0);
  });

  const refusedByReading: readonly (readonly [string, string, string | Uint8Array])[] = [
    ['binary.txt', 'ingest.binary', Buffer.from('89504e470d0a1a0a0000000d4948445200', 'hex')],
    ['half.txt', 'ingest.broken_utf8', Buffer.from(russianText).subarray(0, 101)],
    ['half.json', 'ingest.bad_json', '{"uri": "urn:x:1", "headline": "Вс'],
    ['half.docx', 'ingest.bad_archive', Buffer.from('504b030414000600', 'hex')],
    [
      'garbled.txt',
      'ingest.unknown_encoding',
      Buffer.from('Le président a reçu à Astana une délégation élargie des députés', 'latin1'),
    ],
    ['english.txt', 'ingest.english_text', englishParagraphs.join('\n\n')],
    ['kazakh.txt', 'ingest.kazakh_text', kazakhParagraphs.join('\n\n')],
    ['mixed.txt', 'ingest.mixed_text', `${russianText}\n\n${kazakhParagraphs.join('\n\n')}`],
  ];
  it('refuses what reading finds, and disturbs nothing else', async () => {
    const inbox = await here.open();
    for (const [name, , content] of refusedByReading) await drop(name, content);
    await drop('good.txt');
    for (const claim of await here.settleAndScan(inbox)) {
      try {
        const source = await readSource(claim.path, claim.fileName);
        expect(await inbox.finish(claim, source.contentSha256)).toBe(
          join(here.originalsDir, source.contentSha256.slice(0, 2), `${source.contentSha256}.txt`),
        );
      } catch (error) {
        if (!(error instanceof IngestError)) throw error;
        await inbox.reject(claim, error);
      }
    }
    expect(await here.quarantined()).toEqual(
      Object.fromEntries(refusedByReading.map(([name, code]) => [name, code])),
    );
    expect(await readdir(join(here.originalsDir, sha256(russianText).slice(0, 2)))).toEqual([
      `${sha256(russianText)}.txt`,
    ]);
    expect(await readdir(join(here.inboxDir, '.claimed'))).toEqual(['.owners']);
  });

  it('writes a reason a person can read, in the configured language', async () => {
    const inbox = await here.open({ translate: createTranslate('ru') });
    await drop('фото.jpeg', 'данные');
    await here.settleAndScan(inbox);
    const reason = JSON.parse(await readFile(join(here.quarantineDir, 'фото.jpeg.reason.json'), 'utf8'));
    expect(reason).toEqual({
      code: 'ingest.unknown_extension',
      what: 'Файлы с расширением «.jpeg» не принимаются: «фото.jpeg».',
      cure: expect.stringContaining('.docx'),
      values: { file: 'фото.jpeg', extension: '.jpeg', known: expect.stringContaining('.txt') },
      file: 'фото.jpeg',
      bytes: 12,
      sha256: sha256('данные'),
      at: '2026-02-05T06:00:01.000Z',
    });
  });

  it('moves a link as a link and a folder whole, and overwrites nothing', async () => {
    const inbox = await here.open();
    for (let round = 1; round <= 12; round += 1) {
      await symlink('/etc/passwd', join(here.inboxDir, 'link.txt'));
      await mkdir(join(here.inboxDir, 'x.txt'));
      await writeFile(join(here.inboxDir, 'x.txt', 'in.txt'), `${round}`);
      await here.settleAndScan(inbox);
    }
    const names = (await readdir(here.quarantineDir)).filter((name) => !name.endsWith('.reason.json'));
    expect(names).toHaveLength(24);
    for (const name of names.filter((entry) => entry.startsWith('link')))
      expect(await readlink(join(here.quarantineDir, name))).toBe('/etc/passwd');
    const inside = await Promise.all(
      names
        .filter((name) => name.startsWith('x'))
        .map((name) => readFile(join(here.quarantineDir, name, 'in.txt'), 'utf8')),
    );
    expect(inside.map(Number).toSorted((left, right) => left - right)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
    expect((await lstat('/etc/passwd')).isFile()).toBe(true);
  });

  it('waits for what is told of it before the claim is closed', async () => {
    const seen: string[][] = [];
    const inbox = await here.open({
      onQuarantined: async ({ reason }) => {
        seen.push([
          reason.file,
          ...(await readdir(join(here.inboxDir, '.claimed'))).map((name) => name.replace(/^id.*/, 'claim')),
        ]);
      },
    });
    await drop('empty.txt', '');
    await here.settleAndScan(inbox);
    expect(seen.map((names) => names.toSorted())).toEqual([['.owners', 'claim', 'empty.txt']]);
    expect(await readdir(join(here.inboxDir, '.claimed'))).toEqual(['.owners']);
  });

  it('refuses an inbox whose claims folder leads elsewhere', async () => {
    await mkdir(join(here.root, 'elsewhere'));
    await symlink(join(here.root, 'elsewhere'), join(here.inboxDir, '.claimed'));
    await expect(here.open()).rejects.toMatchObject({ code: 'ingest.outside_inbox' });
  });

  it('reports an entry it cannot move, goes on, and brings it again', async () => {
    const problems: string[] = [];
    const blocked = join(here.root, 'blocked');
    await writeFile(blocked, '');
    const inbox = await here.open({ quarantineDir: blocked, onProblem: (name) => void problems.push(name) });
    await drop('empty.txt', '');
    await drop('good.txt');
    expect((await here.settleAndScan(inbox)).map((claim) => claim.fileName)).toEqual(['good.txt']);
    expect(problems).toEqual(['empty.txt']);
    await rm(blocked);
    await collect(inbox.recoverClaims());
    expect((await readdir(blocked)).toSorted()).toEqual(['empty.txt', 'empty.txt.reason.json']);
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
