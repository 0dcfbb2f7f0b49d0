import { DragomanError } from '../contracts/errors.js';

/** A use case that cannot be carried out. Codes `pipeline.*`. */
export class PipelineError extends DragomanError {}
