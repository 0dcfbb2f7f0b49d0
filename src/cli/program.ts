import { Command } from 'commander';
import { createTranslate } from '../i18n/translator.js';
import type { Build, ProgramResult } from './program/build.js';
import { addCheck } from './program/check.js';
import { addEditorial } from './program/editorial.js';
import { addGlossary } from './program/glossary.js';
import { examplesText, speak } from './program/help.js';
import { addMachine } from './program/machine.js';
import { addMemory } from './program/memory.js';
import { addRunning } from './program/running.js';
import { addWebhooks } from './program/webhooks.js';
import { earlyLocale, type Terminal } from './terminal.js';

/** The command line as a commander program; actions put their exit code into `result`. */
export function createProgram(
  terminal: Terminal,
  version: string,
  result: ProgramResult,
  signal: AbortSignal,
): Command {
  const translate = createTranslate(earlyLocale(terminal.environment));
  const program = speak(new Command('dragoman'), translate)
    .description(translate('cli:about'))
    .version(version, '-V, --version', translate('cli:help.version'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.writeError(text),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      // Its English complaint is said again by `run`, in the reader's language.
      outputError: () => undefined,
    })
    .addHelpText('after', examplesText(translate));
  const build: Build = { program, translate, terminal, signal, result };
  addRunning(build);
  addEditorial(build);
  addGlossary(build);
  addMemory(build);
  addCheck(build);
  addWebhooks(build);
  addMachine(build);
  return program;
}
