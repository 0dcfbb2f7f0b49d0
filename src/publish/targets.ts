import type { PublishTarget } from '../contracts/publishing.js';
import { createCommand } from './targets/command.js';
import { createWebhook } from './targets/webhook.js';

/** The factory of every kind of target, by kind; one file each in targets/. */
export const targetFactories = { webhook: createWebhook, command: createCommand } as const satisfies Readonly<
  Record<PublishTarget['kind'], unknown>
>;
