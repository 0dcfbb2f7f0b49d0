import { randomUUID } from 'node:crypto';
import { deliveryId } from '../../pipeline/events.js';
import { generateWebhookSecret } from '../../publish/webhook-secret.js';
import { loadHooks } from '../../runtime/load-hooks.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { withStore } from '../with-store.js';

/** Hooks, and the newest deliveries. */
export async function listWebhooks(context: CommandContext): Promise<ExitCode> {
  return withStore(context, async ({ store }) => {
    const hooks = loadHooks(context.settings);
    await hooks.close();
    const disabled = await store.disabledTargets();
    const targets = [...hooks.targets.values()].map(({ id, kind }) => ({
      id,
      kind,
      disabled: disabled.has(id),
    }));
    const deliveries = await store.deliveries({ limit: 50 });
    if (context.json) {
      context.terminal.write(`${JSON.stringify({ targets, deliveries })}\n`);
      return exitCode.done;
    }
    if (targets.length === 0) context.terminal.write(`${context.translate('cli:doctor.noHooks')}\n`);
    for (const target of targets)
      context.terminal.write(`${target.id}  ${target.kind}${target.disabled ? '  (410)' : ''}\n`);
    for (const one of deliveries) {
      context.terminal.write(
        `${one.createdAt}  ${one.id}  ${one.targetId}  ${one.eventType}  ${one.status}  ${one.lastReason ?? ''}`
          .trimEnd()
          .concat('\n'),
      );
    }
    return exitCode.done;
  });
}

/** One signed test event to one hook, at once and without retries. */
export async function testWebhook(context: CommandContext, id: string): Promise<ExitCode> {
  const hooks = loadHooks(context.settings);
  const target = hooks.targets.get(id);
  if (target === undefined) throw new CliError('cli.no_webhook', { id });
  const now = new Date();
  const payload = JSON.stringify({
    type: 'article.published',
    timestamp: now.toISOString(),
    data: {
      articleId: 'test',
      revision: 1,
      file: 'test',
      headline: 'Dragoman test event',
      languages: {},
      test: true,
    },
  });
  const outcome = await target.deliver(
    { id: deliveryId(randomUUID(), id), attempt: 1, payload, eventType: 'article.published' },
    now,
    AbortSignal.timeout(60_000),
  );
  await hooks.close();
  const detail = outcome.ok ? outcome.detail : outcome.reason;
  const text = context.translate(outcome.ok ? 'cli:webhooks.delivered' : 'cli:webhooks.refused', {
    id,
    detail,
  });
  context.terminal.write(
    context.json ? `${JSON.stringify({ id, delivered: outcome.ok, detail })}\n` : `${text}\n`,
  );
  return outcome.ok ? exitCode.done : exitCode.failed;
}

/** Sends a stored delivery again, under its own id, by the running process. */
export async function replayWebhook(context: CommandContext, id: string): Promise<ExitCode> {
  return withStore(context, async (core) => {
    if ((await core.store.delivery(id)) === null) throw new CliError('cli.webhooks.unknownDelivery', { id });
    const at = core.now().toISOString();
    await core.store.changeDelivery(id, {
      status: 'pending',
      attempts: 0,
      nextAttemptAt: at,
      lastReason: null,
      deliveredAt: null,
    });
    await core.store.wake();
    context.terminal.write(
      context.json
        ? `${JSON.stringify({ id, queued: true })}\n`
        : `${context.translate('cli:webhooks.replayed', { id })}\n`,
    );
    return exitCode.done;
  });
}

/** A new secret to put into the environment and give to the receiver. */
export function newSecret(terminal: Terminal, json: boolean): ExitCode {
  const secret = generateWebhookSecret();
  terminal.write(json ? `${JSON.stringify({ secret })}\n` : `${secret}\n`);
  return exitCode.done;
}
