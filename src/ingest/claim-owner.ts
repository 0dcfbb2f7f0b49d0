import { mkdir, readdir, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { hasCode } from './fs-errors.js';

const ownerSchema = z.object({ pid: z.number().int(), host: z.string(), started: z.string() });
export type OwnerRecord = z.infer<typeof ownerSchema>;

/** Owners that live in this process: the operating system cannot tell them apart by their pid. */
const ownersHere = new Set<string>();

/** A process that claims files, known to others by a record in the claims folder. */
export interface ClaimOwner {
  readonly id: string;
  /** Says that this owner lives, for processes that cannot see its pid. Call it more often than the lease. */
  heartbeat(now: Date): Promise<void>;
  /** Whether the owner `id` still lives: by its process on this machine, by its heartbeat elsewhere. */
  isAlive(id: string, now: Date): Promise<boolean>;
  /** Removes the records of dead owners that are not among `needed`, so that crashes do not pile up files. */
  forgetDead(needed: ReadonlySet<string>, now: Date): Promise<void>;
  close(): Promise<void>;
}

/**
 * Registers this process under `id` in `folder`. `leaseMs` is how long an owner on another machine may be silent
 * before its claims are taken over.
 */
export async function createClaimOwner(folder: string, id: string, leaseMs: number): Promise<ClaimOwner> {
  const recordPath = (owner: string): string => join(folder, `${owner}.json`);
  await mkdir(folder, { recursive: true });
  const host = await hostIdentity();
  const record: OwnerRecord = { pid: process.pid, host, started: await processStart(process.pid) };
  const register = async (): Promise<void> => {
    // Renamed into place, so that no one reads it half-written and takes its owner for dead.
    await writeFile(join(folder, `${id}.tmp`), JSON.stringify(record));
    await rename(join(folder, `${id}.tmp`), recordPath(id));
  };
  await register();
  ownersHere.add(id);
  const isAlive = async (owner: string, now: Date): Promise<boolean> => {
    if (ownersHere.has(owner)) return true;
    const other = await readRecord(recordPath(owner));
    if (other === null) return false;
    if (other.record.host !== host) return now.getTime() - other.beatMs < leaseMs;
    return (
      other.record.pid !== process.pid && (await processStart(other.record.pid)) === other.record.started
    );
  };
  return {
    id,
    async heartbeat(now) {
      try {
        await utimes(recordPath(id), now, now);
      } catch (error) {
        if (!hasCode(error, 'ENOENT')) throw error;
        await register();
      }
    },
    isAlive,
    async forgetDead(needed, now) {
      for (const name of await readdir(folder)) {
        if (!name.endsWith('.json')) continue;
        const owner = name.replace(/\.json$/, '');
        if (!needed.has(owner) && !(await isAlive(owner, now))) await rm(recordPath(owner), { force: true });
      }
    },
    async close() {
      ownersHere.delete(id);
      await rm(recordPath(id), { force: true });
    },
  };
}

async function readRecord(
  path: string,
): Promise<{ readonly record: OwnerRecord; readonly beatMs: number } | null> {
  try {
    const [text, stats] = [await readFile(path, 'utf8'), await stat(path)];
    const parsed = ownerSchema.safeParse(JSON.parse(text));
    return parsed.success ? { record: parsed.data, beatMs: stats.mtimeMs } : null;
  } catch (error) {
    // No record, or one cut off by a crash in its first write: that owner claimed nothing yet.
    if (hasCode(error, 'ENOENT') || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Machine and process namespace together: two containers of one host name count their processes apart. */
async function hostIdentity(): Promise<string> {
  return `${hostname()} ${(await procText(() => readlink('/proc/self/ns/pid'))) ?? ''}`;
}

/**
 * When a process started, so that a reused pid is not mistaken for it: field 22 of /proc/<pid>/stat (proc(5)) with the
 * boot's id. Without /proc only whether it runs. Empty when it does not run.
 */
async function processStart(pid: number): Promise<string> {
  const boot = await procText(() => readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  if (boot === null) return isRunning(pid) ? 'running' : '';
  const status = await procText(() => readFile(`/proc/${pid}/stat`, 'utf8'));
  // The second field is a name in brackets that may itself hold spaces and brackets.
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? '' : `${boot.trim()} ${fields[19] ?? ''}`;
}

async function procText(read: () => Promise<string>): Promise<string | null> {
  try {
    return await read();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH', 'EACCES', 'EINVAL')) return null;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
