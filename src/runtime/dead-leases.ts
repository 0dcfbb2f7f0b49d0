import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Store } from '../contracts/store.js';

/**
 * Names this life of this process: host, process id, and a mark that a later process with the same id (containers are
 * always number 1) does not have.
 */
const life = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;

export function processOwner(): string {
  return life;
}

/** Whether the owner was a process of this machine that is gone. Owners elsewhere cannot be told and count as alive. */
export function isDead(owner: string, isRunning: (pid: number) => boolean = running): boolean {
  const [host, pid, mark] = owner.split('/')[0]?.split(':') ?? [];
  if (host !== hostname() || pid === undefined || mark === undefined) return false;
  if (Number(pid) === process.pid) return `${host}:${pid}:${mark}` !== life;
  return !isRunning(Number(pid));
}

function running(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Ends the leases of processes of this machine that were killed, so that their work need not wait for them to expire. */
export async function releaseDeadLeases(store: Store): Promise<void> {
  for (const owner of await store.leaseOwners()) {
    if (isDead(owner)) await store.releaseLeasesOf(owner);
  }
}
