import type { MemoryUnit, TranslationMemory } from '../contracts/translation-memory.js';

/** A translation memory that answers with whole segments it knows. */
export function createMemory(units: Iterable<MemoryUnit>): TranslationMemory {
  const byText = new Map<string, MemoryUnit>();
  const add = (unit: MemoryUnit): void => {
    byText.set(normalise(unit.source), unit);
  };
  for (const unit of units) add(unit);
  return {
    get size() {
      return byText.size;
    },
    lookup({ text, target }) {
      const unit = byText.get(normalise(text));
      const answer = unit?.targets[target];
      if (unit === undefined || answer === undefined) return null;
      return {
        kind: 'exact',
        score: 100,
        source: unit.source,
        target: answer,
        unitId: unit.id,
        origin: unit.origin,
        slots: [],
        why: `exact: unit ${unit.id} of ${unit.origin}`,
      };
    },
    suggest: () => [],
    add,
  };
}

function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
