import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimedFile } from '../../src/ingest/claim.js';
import { createInbox, type Inbox, type InboxOptions } from '../../src/ingest/inbox.js';

/** A clock that tests turn by hand. */
export interface HandClock {
  now(): Date;
  monotonicMs(): number;
  advance(ms: number): void;
}

export function createHandClock(): HandClock {
  let elapsedMs = 0;
  return {
    now: () => new Date(Date.parse('2026-02-05T06:00:00Z') + elapsedMs),
    monotonicMs: () => elapsedMs,
    advance: (ms) => {
      elapsedMs += ms;
    },
  };
}

export interface TemporaryInbox {
  readonly root: string;
  readonly inboxDir: string;
  readonly quarantineDir: string;
  readonly originalsDir: string;
  readonly clock: HandClock;
  /** Another inbox on the same folders. */
  open(options?: Partial<InboxOptions>): Promise<Inbox>;
  /** Two looks far enough apart for everything to settle; what the second gives out. */
  settleAndScan(inbox: Inbox): Promise<ClaimedFile[]>;
  /** Names and reason codes in quarantine. */
  quarantined(): Promise<Record<string, string>>;
  /** Writes a file into the inbox; a name that is no UTF-8 comes as its bytes. */
  drop(name: string | Buffer, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

let ids = 0;

function nextId(): string {
  ids += 1;
  return `id-${ids}`;
}

export async function createTemporaryInbox(): Promise<TemporaryInbox> {
  const root = await mkdtemp(join(tmpdir(), 'dragoman-inbox-'));
  const inboxDir = join(root, 'inbox');
  const quarantineDir = join(root, 'quarantine');
  const originalsDir = join(root, 'originals');
  await mkdir(inboxDir);
  const clock = createHandClock();
  const opened: Inbox[] = [];
  return {
    root,
    inboxDir,
    quarantineDir,
    originalsDir,
    clock,
    async open(options = {}) {
      const inbox = await createInbox({
        inboxDir,
        quarantineDir,
        originalsDir,
        clock,
        newId: nextId,
        onProblem: (name, error) => {
          throw new Error(`unexpected problem with ${name}`, { cause: error });
        },
        ...options,
      });
      opened.push(inbox);
      return inbox;
    },
    async settleAndScan(inbox) {
      await collect(inbox.scan());
      clock.advance(1_000);
      return collect(inbox.scan());
    },
    async quarantined() {
      const names = await readdir(quarantineDir).catch(() => []);
      const reasons = names.filter((name) => name.endsWith('.reason.json'));
      const codes = await Promise.all(
        reasons.map(async (name) => {
          const { code } = JSON.parse(await readFile(join(quarantineDir, name), 'utf8'));
          return [name.replace(/\.reason\.json$/, ''), code] as const;
        }),
      );
      return Object.fromEntries(codes);
    },
    drop(name, content) {
      const path = Buffer.concat([Buffer.from(`${inboxDir}/`), Buffer.from(name)]);
      return writeFile(path, content);
    },
    async remove() {
      for (const inbox of opened) await inbox.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
