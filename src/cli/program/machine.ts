import { CliError } from '../cli-error.js';
import type { GlobalOptions } from '../context.js';
import { type Build, command, group, perform } from './build.js';

/** What concerns this machine: engines, models, benchmarks, and whether all is well. */
export function addMachine(build: Build): void {
  const { translate, signal } = build;
  command(build, 'engines', 'cli:engines.about')
    .option('--probe', translate('cli:option.probe'))
    .action((options: GlobalOptions & { probe?: boolean }) =>
      perform(build, options, async (context) =>
        (await import('../commands/engines.js')).engines(context, { probe: options.probe === true }),
      ),
    );
  addModels(group(build, 'models', 'cli:models.about'));
  command(build, 'doctor', 'cli:doctor.about')
    .option('--inbox <folder>', translate('cli:option.inbox'))
    .option('--outbox <folder>', translate('cli:option.outbox'))
    .action((options: GlobalOptions) =>
      perform(build, options, async (context) => (await import('../commands/doctor.js')).doctor(context)),
    );
  command(build, 'bench', 'cli:bench.about')
    .argument('[name]', translate('cli:argument.benchmark'))
    .argument('[arguments...]', translate('cli:argument.benchmarkArguments'))
    .option('--all', translate('cli:option.allBenchmarks'))
    // What is no option of ours is the benchmark's.
    .allowUnknownOption()
    .action((name: string | undefined, args: string[], options: GlobalOptions & { all?: boolean }) => {
      const all = options.all === true;
      if (name?.startsWith('-') === true)
        throw new CliError('cli.usage', { problem: translate('cli:misuse.unknownOption', { name }) });
      if (all && name !== undefined) {
        const problem = translate('cli:misuse.oneOf', { first: 'NAME', second: '--all' });
        throw new CliError('cli.usage', { problem });
      }
      return perform(build, options, async (context) =>
        (await import('../commands/bench.js')).bench(context, { name: name ?? null, args, all }, signal),
      );
    });
}

function addModels(build: Build): void {
  const { translate, signal } = build;
  const pair = ['<pair>', translate('cli:argument.pair')] as const;
  command(build, 'pull', 'cli:models.pull')
    .argument(...pair)
    .action((name: string, options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/models.js')).pullModel(context, name, signal),
      ),
    );
  command(build, 'list', 'cli:models.list').action((options: GlobalOptions) =>
    perform(build, options, async (context) => (await import('../commands/models.js')).listModels(context)),
  );
  command(build, 'remove', 'cli:models.remove')
    .argument(...pair)
    .action((name: string, options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/models.js')).removeModel(context, name),
      ),
    );
}
