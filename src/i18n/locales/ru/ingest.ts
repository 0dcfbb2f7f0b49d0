import type { Messages } from '../catalog.js';
import type { ingest as en } from '../en/ingest.js';

export const ingest: Messages<typeof en> = {};
