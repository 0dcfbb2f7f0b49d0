import { rm } from 'node:fs/promises';
import { importedMemories } from '../../config/load-settings.js';
import { filesOf, memoryExtensions } from '../../runtime/load-glossaries.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writePieces } from '../files.js';
import { withLearntUnits } from '../learnt-units.js';
import { readUnits, writeUnits } from '../memory-files.js';
import { report } from '../output.js';

/** Forgets every unit of one source, imported or learnt from editors. Throws CliError `cli.no_source` when there is none. */
export async function removeMemorySource(context: CommandContext, source: string): Promise<ExitCode> {
  const { settings, translate } = context;
  const learnt = await withLearntUnits(context, 0, (units) => units.removeByOrigin(source));
  let removed = learnt;
  for (const file of filesOf([importedMemories(settings.data)], memoryExtensions)) {
    const units = await readUnits([file]);
    const kept = units.filter(({ origin }) => origin !== source);
    if (kept.length === units.length) continue;
    removed += units.length - kept.length;
    if (kept.length === 0) await rm(file);
    else await writePieces(file, writeUnits(kept, '.tmx', null) ?? []);
  }
  if (removed === 0) throw new CliError('cli.no_source', { source });
  report(context, { source, removed, learnt }, () => [
    translate('cli:memory.removed', { units: removed, source }),
  ]);
  return exitCode.done;
}
