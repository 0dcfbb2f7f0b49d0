import type { Messages } from '../catalog.js';
import type { article as en } from '../en/article.js';

export const article: Messages<typeof en> = {};
