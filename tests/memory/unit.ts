import type { MemoryUnit } from '../../src/contracts/translation-memory.js';

/** A unit with what the test says, and plain values elsewhere. */
export function unit(known: Partial<MemoryUnit> & { readonly source: string }): MemoryUnit {
  return {
    id: known.source,
    targets: {},
    origin: 'test',
    reviewed: false,
    editor: null,
    changedAt: null,
    previous: null,
    next: null,
    ...known,
  };
}
