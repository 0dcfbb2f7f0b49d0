import type { Settings } from '../config/settings.js';
import type { PublishTarget } from '../contracts/publishing.js';
import type { HookDeps } from '../pipeline/events.js';
import { createCommand } from '../publish/targets/command.js';
import { createWebhook } from '../publish/targets/webhook.js';

export interface LoadedHooks {
  readonly targets: ReadonlyMap<string, PublishTarget>;
  readonly hooks: HookDeps;
  close(): Promise<void>;
}

/** Makes the configured webhooks and command hooks. Throws PublishError for one that cannot be used. */
export function loadHooks(settings: Settings): LoadedHooks {
  const webhooks = settings.webhooks.map((webhook) =>
    createWebhook({
      id: webhook.id,
      url: webhook.url,
      secrets: webhook.secrets,
      events: webhook.events ?? null,
      allowHttp: webhook.allowPrivate,
      allowPrivate: webhook.allowPrivate ? [new URL(webhook.url).hostname] : [],
    }),
  );
  const commands = settings.commands.map((command) =>
    createCommand({
      id: command.id,
      command: command.command,
      args: command.args,
      folder: settings.commandFolder,
      events: command.events ?? null,
      environment: { path: settings.searchPath.join(':'), lang: 'C.UTF-8' },
      timeoutMs: command.timeoutMs,
    }),
  );
  const targets = new Map([...webhooks, ...commands].map((target) => [target.id, target]));
  return {
    targets,
    hooks: { subscriptions: [...targets.values()], baseUrl: settings.baseUrl },
    async close() {
      await Promise.all([...targets.values()].map((target) => target.close?.()));
    },
  };
}
