import type { MemoryUnit } from '../contracts/translation-memory.js';

/**
 * Whether the left unit is to be used before the right one of the same source: what an editor approved beats what
 * was shipped, the newer approval beats the older, reviewed beats unreviewed. Negative, zero, positive as in sorting.
 */
export function compareUnits(left: MemoryUnit, right: MemoryUnit): number {
  const [leftAt, rightAt] = [left.changedAt ?? '', right.changedAt ?? ''];
  if (leftAt !== rightAt) return leftAt > rightAt ? -1 : 1;
  return Number(right.reviewed) - Number(left.reviewed);
}
