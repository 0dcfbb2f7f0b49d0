import { bench } from '../commands/bench.js';
import { doctor } from '../commands/doctor.js';
import { engines } from '../commands/engines.js';
import { listModels, pullModel, removeModel } from '../commands/models.js';
import type { GlobalOptions } from '../context.js';
import { type Build, command, group, perform } from './build.js';

/** What concerns this machine: engines, models, benchmarks, and whether all is well. */
export function addMachine(build: Build): void {
  const { translate, signal } = build;
  command(build, 'engines', 'cli:engines.about')
    .option('--probe', translate('cli:option.probe'))
    .action((options: GlobalOptions & { probe?: boolean }) =>
      perform(build, options, (context) => engines(context, { probe: options.probe === true })),
    );
  addModels(group(build, 'models', 'cli:models.about'));
  command(build, 'doctor', 'cli:doctor.about')
    .option('--inbox <folder>', translate('cli:option.inbox'))
    .option('--outbox <folder>', translate('cli:option.outbox'))
    .action((options: GlobalOptions) => perform(build, options, doctor));
  command(build, 'bench', 'cli:bench.about')
    .argument('[names...]', translate('cli:argument.benchmarks'))
    .action((names: string[], options: GlobalOptions) =>
      perform(build, options, (context) => bench(context, names, signal)),
    );
}

function addModels(build: Build): void {
  const { translate, signal } = build;
  const pair = ['<pair>', translate('cli:argument.pair')] as const;
  command(build, 'pull', 'cli:models.pull')
    .argument(...pair)
    .action((name: string, options: GlobalOptions) =>
      perform(build, options, (context) => pullModel(context, name, signal)),
    );
  command(build, 'list', 'cli:models.list').action((options: GlobalOptions) =>
    perform(build, options, listModels),
  );
  command(build, 'remove', 'cli:models.remove')
    .argument(...pair)
    .action((name: string, options: GlobalOptions) =>
      perform(build, options, (context) => removeModel(context, name)),
    );
}
