import { DragomanError } from '../contracts/errors.js';

/** The queue's server cannot be reached or started. Codes `queue.*`. */
export class QueueError extends DragomanError {}
