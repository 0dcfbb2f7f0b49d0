import { rm } from 'node:fs/promises';
import { IngestError } from '../contracts/errors.js';
import { admit } from './admission.js';
import type { ClaimedFile, ClaimStore } from './claim.js';
import type { ClaimOwner } from './claim-owner.js';
import { type InboxEntry, lstatIfThere, scanFolder } from './inbox-scan.js';
import type { IngestLimits } from './limits.js';
import { type Quarantined, type QuarantineOptions, quarantineEntry } from './quarantine.js';
import type { SettleTracker } from './settle.js';

export interface InboxClock {
  /** Wall clock, for records. */
  now(): Date;
  /** Milliseconds of a clock that only goes forward, for settling. */
  monotonicMs(): number;
}

export interface ScanOptions {
  /** Asked before each claim; false ends the scan. The back-pressure of the queue. */
  readonly canTake?: () => boolean | Promise<boolean>;
  /** Most files given out by this scan. */
  readonly max?: number;
  /** Quarantine a file that has been watched this long without settling. For `--once`; otherwise files may take their time. */
  readonly stillGrowingAfterMs?: number;
}

/** What one open inbox works with. */
export interface InboxContext {
  /** Real path of the inbox. */
  readonly root: string;
  readonly claimsDir: string;
  readonly owner: ClaimOwner;
  readonly claims: ClaimStore;
  readonly tracker: SettleTracker;
  readonly limits: IngestLimits;
  readonly clock: InboxClock;
  readonly quarantine: QuarantineOptions;
  readonly isOwnFolder: (name: string) => boolean;
  readonly onQuarantined: (quarantined: Quarantined) => Promise<void>;
  readonly onProblem: (fileName: string, error: unknown) => void;
}

/** See `Inbox.scan`. */
export async function* scanInbox(context: InboxContext, options: ScanOptions): AsyncGenerator<ClaimedFile> {
  const { canTake = () => true, max = Number.POSITIVE_INFINITY, stillGrowingAfterMs } = options;
  await context.owner.heartbeat(context.clock.now());
  context.tracker.beginPass();
  let given = 0;
  for await (const entry of scanFolder(context.root)) {
    if (context.isOwnFolder(entry.name)) continue;
    if (!(await hasSettled(context, entry))) {
      if (stillGrowingAfterMs !== undefined) await refuseGrowing(context, entry, stillGrowingAfterMs);
      continue;
    }
    // A pass that ends here has not seen everything, so nothing is forgotten by it.
    if (given >= max || !(await canTake())) return;
    const claim = await reported(context, entry.name, async () => {
      const taken = await take(context, entry);
      return taken === null ? null : admitted(context, taken);
    });
    if (claim === null) continue;
    given += 1;
    yield claim;
  }
  context.tracker.endPass();
}

/** See `Inbox.recoverClaims`. */
export async function* recoverClaims(context: InboxContext): AsyncGenerator<ClaimedFile> {
  const now = context.clock.now();
  await context.owner.heartbeat(now);
  for await (const claim of context.claims.recover(now)) {
    const free = await reported(context, claim.fileName, () => admitted(context, claim));
    if (free !== null) yield free;
  }
}

/** Moves a claimed entry to quarantine; when that fails the claim is given back. See `Inbox.reject`. */
export async function refuse(
  context: InboxContext,
  claim: ClaimedFile,
  error: IngestError,
): Promise<Quarantined> {
  const unique = claim.claimId.slice(claim.claimId.indexOf('.') + 1);
  const at = context.clock.now();
  try {
    const moved = await quarantineEntry(claim.path, claim.fileName, error, unique, at, context.quarantine);
    await context.onQuarantined(moved);
    await context.claims.close(claim);
    return moved;
  } catch (failure) {
    context.claims.giveBack(claim);
    throw failure;
  }
}

async function hasSettled(context: InboxContext, entry: InboxEntry): Promise<boolean> {
  if (entry.kind === 'symlink' || entry.kind === 'special') return true;
  if (context.tracker.look(entry.key, entry.signature, context.clock.monotonicMs())) return true;
  const marker = markerOf(entry);
  return marker !== null && (await lstatIfThere(marker)) !== null;
}

async function take(context: InboxContext, entry: InboxEntry): Promise<ClaimedFile | null> {
  // The marker goes first: left behind, it would vouch for the next file of this name.
  const marker = markerOf(entry);
  if (marker !== null) await rm(marker, { force: true });
  const claim = await context.claims.claim(entry.path, entry.name);
  context.tracker.forget(entry.key);
  return claim;
}

/** Gives the claim on when it may be read; else it goes to quarantine and null comes back. */
async function admitted(context: InboxContext, claim: ClaimedFile): Promise<ClaimedFile | null> {
  try {
    await admit(claim.path, claim.fileName, context.claimsDir, context.limits);
    return claim;
  } catch (error) {
    if (error instanceof IngestError) {
      await refuse(context, claim, error);
      return null;
    }
    context.claims.giveBack(claim);
    throw error;
  }
}

async function refuseGrowing(context: InboxContext, entry: InboxEntry, afterMs: number): Promise<void> {
  if (context.tracker.watchedMs(entry.key, context.clock.monotonicMs()) < afterMs) return;
  await reported(context, entry.name, async () => {
    const claim = await take(context, entry);
    const seconds = Math.round(afterMs / 1000);
    if (claim !== null)
      await refuse(context, claim, new IngestError('ingest.still_growing', { file: entry.name, seconds }));
    return null;
  });
}

/** Runs one entry's step; a failure is reported and the other entries go on. */
async function reported<T>(
  context: InboxContext,
  name: string,
  step: () => Promise<T | null>,
): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    context.onProblem(name, error);
    return null;
  }
}

const doneSuffix = Buffer.from('.done');

/** The path of the marker beside an entry; null where the name leaves no room for one in 255 bytes. */
function markerOf(entry: InboxEntry): Buffer | null {
  return entry.key.length + doneSuffix.length > 255 ? null : Buffer.concat([entry.path, doneSuffix]);
}
