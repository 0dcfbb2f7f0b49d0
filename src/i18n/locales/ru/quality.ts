import type { Messages } from '../catalog.js';
import type { quality as en } from '../en/quality.js';

export const quality: Messages<typeof en> = {};
