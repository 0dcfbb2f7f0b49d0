import { listConflicts } from '../../memory/conflicts.js';
import { filesOf, memoryExtensions } from '../../runtime/load-glossaries.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { withLearntUnits } from '../learnt-units.js';
import { readUnits } from '../memory-files.js';
import { report } from '../output.js';

/** Sources that the memory files and the editors' units translate in different ways; the one in use first. */
export async function memoryConflicts(context: CommandContext): Promise<ExitCode> {
  const units = [...(await readUnits(filesOf(context.settings.memories, memoryExtensions)))];
  units.push(...(await withLearntUnits(context, [], (store) => store.all())));
  const conflicts = listConflicts(units);
  report(context, conflicts, () =>
    conflicts.length === 0
      ? [context.translate('cli:memory.noConflicts')]
      : conflicts.flatMap(({ source, language, units: rivals }) => [
          `${language}  ${source}`,
          ...rivals.map((unit) => `    ${unit.targets[language] ?? ''}  (${unit.origin})`),
        ]),
  );
  return exitCode.done;
}
