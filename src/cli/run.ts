import { CommanderError } from 'commander';
import { ConfigError, DragomanError } from '../contracts/errors.js';
import { createTranslate, type Translate } from '../i18n/translator.js';
import { CliError } from './cli-error.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { writeJson } from './output.js';
import { misuseOf } from './program/help.js';
import { createProgram } from './program.js';
import { earlyLocale, type Terminal } from './terminal.js';

/**
 * Runs one command line (without `node` and the script). Never throws: every error becomes a sentence on standard
 * error, what and cure, and an exit code. With `--json` a command that fails before it has printed its value prints
 * `{"error": {"code", "message", "cure"}}` instead.
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  version: string,
  signal: AbortSignal,
): Promise<ExitCode> {
  const translate = createTranslate(earlyLocale(terminal.environment));
  const result: { code: ExitCode } = { code: exitCode.done };
  let printed = false;
  const watched: Terminal = {
    ...terminal,
    write(text) {
      printed = true;
      terminal.write(text);
    },
  };
  try {
    const program = createProgram(watched, version, result, signal);
    if (args.length === 0) {
      terminal.writeError(program.helpInformation());
      return exitCode.usage;
    }
    await program.parseAsync(args, { from: 'user' });
    return result.code;
  } catch (error) {
    const known = knownError(error, translate);
    if (known === null) return exitCode.done;
    if (signal.aborted && known.code === 'cli.unexpected') return exitCode.failed;
    const [message, cure] = [known.what(translate), known.cure(translate)];
    terminal.writeError(`${message} ${cure}\n`);
    if (terminal.environment['DRAGOMAN_LOG_LEVEL'] === 'debug' && error instanceof Error)
      terminal.writeError(`${error.stack ?? ''}\n`);
    if (args.includes('--json') && !printed)
      writeJson(terminal, { error: { code: known.code, message, cure } });
    return codeOf(known);
  }
}

/** null when only help or the version was asked for. */
function knownError(error: unknown, translate: Translate): DragomanError | null {
  if (error instanceof CommanderError) return misuseOf(error, translate);
  if (error instanceof DragomanError) return error;
  return new CliError('cli.unexpected', { problem: error instanceof Error ? error.message : String(error) });
}

function codeOf(error: DragomanError): ExitCode {
  if (error.code === 'cli.unexpected' || error.code === 'cli.no_write') return exitCode.failed;
  return error instanceof ConfigError || error instanceof CliError ? exitCode.usage : exitCode.failed;
}
