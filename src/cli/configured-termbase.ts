import type { Settings } from '../config/settings.js';
import type { GlossaryEntry, Termbase } from '../contracts/termbase.js';
import { filesOf, loadTerms, termbaseExtensions } from '../runtime/load-glossaries.js';
import { loadTermbaseFiles } from '../terminology/formats/load-files.js';
import { CliError } from './cli-error.js';

/** The files of the configured termbases. Throws CliError `cli.empty_termbase` when there is none. */
export function configuredTermbaseFiles({ termbases }: Settings): readonly string[] {
  const files = filesOf(termbases, termbaseExtensions);
  if (files.length === 0) throw new CliError('cli.empty_termbase', { paths: termbases.join(', ') });
  return files;
}

/** Their entries, in the order of the files. Throws ContentError at the first fault. */
export async function configuredEntries(settings: Settings): Promise<readonly GlossaryEntry[]> {
  return (await loadTermbaseFiles(filesOf(settings.termbases, termbaseExtensions))).entries;
}

/** The configured termbase alone, for commands that need no memory. Throws ContentError at the first fault. */
export async function configuredTermbase(settings: Settings): Promise<Termbase> {
  return (await loadTerms(settings)).termbase;
}
