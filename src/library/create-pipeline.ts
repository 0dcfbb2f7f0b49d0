import { loadSettings } from '../config/load-settings.js';
import { packageFolder } from '../config/package-folder.js';
import { processEnvironment } from '../config/process-environment.js';
import type { ConfigInput, Settings } from '../config/settings.js';
import { DragomanError } from '../contracts/errors.js';
import type { TargetLanguage } from '../domain/language.js';
import { createTranslate } from '../i18n/translator.js';
import { approve, type Edited, edit, reject, retry } from '../pipeline/editorial.js';
import type { Log } from '../pipeline/ports.js';
import { type ArticleSummary, type RunSummary, summarizeArticle } from '../pipeline/summary.js';
import { withdraw } from '../pipeline/withdraw.js';
import { createGate } from '../runtime/gate.js';
import { engineVariables } from '../runtime/load-engines.js';
import { loadHooks } from '../runtime/load-hooks.js';
import { openRuntime, type Runtime } from '../runtime/open-runtime.js';
import type { Role } from '../runtime/role.js';
import type { OnceProgress } from '../runtime/run-once.js';
import { createPublishDeps } from '../runtime/start-publish.js';
import { drainInbox, startRoles, stopRoles } from './run-roles.js';

/** A pipeline that was asked for what its state does not allow. Codes `cli.pipeline_*`. */
export class PipelineStateError extends DragomanError {}

export interface PipelineOptions {
  /** What `dragoman.config.json` may hold. No file is read. */
  readonly config?: ConfigInput;
  /** Where relative paths start; default the working folder. */
  readonly folder?: string;
  /** Variables that settings and keys are read from; default the process's. `{}` for none. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Default: nothing is logged. */
  readonly log?: Log;
}

/** Who decides, and about which language; default the configured editor, and every language that can take it. */
export interface EditorialOptions {
  readonly language?: TargetLanguage;
  readonly editor?: string;
}

export interface RunOnceOptions {
  readonly onProgress?: (progress: OnceProgress) => void;
  readonly signal?: AbortSignal;
}

/** An open pipeline. Its methods throw DragomanError; `what` and `cure` of it say the matter in the reader's language. */
export interface Pipeline {
  readonly settings: Settings;
  /** Starts all workers; they run until `stop` or `close`. Throws PipelineStateError when they run already. */
  start(): Promise<void>;
  /** Stops the workers; nothing is lost. */
  stop(): Promise<void>;
  /**
   * Drains the inbox, waits until each article is published, held or quarantined, and sums up. Throws
   * PipelineStateError while the workers run; rejects with the signal's reason when it is aborted.
   */
  runOnce(options?: RunOnceOptions): Promise<RunSummary>;
  /** The newest articles and where their versions stand; 20 unless told. */
  status(limit?: number): Promise<readonly ArticleSummary[]>;
  /** Lets held versions out; the languages it did. */
  approve(articleId: string, options?: EditorialOptions): Promise<readonly TargetLanguage[]>;
  /** Takes versions out of the way for good. */
  reject(articleId: string, reason: string, options?: EditorialOptions): Promise<readonly TargetLanguage[]>;
  /** Starts held, failed or rejected versions again. */
  retry(articleId: string, options?: EditorialOptions): Promise<readonly TargetLanguage[]>;
  /** New text for segments, by their ids; how many changed, and what the checks say of the version now. */
  edit(
    articleId: string,
    language: TargetLanguage,
    targets: ReadonlyMap<string, string>,
    options?: Pick<EditorialOptions, 'editor'>,
  ): Promise<Edited>;
  /** Takes a published article off line in every language. */
  withdraw(articleId: string, options?: Pick<EditorialOptions, 'editor'>): Promise<readonly TargetLanguage[]>;
  /** Stops the workers and closes store and queue. Safe to repeat. */
  close(): Promise<void>;
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Opens store and queue by the settings given. Throws ConfigError naming everything that is wrong with them, and
 * StoreError or QueueError when something cannot be opened.
 */
export async function createPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const settings = loadSettings({
    environment: options.environment ?? processEnvironment(),
    workingFolder: options.folder ?? process.cwd(),
    packageFolder: packageFolder(),
    overrides: {},
    engineVariables,
    file: options.config ?? {},
  });
  const runtime = await openRuntime(settings, options.log ?? silent);
  return { settings, ...workersOf(runtime), ...editorialOf(runtime) };
}

function workersOf(runtime: Runtime): Pick<Pipeline, 'start' | 'stop' | 'runOnce' | 'close'> {
  let roles: readonly Role[] = [];
  let state: 'idle' | 'running' | 'closed' = 'idle';
  const begin = () => {
    if (state === 'closed') throw new PipelineStateError('cli.pipeline_closed');
    if (state === 'running') throw new PipelineStateError('cli.pipeline_running');
    state = 'running';
  };
  const stop = async () => {
    const running = roles;
    roles = [];
    await stopRoles(running);
    if (state === 'running') state = 'idle';
  };
  return {
    stop,
    async start() {
      begin();
      try {
        roles = await startRoles(runtime);
      } catch (error) {
        state = 'idle';
        throw error;
      }
    },
    async runOnce({ onProgress = () => {}, signal = new AbortController().signal } = {}) {
      begin();
      try {
        return await drainInbox(runtime, onProgress, signal);
      } finally {
        state = 'idle';
      }
    },
    async close() {
      if (state === 'closed') return;
      await stop();
      state = 'closed';
      await runtime.close();
    },
  };
}

function editorialOf(
  runtime: Runtime,
): Pick<Pipeline, 'status' | 'approve' | 'reject' | 'retry' | 'edit' | 'withdraw'> {
  const { core, settings, store } = runtime;
  const translate = createTranslate(settings.locale);
  const requestOf = (articleId: string, { language, editor }: EditorialOptions = {}) => ({
    articleId,
    language: language ?? null,
    editor: editor ?? settings.editor,
  });
  return {
    async status(limit = 20) {
      const articles: ArticleSummary[] = [];
      for (const { article, revision } of await store.articles({ limit, offset: 0 }))
        articles.push(await summarizeArticle(store, article, revision, translate));
      return articles;
    },
    approve: (id, options) => approve(core, requestOf(id, options)),
    reject: (id, reason, options) => reject(core, { ...requestOf(id, options), why: reason }),
    retry: (id, options) => retry(core, requestOf(id, options)),
    edit: async (id, language, targets, options) => {
      const { termbase } = await runtime.glossaries();
      const deps = { ...core, termbase, gate: createGate(settings) };
      return edit(deps, { ...requestOf(id, options), language, targets });
    },
    async withdraw(id, options) {
      const hooks = loadHooks(settings);
      try {
        const { termbase } = await runtime.glossaries();
        return await withdraw(
          await createPublishDeps(settings, core, termbase, hooks),
          requestOf(id, options),
        );
      } finally {
        await hooks.close();
      }
    },
  };
}
