import { join } from 'node:path';
import type { Settings } from '../../config/settings.js';
import { createModelStore, type ModelStore } from '../../engines/models/model-store.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { report } from '../output.js';

/** The models of the data folder, fetched from the configured mirror. */
export function modelsOf({ data, engines }: Settings): ModelStore {
  const indexUrl = engines['firefox']?.['indexUrl'];
  return createModelStore({
    folder: join(data, 'models'),
    ...(typeof indexUrl === 'string' ? { indexUrl } : {}),
  });
}

/** Fetches the model of a pair; at once when it is here. Goes on from where an earlier try stopped. */
export async function pullModel(
  context: CommandContext,
  pair: string,
  signal: AbortSignal,
  store: ModelStore = modelsOf(context.settings),
): Promise<ExitCode> {
  const { terminal, translate } = context;
  let last = '';
  const manifest = await store.pull({
    pair,
    signal,
    onProgress(url, bytes, total) {
      const share = total === null || total === 0 ? '?' : Math.floor((100 * bytes) / total);
      const file = new URL(url).pathname.split('/').at(-1) ?? url;
      const text = translate('cli:models.progress', { file, share });
      if (text === last || !terminal.isInteractive) return;
      last = text;
      terminal.writeError(`\r\u001b[2K${text.slice(0, terminal.columns - 1)}`);
    },
  });
  if (last !== '') terminal.writeError('\r\u001b[2K');
  const size = manifest.files.reduce((sum, file) => sum + file.size, 0);
  report(context, manifest, () => [
    translate('cli:models.pulled', { pair, megabytes: (size / 1e6).toFixed(1) }),
  ]);
  return exitCode.done;
}

export async function listModels(context: CommandContext): Promise<ExitCode> {
  const models = await modelsOf(context.settings).list();
  report(context, models, () =>
    models.length === 0
      ? [context.translate('cli:models.none')]
      : models.map(({ pair, architecture, files }) => {
          const size = files.reduce((sum, file) => sum + file.size, 0);
          return `${pair}  ${architecture}  ${(size / 1e6).toFixed(1)} MB`;
        }),
  );
  return exitCode.done;
}

/** Deletes the model of a pair; done, too, when there is none. Throws ModelError for what is no pair. */
export async function removeModel(context: CommandContext, pair: string): Promise<ExitCode> {
  const store = modelsOf(context.settings);
  const removed = (await store.list()).some((model) => model.pair === pair);
  await store.remove(pair);
  report(context, { pair, removed }, () => [context.translate('cli:models.removed', { pair })]);
  return exitCode.done;
}
