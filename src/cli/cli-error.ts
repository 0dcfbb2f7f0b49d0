import { DragomanError } from '../contracts/errors.js';

/** A command that was given something it cannot use. Codes `cli.*`. */
export class CliError extends DragomanError {}
