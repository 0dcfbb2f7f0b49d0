import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/settings.js';
import type { Termbase } from '../contracts/termbase.js';
import type { TranslationMemory } from '../contracts/translation-memory.js';
import { createMemory } from '../memory/create-memory.js';
import { loadMemories } from '../memory/load-memories.js';
import { createPatternMatcher } from '../memory/patterns/create-pattern-matcher.js';
import { loadPatternFiles } from '../memory/patterns/load-patterns.js';
import { type LoadedEntries, loadCompiledTermbase } from '../terminology/compiled/load-compiled-termbase.js';
import { createPlaceables } from '../terminology/placeables/create-placeables.js';

export interface Glossaries {
  readonly termbase: Termbase;
  readonly memory: TranslationMemory;
}

export const memoryExtensions = ['.tmx', '.tsv', '.xlf', '.xliff'];
export const termbaseExtensions = ['.csv', '.tbx', '.xlsx'];

/** Loads termbase and memory from the configured files and folders. Throws ContentError naming file and line. */
export async function loadGlossaries(settings: Settings): Promise<Glossaries> {
  const { entries, termbase } = await loadTerms(settings);
  const { units, packs } = await loadMemories(
    filesOf(settings.memories, memoryExtensions),
    join(settings.data, 'memory-index'),
  );
  const placeables = createPlaceables(entries);
  const patterns = createPatternMatcher(
    await loadPatternFiles(filesOf(settings.patterns, ['.txt'])),
    placeables,
  );
  return { termbase, memory: createMemory(units, { placeables, packs, patterns }) };
}

/** The configured termbase; its patterns are kept in the data folder. Throws ContentError naming file and line. */
export function loadTerms({ termbases, data }: Settings): Promise<LoadedEntries> {
  return loadCompiledTermbase(filesOf(termbases, termbaseExtensions), join(data, 'termbase-index'));
}

/** The files named, and those of the folders named that have one of the extensions, by name. */
export function filesOf(paths: readonly string[], extensions: readonly string[]): readonly string[] {
  return paths
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path)
            .filter((name) => extensions.some((extension) => name.endsWith(extension)))
            .sort()
            .map((name) => join(path, name))
        : [path],
    );
}
