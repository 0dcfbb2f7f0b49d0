import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../config/package-folder.js';
import type { Termbase } from '../contracts/termbase.js';
import { filesOf, termbaseExtensions } from '../runtime/load-glossaries.js';
import { loadTermbaseFiles } from '../terminology/formats/load-files.js';
import { createTermbase } from '../terminology/termbase.js';

/**
 * Loads termbase files (`.csv`, `.tbx`, `.xlsx`) and all such files of folders as one termbase; without paths, the
 * one that comes with the package. Throws ContentError `terminology.*` naming file, line and field of the first fault.
 */
export async function loadTermbase(paths?: string | readonly string[]): Promise<Termbase> {
  const named =
    paths === undefined
      ? [join(packageFolder(), 'glossaries', 'termbase')]
      : typeof paths === 'string'
        ? [paths]
        : paths;
  // A path that is not there goes on to the reader, which refuses it by name.
  const files = named.flatMap((path) => (existsSync(path) ? filesOf([path], termbaseExtensions) : [path]));
  return createTermbase((await loadTermbaseFiles(files)).entries);
}
