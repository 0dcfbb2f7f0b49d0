import type { TargetLanguage } from '../../domain/language.js';
import { CliError } from '../cli-error.js';
import type { LearntScope } from '../commands/memory-export.js';
import type { GlobalOptions } from '../context.js';
import { type Build, choiceOption, command, countOption, group, languageOption, perform } from './build.js';

const learntScopes: readonly LearntScope[] = ['all', 'only', 'none'];

/** `memory search|import|export|conflicts|remove-source`. */
export function addMemory(outer: Build): void {
  const build = group(outer, 'memory', 'cli:memory.about');
  const { translate } = build;
  addSearch(build);
  command(build, 'import', 'cli:memory.import')
    .argument('<file>', translate('cli:argument.memoryFile'))
    .action((file: string, options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/memory-import.js')).importMemory(context, file),
      ),
    );
  command(build, 'export', 'cli:memory.export')
    .argument('<file>', translate('cli:argument.memoryOutput'))
    .addOption(languageOption(translate('cli:option.memoryLanguage')))
    .addOption(choiceOption('--learnt <which>', translate('cli:option.learnt'), learntScopes))
    .action((file: string, options: GlobalOptions & { language?: TargetLanguage; learnt?: LearntScope }) =>
      perform(build, options, async (context) =>
        (await import('../commands/memory-export.js')).exportMemory(context, file, {
          language: options.language ?? null,
          learnt: options.learnt ?? 'all',
        }),
      ),
    );
  command(build, 'conflicts', 'cli:memory.conflicts').action((options: GlobalOptions) =>
    perform(build, options, async (context) =>
      (await import('../commands/memory-conflicts.js')).memoryConflicts(context),
    ),
  );
  command(build, 'remove-source', 'cli:memory.removeSource')
    .argument('<source>', translate('cli:argument.source'))
    .action((source: string, options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/memory-remove-source.js')).removeMemorySource(context, source),
      ),
    );
}

function addSearch(build: Build): void {
  const { translate } = build;
  command(build, 'search', 'cli:memory.search')
    .argument('[text]', translate('cli:argument.text'))
    .option('--file <file>', translate('cli:option.memoryText'))
    .addOption(languageOption(translate('cli:option.memoryLanguage')))
    .addOption(countOption('--limit <number>', translate('cli:option.matches'), translate, 5))
    .action(
      (
        text: string | undefined,
        options: GlobalOptions & { file?: string; language?: TargetLanguage; limit: number },
      ) => {
        if ((text === undefined) === (options.file === undefined)) {
          const problem = translate('cli:misuse.oneOf', { first: 'TEXT', second: '--file FILE' });
          throw new CliError('cli.usage', { problem });
        }
        const { language = null, limit, file } = options;
        const question = file === undefined ? { text: text ?? '' } : { file };
        return perform(build, options, async (context) =>
          (await import('../commands/memory-search.js')).searchMemory(context, {
            ...question,
            language,
            limit,
          }),
        );
      },
    );
}
