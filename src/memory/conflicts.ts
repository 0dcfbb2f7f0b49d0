import type { MemoryUnit } from '../contracts/translation-memory.js';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';
import { compareUnits } from './preference.js';
import { cleanText, textKey } from './text-key.js';

/** Units of one source that say different things in a language. */
export interface MemoryConflict {
  readonly source: string;
  readonly language: TargetLanguage;
  /** The one in use first; each with another target. */
  readonly units: readonly MemoryUnit[];
}

/** The conflicts among units, in order of their first unit. */
export function listConflicts(units: Iterable<MemoryUnit>): readonly MemoryConflict[] {
  const bySource = new Map<string, MemoryUnit[]>();
  for (const unit of units) {
    const key = textKey(unit.source);
    const known = bySource.get(key);
    if (known === undefined) bySource.set(key, [unit]);
    else known.push(unit);
  }
  return [...bySource.values()].flatMap((group) =>
    group.length < 2 ? [] : targetLanguages.flatMap((language) => conflictsOf(group, language)),
  );
}

function conflictsOf(group: readonly MemoryUnit[], language: TargetLanguage): readonly MemoryConflict[] {
  const byTarget = new Map<string, MemoryUnit>();
  for (const unit of [...group].reverse().sort(compareUnits)) {
    const target = unit.targets[language];
    if (target !== undefined && !byTarget.has(cleanText(target))) byTarget.set(cleanText(target), unit);
  }
  const units = [...byTarget.values()];
  const [first] = units;
  return first === undefined || units.length < 2 ? [] : [{ source: first.source, language, units }];
}
