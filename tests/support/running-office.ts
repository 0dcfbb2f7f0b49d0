import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from '../../src/config/load-settings.js';
import type { Settings } from '../../src/config/settings.js';
import { startDashboard } from '../../src/dashboard/start-dashboard.js';
import type { Log } from '../../src/pipeline/ports.js';
import { engineVariables } from '../../src/runtime/load-engines.js';
import { openRuntime, type Runtime } from '../../src/runtime/open-runtime.js';
import type { Role } from '../../src/runtime/role.js';
import { startIngest } from '../../src/runtime/start-ingest.js';
import { startPublish } from '../../src/runtime/start-publish.js';
import { startTranslate } from '../../src/runtime/start-translate.js';
import { projectFolder, until } from './dragoman-process.js';

/** All of Dragoman in this process: every worker, the dashboard, a queue server, folders of its own. */
export interface RunningOffice {
  readonly url: string;
  readonly runtime: Runtime;
  readonly settings: Settings;
  /** Puts a file into the inbox and waits until it is an article whose versions are all at rest, or in quarantine. */
  send(name: string, content: string | Uint8Array): Promise<void>;
  /** Id of the article that came from a file. */
  articleOf(name: string): Promise<string>;
  /** Another dashboard over the same store and queues, with other settings. */
  dashboard(settings: Partial<Settings>): Promise<{ readonly url: string; stop(): Promise<void> }>;
  stop(): Promise<void>;
}

const quiet: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export async function openOffice(
  environment: Readonly<Record<string, string>>,
  config: Readonly<Record<string, unknown>> = {},
): Promise<RunningOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-office-'));
  await mkdir(join(folder, 'inbox'));
  const file = { ...config, intervals: { scanMs: 50, settleMs: 20 }, port: 0 };
  await writeFile(join(folder, 'dragoman.config.json'), JSON.stringify(file));
  const settings = loadSettings({
    // The machine's queue server where PATH has one, else the built-in one.
    environment: {
      PATH: process.env['PATH'],
      DRAGOMAN_EDITOR: 'editor',
      DRAGOMAN_BOXED: 'off',
      ...environment,
    },
    workingFolder: folder,
    packageFolder: projectFolder,
    overrides: {},
    engineVariables,
  });
  const runtime = await openRuntime(settings, quiet);
  const roles: Role[] = [await startPublish(runtime), await startTranslate(runtime)];
  roles.unshift(await startIngest(runtime));
  const main = await startDashboard(runtime);
  roles.unshift(main);
  const articleNamed = async (name: string) =>
    (await runtime.store.articles({ limit: 1_000, offset: 0 })).find(
      ({ revision }) => revision.fileName === name,
    )?.article.id;
  const inQuarantine = async (name: string) =>
    (await runtime.store.quarantined(1_000)).some((record) => record.fileName === name);
  return {
    url: main.url,
    runtime,
    settings,
    async send(name, content) {
      await writeFile(join(settings.inbox, name), content);
      await until(`${name} is taken in`, async () =>
        (await articleNamed(name)) === undefined
          ? inQuarantine(name)
          : (await runtime.store.countUnfinished()) === 0,
      );
    },
    async articleOf(name) {
      const id = await articleNamed(name);
      if (id === undefined) throw new Error(`no article came from ${name}`);
      return id;
    },
    dashboard: (changes) => startDashboard({ ...runtime, settings: { ...settings, port: 0, ...changes } }),
    async stop() {
      for (const role of roles) await role.stop();
      await runtime.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
