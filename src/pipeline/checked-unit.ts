import type { CheckedUnit } from '../contracts/quality-check.js';
import type { UnitRecord } from '../contracts/store.js';

/** A stored unit as checks read it; a target that is not there yet is empty. */
export function checkedUnit(unit: UnitRecord): CheckedUnit {
  return {
    segmentId: unit.id,
    part: unit.part,
    block: unit.block,
    source: unit.text,
    target: unit.target ?? '',
  };
}
