import { type Command, Option } from 'commander';
import { parseLanguageTag } from '../../domain/language.js';
import type { Translate } from '../../i18n/translator.js';
import { badValue } from '../cli-error.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

/** What a command's action leaves for the shell. */
export interface ProgramResult {
  code: ExitCode;
}

/** What the parts of the program are built with; `program` is the command they are added to. */
export interface Build {
  readonly program: Command;
  readonly translate: Translate;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly result: ProgramResult;
}

/** A command with the options that all take. `about` is a key of the catalogs. */
export function command({ program, translate }: Build, usage: string, about: string): Command {
  return program
    .command(usage)
    .description(translate(about))
    .option('--json', translate('cli:option.json'))
    .option('--config <file>', translate('cli:option.config'))
    .option('--data <folder>', translate('cli:option.data'));
}

/** A command that only holds others; without one of them it is wrong usage. */
export function group(build: Build, name: string, about: string): Build {
  const { program, translate } = build;
  return { ...build, program: program.command(name).description(translate(about)) };
}

/**
 * Runs a command with its settings and keeps its exit code. Settings and commands are imported when they are wanted:
 * all of Dragoman takes about a second to load, and neither help nor a small command should wait for it.
 */
export async function perform(
  { terminal, result }: Build,
  options: GlobalOptions,
  work: (context: CommandContext) => ExitCode | Promise<ExitCode>,
): Promise<void> {
  const { createContext } = await import('../context.js');
  result.code = await work(createContext(terminal, options));
}

/** An option with one of a few values. Another value is CliError `cli.bad_value`. */
export function choiceOption<T extends string>(flags: string, about: string, choices: readonly T[]): Option {
  return new Option(flags, about).argParser((value: string): T => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw badValue(flags, value, choices.join(', '));
  });
}

/** An option with a language as BCP 47 tag: `kk-Cyrl` is `kk`. */
export function languageOption(
  about: string,
  allowed: readonly string[] = ['en', 'kk'],
  flags = '--language <language>',
): Option {
  return new Option(flags, about).argParser((value: string): string => {
    const language = parseLanguageTag(value);
    if (language !== null && allowed.includes(language)) return language;
    throw badValue(flags, value, allowed.join(', '));
  });
}

export function countOption(flags: string, about: string, translate: Translate, preset?: number): Option {
  const option = new Option(flags, about).argParser((value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number <= 100_000) return number;
    throw badValue(flags, value, translate('cli:allowed.count'));
  });
  return preset === undefined ? option : option.default(preset);
}
