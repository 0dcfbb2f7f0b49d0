import type { TargetLanguage } from '../../domain/language.js';
import { CliError } from '../cli-error.js';
import type { GlobalOptions } from '../context.js';
import { type Build, command, languageOption, perform } from './build.js';

interface CheckOptions extends GlobalOptions {
  readonly source?: string;
  readonly target?: string;
  readonly to?: TargetLanguage;
  readonly counterpart?: string;
  readonly tsv?: string;
  readonly columns: string;
}

/** Texts and translations from anywhere: `segment`, `check`, `metrics`. */
export function addCheck(build: Build): void {
  const { translate, terminal, result } = build;
  command(build, 'segment', 'cli:segment.about')
    .argument('<file>', translate('cli:argument.file'))
    .action(async (file: string) => {
      result.code = await (await import('../commands/segment.js')).segment(terminal, file);
    });
  command(build, 'check', 'cli:check.about')
    .option('--source <file>', translate('cli:option.source'))
    .option('--target <file>', translate('cli:option.target'))
    .addOption(languageOption(translate('cli:option.to'), ['en', 'kk'], '--to <language>'))
    .option('--counterpart <file>', translate('cli:option.counterpart'))
    .option('--tsv <file>', translate('cli:option.tsv'))
    .option('--columns <names>', translate('cli:option.columns'), 'ru,en,kk')
    .action((options: CheckOptions) => chooseCheck(build, options));
  command(build, 'metrics', 'cli:metrics.about')
    .requiredOption('--hypothesis <file>', translate('cli:option.hypothesis'))
    .requiredOption('--reference <file>', translate('cli:option.reference'))
    .action((options: GlobalOptions & { hypothesis: string; reference: string }) =>
      perform(build, options, async (context) =>
        (await import('../commands/metrics.js')).metrics(context, options.hypothesis, options.reference),
      ),
    );
}

function chooseCheck(build: Build, options: CheckOptions): Promise<void> {
  const { translate } = build;
  const { source, target, to, tsv, counterpart, columns } = options;
  if (tsv !== undefined && source === undefined && target === undefined && to === undefined)
    return perform(build, options, async (context) =>
      (await import('../commands/check-tsv.js')).checkTsv(context, tsv, columns),
    );
  if (tsv === undefined && source !== undefined && target !== undefined && to !== undefined)
    return perform(build, options, async (context) =>
      (await import('../commands/check.js')).check(context, {
        source,
        target,
        to,
        counterpart: counterpart ?? null,
      }),
    );
  const problem = translate('cli:misuse.oneOf', {
    first: '--source FILE --target FILE --to en|kk',
    second: '--tsv FILE',
  });
  throw new CliError('cli.usage', { problem });
}
