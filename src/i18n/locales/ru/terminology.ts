import type { Messages } from '../catalog.js';
import type { terminology as en } from '../en/terminology.js';

export const terminology: Messages<typeof en> = {};
