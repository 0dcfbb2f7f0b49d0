import { CommanderError } from 'commander';
import { ConfigError, DragomanError } from '../contracts/errors.js';
import { createTranslate } from '../i18n/translator.js';
import { CliError } from './cli-error.js';
import { earlyLocale, type Terminal } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { createProgram, exitCodeOf } from './program.js';

/**
 * Runs one command line (without `node` and the script). Never throws: every error becomes a sentence on standard
 * error, what and cure, and an exit code.
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  version: string,
  signal: AbortSignal,
): Promise<ExitCode> {
  const translate = createTranslate(earlyLocale(terminal.environment));
  const result: { code: ExitCode } = { code: exitCode.done };
  try {
    const program = createProgram(terminal, version, result, signal);
    if (args.length === 0) {
      terminal.writeError(program.helpInformation());
      return exitCode.usage;
    }
    await program.parseAsync(args, { from: 'user' });
    return result.code;
  } catch (error) {
    if (error instanceof CommanderError) return exitCodeOf(error);
    if (error instanceof DragomanError) {
      terminal.writeError(`${error.what(translate)} ${error.cure(translate)}\n`);
      return error instanceof ConfigError || error instanceof CliError ? exitCode.usage : exitCode.failed;
    }
    if (signal.aborted) return exitCode.failed;
    const unexpected = new CliError('cli.unexpected', {
      problem: error instanceof Error ? error.message : String(error),
    });
    terminal.writeError(`${unexpected.what(translate)} ${unexpected.cure(translate)}\n`);
    if (terminal.environment['DRAGOMAN_LOG_LEVEL'] === 'debug' && error instanceof Error)
      terminal.writeError(`${error.stack ?? ''}\n`);
    return exitCode.failed;
  }
}
