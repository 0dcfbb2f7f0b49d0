import type { Messages } from '../catalog.js';
import type { publish as en } from '../en/publish.js';

export const publish: Messages<typeof en> = {};
