import { bleu } from '../../quality/metrics/bleu.js';
import { chrf, chrfPlusPlus } from '../../quality/metrics/chrf.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeJson } from '../output.js';
import { readTextFile } from '../read-text-file.js';

/** Corpus scores of a file of translations against a file of references, line by line; JSON in any case. */
export async function metrics(
  { terminal }: CommandContext,
  hypothesis: string,
  reference: string,
): Promise<ExitCode> {
  const ours = linesOf(await readTextFile(hypothesis, terminal.workingFolder));
  const theirs = linesOf(await readTextFile(reference, terminal.workingFolder));
  if (ours.length !== theirs.length)
    throw new CliError('cli.bad_file', {
      file: hypothesis,
      problem: `${ours.length} ≠ ${theirs.length} (${reference})`,
    });
  writeJson(terminal, {
    bleu: bleu(ours, theirs),
    chrf: chrf(ours, theirs),
    chrfpp: chrfPlusPlus(ours, theirs),
  });
  return exitCode.done;
}

/** Lines without their ends; an end after the last line begins no other. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
