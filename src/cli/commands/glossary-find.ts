import { configuredTermbase } from '../configured-termbase.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeJson } from '../output.js';
import { readTextFile } from '../read-text-file.js';

/**
 * The terms of a text file, longest first and without overlaps, in order of position; a JSON list in any case.
 * Offsets are in UTF-16 units of the text without a byte order mark.
 */
export async function findInFile(context: CommandContext, file: string): Promise<ExitCode> {
  const text = await readTextFile(file, context.terminal.workingFolder);
  const termbase = await configuredTermbase(context.settings);
  const found = termbase
    .find(text)
    .map(({ term, match, start, end, targets, entryId }) => ({ term, match, start, end, targets, entryId }));
  writeJson(context.terminal, found);
  return exitCode.done;
}
