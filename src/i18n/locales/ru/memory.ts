import type { Messages } from '../catalog.js';
import type { memory as en } from '../en/memory.js';

export const memory: Messages<typeof en> = {};
