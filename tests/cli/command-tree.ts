import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program.js';
import { version } from './test-terminal.js';

export interface Listed {
  /** `glossary find` */
  readonly path: readonly string[];
  readonly command: Command;
}

/** The program and all commands below it, in order. */
export function allCommands(locale: 'en' | 'ru' | 'kk' = 'en'): readonly Listed[] {
  const terminal = {
    write: () => undefined,
    writeError: () => undefined,
    isInteractive: false,
    columns: 100,
    workingFolder: '/',
    environment: { DRAGOMAN_LOCALE: locale },
    readInput: () => Promise.resolve(''),
  };
  const program = createProgram(terminal, version, { code: 0 }, new AbortController().signal);
  const below = (command: Command, path: readonly string[]): readonly Listed[] => [
    { path, command },
    ...command.commands.flatMap((child) => below(child, [...path, child.name()])),
  ];
  return below(program, []);
}

/** Commands that do something themselves. */
export function leafCommands(): readonly Listed[] {
  return allCommands().filter(({ command }) => command.commands.length === 0);
}
