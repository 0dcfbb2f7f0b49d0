import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { IngestError } from '../contracts/errors.js';
import { createTranslate, type Translate } from '../i18n/translator.js';
import { archiveOriginal } from './archive.js';
import { type ClaimedFile, createClaimStore } from './claim.js';
import { createClaimOwner } from './claim-owner.js';
import {
  type InboxClock,
  type InboxContext,
  recoverClaims,
  refuse,
  type ScanOptions,
  scanInbox,
} from './inbox-intake.js';
import { scanFolder } from './inbox-scan.js';
import { defaultLimits, type IngestLimits } from './limits.js';
import type { Quarantined } from './quarantine.js';
import { createSettleTracker, defaultSettle, type SettleOptions } from './settle.js';

export type { InboxClock, ScanOptions };

export interface InboxOptions {
  readonly inboxDir: string;
  readonly quarantineDir: string;
  readonly originalsDir: string;
  readonly limits?: IngestLimits;
  readonly settle?: Partial<SettleOptions>;
  readonly clock: InboxClock;
  /** Gives a new identifier each time: letters, digits, `-`, `_`, at most 80 long. */
  readonly newId: () => string;
  /** Language of the words in `.reason.json`; English unless given. */
  readonly translate?: Translate;
  /** How long a process on another machine may be silent before its claims are taken over. */
  readonly leaseMs?: number;
  /** Awaited, so that what is recorded elsewhere is recorded before the file counts as dealt with. */
  readonly onQuarantined?: (quarantined: Quarantined) => void | Promise<void>;
  /** An entry that could not be moved or looked at; it stays and is tried again at the next scan. */
  readonly onProblem?: (fileName: string, error: unknown) => void;
}

export interface Inbox {
  /** One look at the folder: claims what has settled, quarantines what cannot be an article, gives out the rest. */
  scan(options?: ScanOptions): AsyncGenerator<ClaimedFile>;
  /** Files claimed by processes that died, or given back here; for the start and now and then. */
  recoverClaims(): AsyncGenerator<ClaimedFile>;
  /** How many entries lie in the inbox now, settled or not, that are not ignored. */
  pending(): Promise<number>;
  /** The file is an article in the store: keeps the original. Returns its path. May be repeated. */
  finish(claim: ClaimedFile, contentSha256: string): Promise<string>;
  /** The file is refused: moves it to quarantine with the reason. */
  reject(claim: ClaimedFile, error: IngestError): Promise<Quarantined>;
  /** The file could not be dealt with now: it stays claimed and `recoverClaims` brings it again. */
  giveBack(claim: ClaimedFile): void;
  close(): Promise<void>;
}

const defaultLeaseMs = 120_000;

/**
 * Opens an inbox: makes its folders and registers this process as an owner of claims. Several may be open on one
 * folder, in one process or many. Throws IngestError `ingest.outside_inbox` when the claims folder is a link elsewhere.
 */
export async function createInbox(options: InboxOptions): Promise<Inbox> {
  const context = await openContext(options);
  const { claims } = context;
  return {
    scan: (scanOptions = {}) => scanInbox(context, scanOptions),
    recoverClaims: () => recoverClaims(context),
    async pending() {
      let count = 0;
      for await (const entry of scanFolder(context.root)) if (!context.isOwnFolder(entry.name)) count += 1;
      return count;
    },
    async finish(claim, contentSha256) {
      const kept = await archiveOriginal(claim.path, claim.fileName, contentSha256, options.originalsDir);
      await claims.close(claim);
      return kept;
    },
    reject: (claim, error) => refuse(context, claim, error),
    giveBack: (claim) => claims.giveBack(claim),
    close: () => context.owner.close(),
  };
}

async function openContext(options: InboxOptions): Promise<InboxContext> {
  await mkdir(options.inboxDir, { recursive: true });
  const root = await realpath(options.inboxDir);
  const claimsDir = join(root, '.claimed');
  await mkdir(claimsDir, { recursive: true });
  if ((await realpath(claimsDir)) !== claimsDir)
    throw new IngestError('ingest.outside_inbox', { file: '.claimed' });
  const owner = await createClaimOwner(
    join(claimsDir, '.owners'),
    options.newId(),
    options.leaseMs ?? defaultLeaseMs,
  );
  const limits = options.limits ?? defaultLimits;
  return {
    root,
    claimsDir,
    owner,
    limits,
    claims: createClaimStore(claimsDir, owner, options.newId),
    tracker: createSettleTracker({ ...defaultSettle, ...options.settle }),
    clock: options.clock,
    quarantine: {
      quarantineDir: options.quarantineDir,
      translate: options.translate ?? createTranslate('en'),
      hashLimitBytes: limits.maxBytes,
    },
    isOwnFolder: ownFolders(root, [options.quarantineDir, options.originalsDir]),
    onQuarantined: async (moved) => options.onQuarantined?.(moved),
    onProblem: (name, error) => options.onProblem?.(name, error),
  };
}

/** Names of the inbox's entries that lead to our own folders, should someone keep those inside it. */
function ownFolders(root: string, folders: readonly string[]): (name: string) => boolean {
  const names = folders
    .map((folder) => resolve(folder))
    .filter((folder) => folder.startsWith(root + sep))
    .map((folder) => folder.slice(root.length + 1).split(sep)[0]);
  return (name) => names.includes(name);
}
