import type { FileSignature } from './inbox-scan.js';

export interface SettleOptions {
  /** Looks in a row that must find the file unchanged; 2 or more. */
  readonly looks: number;
  /** Least time between two looks that count. */
  readonly spacingMs: number;
  /** Most files remembered; further ones wait until some are claimed. */
  readonly capacity: number;
}

export const defaultSettle: SettleOptions = { looks: 2, spacingMs: 1_000, capacity: 50_000 };

export interface SettleTracker {
  /** Notes one look at a file and says whether it has settled. `nowMs` is a monotonic clock's. */
  look(key: string, signature: FileSignature, nowMs: number): boolean;
  /** How long the file has been watched, whether or not it changed; 0 when it is not known. */
  watchedMs(key: string, nowMs: number): number;
  forget(key: string): void;
  /** Begins a full pass; `endPass` then forgets the files that the pass did not look at. */
  beginPass(): void;
  endPass(): void;
  readonly size: number;
}

interface Watched {
  signature: FileSignature;
  looks: number;
  lastMs: number;
  readonly firstMs: number;
  pass: number;
}

/**
 * Decides when a file has stopped changing: size, modification time and inode equal over `looks` looks at least
 * `spacingMs` apart. Throws RangeError for options that could never settle a file.
 */
export function createSettleTracker(options: SettleOptions): SettleTracker {
  if (!(options.looks >= 1 && options.spacingMs >= 0 && options.capacity >= 1))
    throw new RangeError('settle: looks and capacity are 1 or more, spacingMs is 0 or more');
  const watched = new Map<string, Watched>();
  let pass = 0;
  return {
    look(key, signature, nowMs) {
      const known = watched.get(key);
      if (known === undefined) {
        // Nothing is evicted: that would let a folder larger than the capacity keep any file from settling.
        if (watched.size >= options.capacity) return false;
        watched.set(key, { signature, looks: 1, lastMs: nowMs, firstMs: nowMs, pass });
        return options.looks === 1;
      }
      known.pass = pass;
      if (!sameSignature(known.signature, signature)) {
        known.signature = signature;
        known.looks = 1;
        known.lastMs = nowMs;
      } else if (nowMs - known.lastMs >= options.spacingMs) {
        known.looks += 1;
        known.lastMs = nowMs;
      }
      return known.looks >= options.looks;
    },
    watchedMs(key, nowMs) {
      const known = watched.get(key);
      return known === undefined ? 0 : nowMs - known.firstMs;
    },
    forget: (key) => void watched.delete(key),
    beginPass() {
      pass += 1;
    },
    endPass() {
      for (const [key, known] of watched) if (known.pass !== pass) watched.delete(key);
    },
    get size() {
      return watched.size;
    },
  };
}

export function sameSignature(left: FileSignature, right: FileSignature): boolean {
  return left.size === right.size && left.modifiedNs === right.modifiedNs && left.inode === right.inode;
}
