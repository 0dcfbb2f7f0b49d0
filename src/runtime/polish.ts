import type { Termbase } from '../contracts/termbase.js';
import type { MtCore } from '../pipeline/mt/translate-segments.js';
import type { TranslateDeps } from '../pipeline/translate-rendition.js';

/** Placeholder composition until the terminology family lands. */
export function createPolish(_termbase: Termbase, _mt: MtCore): TranslateDeps['polish'] {
  return (units) => Promise.resolve(units);
}
