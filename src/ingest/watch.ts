import { watch as watchFiles } from 'chokidar';

/** Tells of changes in a folder, unreliably: hints may be lost, doubled or late. */
export type HintSource = (
  folder: string,
  onHint: () => void,
  onError: (error: unknown) => void,
) => Promise<{ close(): Promise<void> }>;

export interface WatchOptions {
  readonly inboxDir: string;
  /** One reconciling scan. Never called while the last one runs. */
  readonly scan: () => Promise<void>;
  /** Scans happen at least this often, hints or not. */
  readonly intervalMs: number;
  /** Quiet time after a hint before the scan it causes. */
  readonly debounceMs: number;
  /** A scan or the watching failed; the watch goes on. */
  readonly onProblem: (error: unknown) => void;
  /** chokidar unless given. */
  readonly hints?: HintSource;
}

export interface InboxWatch {
  /** Ends watching and waits for a scan that is running. */
  stop(): Promise<void>;
}

/**
 * Scans at once, at every interval, and soon after a hint. What the hints miss, the next scan finds: they only
 * make it sooner.
 */
export async function createWatch(options: WatchOptions): Promise<InboxWatch> {
  let timer: NodeJS.Timeout | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const schedule = (delayMs: number): void => {
    const at = performance.now() + delayMs;
    // Hints in a row must not put off the scan for ever: an earlier one that is due stays.
    if (stopped || at >= dueAt) return;
    if (timer !== null) clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(begin, delayMs);
  };
  const begin = (): void => {
    timer = null;
    dueAt = Number.POSITIVE_INFINITY;
    // A hint during a scan may be about an entry that the scan has passed, so another follows it.
    if (running !== null) {
      again = true;
      return;
    }
    running = options
      .scan()
      .catch(options.onProblem)
      .finally(() => {
        running = null;
        schedule(again ? options.debounceMs : options.intervalMs);
        again = false;
      });
  };
  const source = await (options.hints ?? chokidarHints)(
    options.inboxDir,
    () => schedule(options.debounceMs),
    options.onProblem,
  );
  begin();
  return {
    async stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await source.close();
      await running;
    },
  };
}

/**
 * chokidar on the folder alone: every entry is ignored, so that ten thousand files cost one watch, and the raw events
 * of the folder are the hints.
 */
const chokidarHints: HintSource = async (folder, onHint, onError) => {
  const watcher = watchFiles(folder, {
    depth: 0,
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== folder,
  });
  watcher.on('raw', onHint).on('all', onHint).on('error', onError);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher;
};
