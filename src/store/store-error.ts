import { DragomanError } from '../contracts/errors.js';

/** The store cannot be opened or used. Codes `store.*`. */
export class StoreError extends DragomanError {}
