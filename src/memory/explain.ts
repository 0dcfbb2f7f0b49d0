import type { MemoryMatch } from '../contracts/translation-memory.js';
import type { Translate } from '../i18n/translator.js';

/** Why the memory gave this match, one sentence in the reader's language. */
export function explainMatch(match: Omit<MemoryMatch, 'why'>, translate: Translate): string {
  const { unitId, origin, score } = match;
  const slots = match.slots.map((slot) => `${slot.source} → ${slot.target}`).join('; ');
  return translate(`memory:why.${match.kind}`, { unitId, origin, score, slots });
}
