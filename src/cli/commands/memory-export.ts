import { extname, resolve } from 'node:path';
import type { MemoryUnit } from '../../contracts/translation-memory.js';
import type { TargetLanguage } from '../../domain/language.js';
import { filesOf, memoryExtensions } from '../../runtime/load-glossaries.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writePieces } from '../files.js';
import { withLearntUnits } from '../learnt-units.js';
import { readUnits, writeUnits } from '../memory-files.js';
import { report } from '../output.js';

/** Whether what editors taught is written: with the memory files, alone, or not. */
export type LearntScope = 'all' | 'only' | 'none';

/** Writes the units of all memory files, and those that editors taught, to one; its ending says the format. */
export async function exportMemory(
  context: CommandContext,
  named: string,
  { language, learnt }: { readonly language: TargetLanguage | null; readonly learnt: LearntScope },
): Promise<ExitCode> {
  const { terminal, settings, translate } = context;
  const file = resolve(terminal.workingFolder, named);
  const files = learnt === 'only' ? [] : filesOf(settings.memories, memoryExtensions);
  const units: MemoryUnit[] = [...(await readUnits(files))];
  if (learnt !== 'none')
    for (const unit of await withLearntUnits(context, [], (store) => store.all())) units.push(unit);
  const pieces = writeUnits(units, extname(file), language);
  if (pieces === null)
    throw new CliError('cli.bad_value', {
      option: 'file',
      value: named,
      allowed: '.tmx, .tsv, .xlf, .xliff',
    });
  const wanted = language ?? (extname(file).toLowerCase().startsWith('.xl') ? 'en' : null);
  const count =
    wanted === null ? units.length : units.filter((unit) => unit.targets[wanted] !== undefined).length;
  await writePieces(file, pieces);
  report(context, { file, units: count }, () => [translate('cli:memory.exported', { units: count, file })]);
  return exitCode.done;
}
