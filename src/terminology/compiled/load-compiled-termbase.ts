import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GlossaryEntry, Termbase } from '../../contracts/termbase.js';
import { sha256, sha256Fields } from '../../domain/content-hash.js';
import { loadTermbaseFiles } from '../formats/load-files.js';
import { compiledFrom, compileTerms, stateOf } from '../matching/compile-terms.js';
import { createCompiledMatcher } from '../matching/term-matcher.js';
import { termbaseOf, usedEntries } from '../termbase.js';
import { codeFingerprint } from './code-fingerprint.js';
import { readCompiledFile, writeCompiledFile } from './compiled-file.js';

export interface LoadedEntries {
  readonly entries: readonly GlossaryEntry[];
  readonly termbase: Termbase;
}

/**
 * Loads termbase files as one termbase. Expanding entries takes some 50 microseconds each, so their patterns are kept in
 * `folder` and read from there until a file or this package's code has changed. Without a folder, or where it cannot be
 * written, nothing is kept. Throws ContentError `terminology.*` naming file, line and field of the first fault.
 */
export async function loadCompiledTermbase(
  paths: readonly string[],
  folder: string | null,
): Promise<LoadedEntries> {
  const place =
    folder !== null && isWritable(folder) ? join(folder, `${sha256Fields(paths).slice(0, 16)}.terms`) : null;
  const madeFrom = place === null ? null : await originOf(paths);
  const known = place === null || madeFrom === null ? null : readCompiledFile(place, madeFrom);
  if (known !== null) {
    const matcher = createCompiledMatcher(known.used, compiledFrom(known.terms));
    return { entries: known.entries, termbase: termbaseOf(known.entries, matcher) };
  }
  const { entries } = await loadTermbaseFiles(paths);
  const used = usedEntries(entries);
  const terms = compileTerms(used);
  // A file that was changed while it was read is not kept under its new content's name.
  if (place !== null && madeFrom !== null && (await originOf(paths)) === madeFrom)
    writeCompiledFile(place, madeFrom, { entries, used, terms: stateOf(terms) });
  return { entries, termbase: termbaseOf(entries, createCompiledMatcher(used, terms)) };
}

/** What the compiled form depends on; null where a file cannot be read, which its reader then says by name. */
async function originOf(paths: readonly string[]): Promise<string | null> {
  const contents = await Promise.allSettled(paths.map(async (path) => sha256(await readFile(path))));
  const sums = contents.flatMap((content) => (content.status === 'fulfilled' ? [content.value] : []));
  return sums.length < paths.length ? null : sha256Fields([codeFingerprint(), ...paths, ...sums]);
}

/** Makes the folder if only it is missing: the one above must be there, so that looking a term up leaves no new folders behind. */
function isWritable(folder: string): boolean {
  const above = join(folder, '..');
  const place = existsSync(folder) ? folder : above;
  if (!existsSync(place)) return false;
  try {
    accessSync(place, constants.W_OK);
  } catch {
    // Somebody else's folder: the termbase is compiled for this process alone.
    return false;
  }
  mkdirSync(folder, { recursive: true });
  return true;
}
