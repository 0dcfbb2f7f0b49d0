import { DragomanError } from '../../contracts/errors.js';

/** A local model that cannot be pulled or used. Codes `engines.model_*` and `engines.package_missing`. */
export class ModelError extends DragomanError {}
