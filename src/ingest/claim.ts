import { mkdir, opendir, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClaimOwner } from './claim-owner.js';
import { safeFileName } from './file-names.js';
import { hasCode } from './fs-errors.js';

/** A file that this process, and no other, may now read: `<inbox>/.claimed/<claimId>/<name>`. */
export interface ClaimedFile {
  readonly claimId: string;
  /** The name it was dropped under. */
  readonly fileName: string;
  readonly path: string;
  /** True when it was claimed before, by a process that died or gave it back. */
  readonly recovered: boolean;
}

/** Names up to this length can be kept as they are. */
const longestNameBytes = 255;
const claimIdPattern = /^([\w-]{1,80})\.[\w-]{1,80}$/;

export interface ClaimStore {
  /** Takes an entry out of the inbox by one atomic rename; null when another process was faster. */
  claim(path: Buffer, name: string): Promise<ClaimedFile | null>;
  /**
   * The claims nobody works on: those of dead owners, and those this owner gave back. Taking one over is an atomic
   * rename too, so of two processes that try at once one gets it.
   */
  recover(now: Date): AsyncGenerator<ClaimedFile>;
  /** Removes the emptied folder of a claim. */
  close(claim: ClaimedFile): Promise<void>;
  /** Leaves the file claimed but free: the next `recover` brings it again. */
  giveBack(claim: ClaimedFile): void;
}

/** Claims below `folder`, which exists. `newId` gives identifiers of letters, digits, `-`, `_`, at most 80 long. */
export function createClaimStore(folder: string, owner: ClaimOwner, newId: () => string): ClaimStore {
  const held = new Set<string>();
  const nextClaimId = (): string => {
    const claimId = `${owner.id}.${newId()}`;
    if (!claimIdPattern.test(claimId))
      throw new RangeError('claim: newId gave characters that are not allowed');
    return claimId;
  };
  return {
    async claim(path, name) {
      const claimId = nextClaimId();
      const own = join(folder, claimId);
      const kept = Buffer.byteLength(name) > longestNameBytes ? safeFileName(name) : name;
      held.add(claimId);
      await mkdir(own);
      try {
        await rename(path, join(own, kept));
      } catch (error) {
        held.delete(claimId);
        await rmdir(own);
        if (hasCode(error, 'ENOENT')) return null;
        throw error;
      }
      return { claimId, fileName: name, path: join(own, kept), recovered: false };
    },
    async *recover(now) {
      const needed = new Set<string>();
      for await (const entry of await opendir(folder)) {
        const ownerId = claimIdPattern.exec(entry.name)?.[1];
        if (ownerId === undefined || !entry.isDirectory() || held.has(entry.name)) continue;
        if (ownerId !== owner.id && (await owner.isAlive(ownerId, now))) {
          needed.add(ownerId);
          continue;
        }
        const claimId = nextClaimId();
        held.add(claimId);
        const taken = await takeOver(folder, entry.name, claimId);
        if (taken === null) held.delete(claimId);
        else yield taken;
      }
      await owner.forgetDead(needed, now);
    },
    async close(claim) {
      await removeIfEmpty(join(folder, claim.claimId));
      held.delete(claim.claimId);
    },
    giveBack: (claim) => void held.delete(claim.claimId),
  };
}

/** Renames a dead claim to ours; null when another process did so first, or when nothing was left in it. */
async function takeOver(folder: string, from: string, claimId: string): Promise<ClaimedFile | null> {
  const own = join(folder, claimId);
  try {
    await rename(join(folder, from), own);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  for await (const entry of await opendir(own))
    return { claimId, fileName: entry.name, path: join(own, entry.name), recovered: true };
  // The process died between the end of its work and the removal of the folder.
  await removeIfEmpty(own);
  return null;
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
