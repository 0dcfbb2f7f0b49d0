import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../config/package-folder.js';
import type { Termbase } from '../contracts/termbase.js';
import { filesOf, termbaseExtensions } from '../runtime/load-glossaries.js';
import { loadCompiledTermbase } from '../terminology/compiled/load-compiled-termbase.js';

export interface LoadTermbaseOptions {
  /** A folder to keep the expanded terms in, for a quick next load; the folder above must be there. Absent: nothing is kept. */
  readonly keptIn?: string;
}

/**
 * Loads termbase files (`.csv`, `.tbx`, `.xlsx`) and all such files of folders as one termbase; without paths, the
 * one that comes with the package. Throws ContentError `terminology.*` naming file, line and field of the first fault.
 */
export async function loadTermbase(
  paths?: string | readonly string[],
  { keptIn }: LoadTermbaseOptions = {},
): Promise<Termbase> {
  const named =
    paths === undefined
      ? [join(packageFolder(), 'glossaries', 'termbase')]
      : typeof paths === 'string'
        ? [paths]
        : paths;
  // A path that is not there goes on to the reader, which refuses it by name.
  const files = named.flatMap((path) => (existsSync(path) ? filesOf([path], termbaseExtensions) : [path]));
  return (await loadCompiledTermbase(files, keptIn ?? null)).termbase;
}
