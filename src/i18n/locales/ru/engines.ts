import type { Messages } from '../catalog.js';
import type { engines as en } from '../en/engines.js';

export const engines: Messages<typeof en> = {};
