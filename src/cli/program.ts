import { Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import type { TargetLanguage } from '../domain/language.js';
import { createTranslate, type Translate } from '../i18n/translator.js';
import { doctor } from './commands/doctor.js';
import {
  approveCommand,
  editCommand,
  rejectCommand,
  retryCommand,
  withdrawCommand,
} from './commands/editorial.js';
import { engines } from './commands/engines.js';
import { segment } from './commands/segment.js';
import { show } from './commands/show.js';
import { start } from './commands/start.js';
import { status } from './commands/status.js';
import { listWebhooks, newSecret, replayWebhook, testWebhook } from './commands/webhooks.js';
import { createContext, earlyLocale, type GlobalOptions, type Terminal } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';

/** What a command's action leaves for the shell. */
export interface ProgramResult {
  code: ExitCode;
}

/** The command line as a commander program; actions put their exit code into `result`. */
export function createProgram(
  terminal: Terminal,
  version: string,
  result: ProgramResult,
  signal: AbortSignal,
): Command {
  const translate = createTranslate(earlyLocale(terminal.environment));
  const program = new Command('dragoman')
    .description(translate('cli:about'))
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.writeError(text),
    })
    .showHelpAfterError(false);
  const build: Build = { program, translate, terminal, signal };
  addStart(build, result);
  addReading(build, result);
  addEditorial(build, result);
  addTools(build, result);
  return program;
}

interface Build {
  readonly program: Command;
  readonly translate: Translate;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** A command with the options that all take. */
export function command(
  { program, translate }: Pick<Build, 'program' | 'translate'>,
  usage: string,
  about: string,
): Command {
  return program
    .command(usage)
    .description(translate(about))
    .exitOverride()
    .option('--json', translate('cli:option.json'))
    .option('--config <file>', translate('cli:option.config'))
    .option('--data <folder>', translate('cli:option.data'));
}

function languageOption(translate: Translate): Option {
  return new Option('--language <language>', translate('cli:option.language')).choices(['en', 'kk']);
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 100_000)
    throw new InvalidArgumentError('a whole number from 0 to 100000');
  return value;
}

function addStart(build: Build, result: ProgramResult): void {
  const { translate, terminal, signal } = build;
  command(build, 'start', 'cli:start.about')
    .option('--once', translate('cli:option.once'))
    .option('--examples', translate('cli:option.examples'))
    .option('--inbox <folder>', translate('cli:option.inbox'))
    .option('--outbox <folder>', translate('cli:option.outbox'))
    .option('--port <number>', translate('cli:option.port'), count)
    .action(async (options: GlobalOptions & { once?: boolean; examples?: boolean }) => {
      const context = createContext(terminal, options);
      result.code = await start(
        context,
        { once: options.once === true, examples: options.examples === true },
        signal,
      );
    });
}

function addReading(build: Build, result: ProgramResult): void {
  const { translate, terminal } = build;
  const outbox = ['--outbox <folder>', translate('cli:option.outbox')] as const;
  command(build, 'status', 'cli:status.about')
    .option(...outbox)
    .option('--limit <number>', translate('cli:option.limit'), count, 20)
    .action(async (options: GlobalOptions & { limit: number }) => {
      result.code = await status(createContext(terminal, options), options);
    });
  command(build, 'show <id>', 'cli:show.about')
    .option(...outbox)
    .addOption(languageOption(translate))
    .option('--verify', translate('cli:option.verify'))
    .action(async (id: string, options: GlobalOptions & { language?: TargetLanguage; verify?: boolean }) => {
      result.code = await show(createContext(terminal, options), id, {
        language: options.language ?? null,
        verify: options.verify === true,
      });
    });
}

function addEditorial(build: Build, result: ProgramResult): void {
  const { translate, terminal } = build;
  type Options = GlobalOptions & { language?: TargetLanguage };
  for (const [name, run] of [
    ['approve', approveCommand],
    ['retry', retryCommand],
  ] as const) {
    command(build, `${name} <id>`, `cli:${name}.about`)
      .addOption(languageOption(translate))
      .action(async (id: string, options: Options) => {
        result.code = await run(createContext(terminal, options), id, { language: options.language ?? null });
      });
  }
  command(build, 'reject <id>', 'cli:reject.about')
    .addOption(languageOption(translate))
    .requiredOption('--reason <text>', translate('cli:option.reason'))
    .action(async (id: string, options: Options & { reason: string }) => {
      result.code = await rejectCommand(createContext(terminal, options), id, {
        language: options.language ?? null,
        reason: options.reason,
      });
    });
  command(build, 'edit <id>', 'cli:edit.about')
    .addOption(languageOption(translate).makeOptionMandatory())
    .option('--targets <file>', translate('cli:option.targets'))
    .action(async (id: string, options: GlobalOptions & { language: TargetLanguage; targets?: string }) => {
      result.code = await editCommand(createContext(terminal, options), id, {
        language: options.language,
        targets: options.targets ?? null,
      });
    });
  command(build, 'withdraw <id>', 'cli:withdraw.about')
    .option('--outbox <folder>', translate('cli:option.outbox'))
    .action(async (id: string, options: GlobalOptions) => {
      result.code = await withdrawCommand(createContext(terminal, options), id);
    });
}

function addTools(build: Build, result: ProgramResult): void {
  const { translate, terminal } = build;
  command(build, 'segment <file>', 'cli:segment.about').action(async (file: string) => {
    result.code = await segment(terminal, file);
  });
  command(build, 'engines', 'cli:engines.about')
    .option('--probe', translate('cli:option.probe'))
    .action(async (options: GlobalOptions & { probe?: boolean }) => {
      result.code = await engines(createContext(terminal, options), { probe: options.probe === true });
    });
  command(build, 'doctor', 'cli:doctor.about')
    .option('--inbox <folder>', translate('cli:option.inbox'))
    .option('--outbox <folder>', translate('cli:option.outbox'))
    .action(async (options: GlobalOptions) => {
      result.code = await doctor(createContext(terminal, options));
    });
  addWebhooks(build, result);
}

function addWebhooks(build: Build, result: ProgramResult): void {
  const { program, translate, terminal } = build;
  const webhooks = program.command('webhooks').description(translate('cli:webhooks.about')).exitOverride();
  const inside = { program: webhooks, translate };
  command(inside, 'list', 'cli:webhooks.list').action(async (options: GlobalOptions) => {
    result.code = await listWebhooks(createContext(terminal, options));
  });
  command(inside, 'test <id>', 'cli:webhooks.test').action(async (id: string, options: GlobalOptions) => {
    result.code = await testWebhook(createContext(terminal, options), id);
  });
  command(inside, 'replay <delivery>', 'cli:webhooks.replay').action(
    async (id: string, options: GlobalOptions) => {
      result.code = await replayWebhook(createContext(terminal, options), id);
    },
  );
  command(inside, 'secret', 'cli:webhooks.secret').action((options: GlobalOptions) => {
    result.code = newSecret(createContext(terminal, options));
  });
}

/** Usage errors of commander end with 64; asking for help or the version is no error. */
export function exitCodeOf(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? exitCode.done : exitCode.usage;
}
