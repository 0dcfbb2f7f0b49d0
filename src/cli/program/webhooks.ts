import type { GlobalOptions } from '../context.js';
import { type Build, command, group, perform } from './build.js';

/** `webhooks list|test|replay|secret`. */
export function addWebhooks(outer: Build): void {
  const build = group(outer, 'webhooks', 'cli:webhooks.about');
  const { translate } = build;
  command(build, 'list', 'cli:webhooks.list').action((options: GlobalOptions) =>
    perform(build, options, async (context) =>
      (await import('../commands/webhooks.js')).listWebhooks(context),
    ),
  );
  command(build, 'test', 'cli:webhooks.test')
    .argument('<webhook>', translate('cli:argument.webhook'))
    .action((id: string, options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/webhooks.js')).testWebhook(context, id),
      ),
    );
  command(build, 'replay', 'cli:webhooks.replay')
    .argument('<delivery>', translate('cli:argument.delivery'))
    .action((id: string, options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/webhooks.js')).replayWebhook(context, id),
      ),
    );
  // Reads no settings: those that lack a secret say that this command makes one.
  command(build, 'secret', 'cli:webhooks.secret').action(async (options: GlobalOptions) => {
    const { newSecret } = await import('../commands/webhooks.js');
    build.result.code = newSecret(build.terminal, options.json === true);
  });
}
