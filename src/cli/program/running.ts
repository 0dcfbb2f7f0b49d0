import type { TargetLanguage } from '../../domain/language.js';
import type { GlobalOptions } from '../context.js';
import { type Build, command, countOption, languageOption, perform } from './build.js';

/** `start`, and what shows what came of it. */
export function addRunning(build: Build): void {
  const { translate, signal } = build;
  const outbox = ['--outbox <folder>', translate('cli:option.outbox')] as const;
  command(build, 'start', 'cli:start.about')
    .option('--once', translate('cli:option.once'))
    .option('--examples', translate('cli:option.examples'))
    .option('--inbox <folder>', translate('cli:option.inbox'))
    .option(...outbox)
    .addOption(countOption('--port <number>', translate('cli:option.port'), translate))
    .action((options: GlobalOptions & { once?: boolean; examples?: boolean }) =>
      perform(build, options, async (context) =>
        (await import('../commands/start.js')).start(
          context,
          { once: options.once === true, examples: options.examples === true },
          signal,
        ),
      ),
    );
  command(build, 'status', 'cli:status.about')
    .option(...outbox)
    .addOption(countOption('--limit <number>', translate('cli:option.limit'), translate, 20))
    .action((options: GlobalOptions & { limit: number }) =>
      perform(build, options, async (context) =>
        (await import('../commands/status.js')).status(context, options),
      ),
    );
  command(build, 'show', 'cli:show.about')
    .argument('<id>', translate('cli:argument.article'))
    .option(...outbox)
    .addOption(languageOption(translate('cli:option.language')))
    .option('--verify', translate('cli:option.verify'))
    .action((id: string, options: GlobalOptions & { language?: TargetLanguage; verify?: boolean }) =>
      perform(build, options, async (context) =>
        (await import('../commands/show.js')).show(context, id, {
          language: options.language ?? null,
          verify: options.verify === true,
        }),
      ),
    );
}
