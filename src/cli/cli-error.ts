import { DragomanError } from '../contracts/errors.js';

/** A command that was given something it cannot use. Codes `cli.*`. */
export class CliError extends DragomanError {}

/** An option's value that is none of those allowed; `flags` may go on after the name. */
export function badValue(flags: string, value: string, allowed: string): CliError {
  return new CliError('cli.bad_value', { option: flags.split(' ')[0] ?? flags, value, allowed });
}
