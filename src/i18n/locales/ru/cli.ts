import type { Messages } from '../catalog.js';
import type { cli as en } from '../en/cli.js';

export const cli: Messages<typeof en> = {};
