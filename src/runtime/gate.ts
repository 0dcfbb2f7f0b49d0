import type { Settings } from '../config/settings.js';
import type { Gate } from '../pipeline/check-rendition.js';

/** Placeholder composition until the quality family lands. */
export function createGate(_settings: Settings): Gate {
  return () => ({ findings: [], reasons: [] });
}
