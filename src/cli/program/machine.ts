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
    .argument('[names...]', translate('cli:argument.benchmarks'))
    .action((names: string[], options: GlobalOptions) =>
      perform(build, options, async (context) =>
        (await import('../commands/bench.js')).bench(context, names, signal),
      ),
    );
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
