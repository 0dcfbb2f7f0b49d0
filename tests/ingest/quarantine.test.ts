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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IngestError } from '../../src/contracts/errors.js';
import { sha256 } from '../../src/domain/content-hash.js';
import { createTranslate } from '../../src/i18n/translator.js';
import { readSource } from '../../src/ingest/read-source.js';
import { englishParagraphs, kazakhParagraphs, russianText } from './russian-prose.js';
import { collect, createTemporaryInbox, type TemporaryInbox } from './temporary-inbox.js';

let here: TemporaryInbox;
beforeEach(async () => {
  here = await createTemporaryInbox();
});
afterEach(() => here.remove());
const drop = (name: string | Buffer, content: string | Uint8Array = russianText) => here.drop(name, content);

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
