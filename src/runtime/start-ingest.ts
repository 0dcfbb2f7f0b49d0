import { join } from 'node:path';
import pLimit from 'p-limit';
import { createTranslate } from '../i18n/translator.js';
import type { ClaimedFile } from '../ingest/claim.js';
import { createInbox, type Inbox } from '../ingest/inbox.js';
import { defaultLimits } from '../ingest/limits.js';
import { createParsers } from '../ingest/parsers.js';
import { createWatch } from '../ingest/watch.js';
import { type TakenIn, takeIn } from '../pipeline/take-in.js';
import type { Runtime } from './open-runtime.js';
import type { Role } from './role.js';

export interface IngestOptions {
  /** Told of every file that was taken in or refused. */
  readonly onTaken?: (fileName: string, taken: TakenIn) => void;
  /** Quarantine files that keep changing this long (`--once`). */
  readonly stillGrowingAfterMs?: number;
  /** Instead of the configured interval. */
  readonly scanMs?: number;
}

export interface IngestRole extends Role {
  /** Entries that lie in the inbox still. */
  pending(): Promise<number>;
  /** Scans finished so far, and whether none is running: two equal, resting answers mean nothing happened between. */
  activity(): { readonly scans: number; readonly resting: boolean };
}

/** Claims at most this many files a scan, so that one scan's memory is bounded. */
const filesAScan = 2_000;

/** Watches the inbox and takes in what settles, until stopped. */
export async function startIngest(runtime: Runtime, options: IngestOptions = {}): Promise<IngestRole> {
  const { settings, log } = runtime;
  const limits = { ...defaultLimits, maxBytes: settings.limits.maxFileBytes };
  const readOptions = { limits, parsers: createParsers(limits) };
  const limit = pLimit(settings.concurrency.ingest);
  const inbox = await openInbox(runtime, options);
  const handle = async (claim: ClaimedFile): Promise<void> => {
    try {
      const taken = await takeIn({ ...runtime.core, inbox, readOptions, timeZone: settings.timeZone }, claim);
      options.onTaken?.(claim.fileName, taken);
    } catch (error) {
      // The claim stays and comes again with the next recovery; the store or queue may be away.
      inbox.giveBack(claim);
      log.error({ err: error, file: claim.fileName }, 'A file could not be taken in; it will be tried again');
    }
  };
  const drain = async (claims: AsyncGenerator<ClaimedFile>): Promise<void> => {
    const running = new Set<Promise<void>>();
    for await (const claim of claims) {
      const work = limit(() => handle(claim)).finally(() => running.delete(work));
      running.add(work);
      // The generator is asked for the next file only when a place is free: claimed files do not pile up.
      if (running.size >= settings.concurrency.ingest) await Promise.race(running);
    }
    await Promise.all(running);
  };
  let scans = 0;
  let scanning = false;
  const scan = async (): Promise<void> => {
    scanning = true;
    await drain(inbox.recoverClaims());
    await drain(
      inbox.scan({
        max: filesAScan,
        canTake: async () => (await runtime.store.countUnfinished()) < settings.limits.maxUnfinished,
        ...(options.stillGrowingAfterMs === undefined
          ? {}
          : { stillGrowingAfterMs: options.stillGrowingAfterMs }),
      }),
    );
    scans += 1;
  };
  const watch = await createWatch({
    inboxDir: settings.inbox,
    scan: () =>
      scan().finally(() => {
        scanning = false;
      }),
    intervalMs: options.scanMs ?? settings.intervals.scanMs,
    debounceMs: Math.min(100, settings.intervals.scanMs),
    onProblem: (error) => log.warn({ err: error }, 'A scan of the inbox failed; the next one follows'),
  });
  return {
    name: 'ingest',
    pending: () => inbox.pending(),
    activity: () => ({ scans, resting: scans > 0 && !scanning }),
    async stop() {
      await watch.stop();
      await inbox.close();
    },
  };
}

function openInbox(runtime: Runtime, options: IngestOptions): Promise<Inbox> {
  const { settings, log, store } = runtime;
  return createInbox({
    inboxDir: settings.inbox,
    quarantineDir: join(settings.data, 'quarantine'),
    originalsDir: join(settings.data, 'originals'),
    limits: { ...defaultLimits, maxBytes: settings.limits.maxFileBytes },
    settle: { looks: settings.intervals.settleLooks, spacingMs: settings.intervals.settleMs },
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    newId: runtime.core.newId,
    translate: createTranslate(settings.locale),
    onQuarantined: async ({ path, reason }) => {
      log.warn({ file: reason.file, code: reason.code }, `Quarantined: ${reason.what}`);
      await store.quarantine({
        id: runtime.core.newId(),
        fileName: reason.file,
        path,
        reason: { code: reason.code, values: reason.values },
        at: reason.at,
      });
      options.onTaken?.(reason.file, { outcome: 'quarantined' });
    },
    onProblem: (file, error) =>
      log.warn({ err: error, file }, 'An entry of the inbox could not be handled; it stays there'),
  });
}
