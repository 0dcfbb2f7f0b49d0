import type { CommandContext } from './context.js';
import type { Terminal } from './terminal.js';

/** One JSON value, on one line, so that a stream of runs can be read line by line. */
export function writeJson(terminal: Terminal, value: unknown): void {
  terminal.write(`${JSON.stringify(value)}\n`);
}

export function writeLines(terminal: Terminal, lines: readonly string[]): void {
  if (lines.length > 0) terminal.write(`${lines.join('\n')}\n`);
}

/** The value for programs with `--json`, else the lines for people. */
export function report(context: CommandContext, value: unknown, lines: () => readonly string[]): void {
  if (context.json) writeJson(context.terminal, value);
  else writeLines(context.terminal, lines());
}
