import type { Messages } from '../catalog.js';
import type { pipeline as en } from '../en/pipeline.js';

export const pipeline: Messages<typeof en> = {};
