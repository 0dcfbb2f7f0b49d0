import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { russianText } from './russian-prose.js';
import { collect, createTemporaryInbox, type TemporaryInbox } from './temporary-inbox.js';

let here: TemporaryInbox;
const children: ChildProcess[] = [];
beforeEach(async () => {
  here = await createTemporaryInbox();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await here.remove();
});

const claimsDir = (): string => join(here.inboxDir, '.claimed');
const dropMany = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1)
    await writeFile(join(here.inboxDir, `${at}.txt`), `${russianText} ${at}`);
};

/** A claim as a process that died left it. */
async function leaveClaim(owner: string, record: object | null, name: string, beat?: Date): Promise<void> {
  await mkdir(join(claimsDir(), `${owner}.claim-${name.replace(/\W/g, '-')}`), { recursive: true });
  await writeFile(join(claimsDir(), `${owner}.claim-${name.replace(/\W/g, '-')}`, name), russianText);
  if (record === null) return;
  await mkdir(join(claimsDir(), '.owners'), { recursive: true });
  await writeFile(join(claimsDir(), '.owners', `${owner}.json`), JSON.stringify(record));
  if (beat !== undefined) await utimes(join(claimsDir(), '.owners', `${owner}.json`), beat, beat);
}

describe('two inboxes on one folder', () => {
  it('claim each of 500 files once between them', async () => {
    await dropMany(500);
    const inboxes = await Promise.all([here.open(), here.open(), here.open()]);
    for (const inbox of inboxes) await collect(inbox.scan());
    here.clock.advance(1_000);
    const claims = (await Promise.all(inboxes.map((inbox) => collect(inbox.scan())))).flat();
    expect(claims).toHaveLength(500);
    expect(new Set(claims.map((claim) => claim.fileName)).size).toBe(500);
    const texts = await Promise.all(claims.map((claim) => readFile(claim.path, 'utf8')));
    expect(new Set(texts).size).toBe(500);
  });

  it('quarantine each refused file once', async () => {
    for (let at = 0; at < 50; at += 1) await writeFile(join(here.inboxDir, `${at}.txt`), '');
    const inboxes = await Promise.all([here.open(), here.open()]);
    for (const inbox of inboxes) await collect(inbox.scan());
    here.clock.advance(1_000);
    await Promise.all(inboxes.map((inbox) => collect(inbox.scan())));
    expect(Object.keys(await here.quarantined())).toHaveLength(50);
    expect(await readdir(here.quarantineDir)).toHaveLength(100);
  });

  it('do not take the claims of each other while both live', async () => {
    await dropMany(3);
    const [first, second] = [await here.open(), await here.open()];
    expect(await here.settleAndScan(first)).toHaveLength(3);
    expect(await collect(second.recoverClaims())).toEqual([]);
    expect(await collect(first.recoverClaims())).toEqual([]);
    await first.close();
    expect(await collect(second.recoverClaims())).toHaveLength(3);
  });
});

describe('recovering claims', () => {
  it('brings what a dead process left, once, when two try at the same time', async () => {
    for (let at = 0; at < 100; at += 1) await leaveClaim('dead', null, `${at}.txt`);
    const inboxes = await Promise.all([here.open(), here.open()]);
    const recovered = (await Promise.all(inboxes.map((inbox) => collect(inbox.recoverClaims())))).flat();
    expect(recovered.map((claim) => claim.fileName).toSorted()).toEqual(
      Array.from({ length: 100 }, (_, at) => `${at}.txt`).toSorted(),
    );
    expect(recovered.every((claim) => claim.recovered)).toBe(true);
    for (const claim of recovered) expect(await readFile(claim.path, 'utf8')).toBe(russianText);
  });

  it('leaves the claims of a process that runs, and takes them once it was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(child);
    await once(child.stdout!, 'data');
    const inbox = await here.open();
    const [own] = await readdir(join(claimsDir(), '.owners'));
    const record = JSON.parse(await readFile(join(claimsDir(), '.owners', own!), 'utf8'));
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const started = `${record.started.split(' ')[0]} ${ticks}`;
    await leaveClaim('other', { ...record, pid: child.pid, started }, 'a.txt');
    expect(await collect(inbox.recoverClaims())).toEqual([]);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect((await collect(inbox.recoverClaims())).map((claim) => claim.fileName)).toEqual(['a.txt']);
  });

  it('is not fooled by a pid that another process has now', async () => {
    const inbox = await here.open();
    const [own] = await readdir(join(claimsDir(), '.owners'));
    const record = JSON.parse(await readFile(join(claimsDir(), '.owners', own!), 'utf8'));
    await leaveClaim('reused', { ...record, pid: process.ppid, started: 'another boot 1' }, 'a.txt');
    await leaveClaim('same', record, 'b.txt');
    expect((await collect(inbox.recoverClaims())).map((claim) => claim.fileName).toSorted()).toEqual([
      'a.txt',
      'b.txt',
    ]);
  });

  it('waits for the lease of a process on another machine', async () => {
    const inbox = await here.open({ leaseMs: 60_000 });
    await leaveClaim('far', { pid: 1, host: 'elsewhere', started: 'x' }, 'a.txt', here.clock.now());
    expect(await collect(inbox.recoverClaims())).toEqual([]);
    here.clock.advance(60_000);
    expect((await collect(inbox.recoverClaims())).map((claim) => claim.fileName)).toEqual(['a.txt']);
  });

  it('brings again what was given back, and not what is held', async () => {
    await dropMany(2);
    const inbox = await here.open();
    const claims = await here.settleAndScan(inbox);
    inbox.giveBack(claims[0]!);
    const again = await collect(inbox.recoverClaims());
    expect(again.map((claim) => claim.fileName)).toEqual([claims[0]!.fileName]);
    expect(again[0]!.claimId).not.toBe(claims[0]!.claimId);
  });

  it('clears empty claims and the records of dead owners', async () => {
    const inbox = await here.open();
    await mkdir(join(claimsDir(), 'dead.empty'));
    await writeFile(join(claimsDir(), '.owners', 'dead.json'), '{"pid":');
    expect(await collect(inbox.recoverClaims())).toEqual([]);
    expect(await readdir(claimsDir())).toEqual(['.owners']);
    expect(await readdir(join(claimsDir(), '.owners'))).toHaveLength(1);
  });

  it('checks a recovered entry like any other', async () => {
    await leaveClaim('dead', null, 'photo.jpeg');
    const inbox = await here.open();
    expect(await collect(inbox.recoverClaims())).toEqual([]);
    expect(await here.quarantined()).toEqual({ 'photo.jpeg': 'ingest.unknown_extension' });
  });
});
