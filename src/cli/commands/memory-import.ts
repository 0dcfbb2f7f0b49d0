import { basename, extname, join, resolve } from 'node:path';
import { importedMemories } from '../../config/load-settings.js';
import { isMemoryFile } from '../../memory/read-memory-file.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { requireFile, writePieces } from '../files.js';
import { readUnits, writeUnits } from '../memory-files.js';
import { report } from '../output.js';

/**
 * Keeps the units of a memory file in the data folder, where every start reads them. A file with a fault anywhere leaves
 * nothing; importing a file of the same name again takes the place of the first.
 */
export async function importMemory(context: CommandContext, named: string): Promise<ExitCode> {
  const { terminal, settings, translate } = context;
  const path = resolve(terminal.workingFolder, named);
  if (!isMemoryFile(path))
    throw new CliError('cli.bad_value', {
      option: 'file',
      value: named,
      allowed: '.tmx, .tsv, .xlf, .xliff',
    });
  await requireFile(path, named);
  const units = await readUnits([path]);
  const file = join(
    importedMemories(settings.data),
    extname(path).toLowerCase() === '.tmx' ? basename(path) : `${basename(path)}.tmx`,
  );
  await writePieces(file, writeUnits(units, '.tmx', null) ?? []);
  const sources = [...new Set(units.map(({ origin }) => origin))];
  report(context, { file, units: units.length, sources }, () => [
    translate('cli:memory.imported', { units: units.length, sources: sources.join(', '), file }),
  ]);
  return exitCode.done;
}
