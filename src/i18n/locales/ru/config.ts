import type { Messages } from '../catalog.js';
import type { config as en } from '../en/config.js';

export const config: Messages<typeof en> = {};
