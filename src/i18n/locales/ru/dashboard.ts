import type { Messages } from '../catalog.js';
import type { dashboard as en } from '../en/dashboard.js';

export const dashboard: Messages<typeof en> = {};
