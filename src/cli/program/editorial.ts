import type { TargetLanguage } from '../../domain/language.js';
import type { GlobalOptions } from '../context.js';
import { type Build, command, languageOption, perform } from './build.js';

type Options = GlobalOptions & { language?: TargetLanguage };

/** What an editor decides. */
export function addEditorial(build: Build): void {
  const { translate } = build;
  const about = translate('cli:option.language');
  const article = ['<id>', translate('cli:argument.article')] as const;
  for (const name of ['approve', 'retry'] as const) {
    command(build, name, `cli:${name}.about`)
      .argument(...article)
      .addOption(languageOption(about))
      .action((id: string, options: Options) =>
        perform(build, options, async (context) => {
          const { approveCommand, retryCommand } = await import('../commands/editorial.js');
          const decide = name === 'approve' ? approveCommand : retryCommand;
          return decide(context, id, { language: options.language ?? null });
        }),
      );
  }
  command(build, 'reject', 'cli:reject.about')
    .argument(...article)
    .addOption(languageOption(about))
    .requiredOption('--reason <text>', translate('cli:option.reason'))
    .action((id: string, options: Options & { reason: string }) =>
      perform(build, options, async (context) =>
        (await import('../commands/editorial.js')).rejectCommand(context, id, {
          language: options.language ?? null,
          reason: options.reason,
        }),
      ),
    );
  command(build, 'edit', 'cli:edit.about')
    .argument(...article)
    .addOption(languageOption(about).makeOptionMandatory())
    .option('--targets <file>', translate('cli:option.targets'))
    .action((id: string, options: GlobalOptions & { language: TargetLanguage; targets?: string }) =>
      perform(build, options, async (context) =>
        (await import('../commands/editorial.js')).editCommand(context, id, {
          language: options.language,
          targets: options.targets ?? null,
        }),
      ),
    );
  command(build, 'withdraw', 'cli:withdraw.about')
    .argument(...article)
    .option('--outbox <folder>', translate('cli:option.outbox'))
    .action((id: string, options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/editorial.js')).withdrawCommand(context, id),
      ),
    );
}
