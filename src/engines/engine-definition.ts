import type { z } from 'zod';
import { ConfigError, type DragomanError } from '../contracts/errors.js';
import type { MtEngine } from '../contracts/mt-engine.js';
import type { LanguagePair } from '../domain/language.js';
import type { HttpClient } from './http-client.js';
import type { ImportPackage } from './optional-package.js';

/** What engines get from outside. */
export interface EngineDeps {
  readonly http: HttpClient;
  /** Milliseconds since the epoch: for signatures and tokens. */
  readonly clock: () => number;
  /** Folder of pulled local models. */
  readonly modelsFolder: string;
  /** Folder of the model that comes with the package. */
  readonly builtInModel: string;
  /** How optional packages are imported; default `import()`. */
  readonly importPackage?: ImportPackage;
}

/** A setting that may come from the environment. Names only: reading them is the configuration's. */
export interface EnvironmentSetting {
  /** Key of the settings object. */
  readonly setting: string;
  readonly variable: string;
  readonly secret: boolean;
  /** Without it the engine counts as not configured. */
  readonly required: boolean;
}

export interface EngineDefinition<Settings> {
  readonly id: string;
  readonly title: string;
  readonly settings: z.ZodType<Settings>;
  /** `by-model` when it depends on the model or the server. */
  readonly pairs: readonly LanguagePair[] | 'by-model';
  readonly environment: readonly EnvironmentSetting[];
  /**
   * Comes with Dragoman: counts as configured unless its setting `enabled` says otherwise, and serves by itself only the
   * pairs that no other engine serves.
   */
  readonly builtIn?: boolean;
  /** A command that has to be run once before it can work. */
  readonly preparation?: string;
  create(settings: Settings, deps: EngineDeps): MtEngine;
  /** What a local engine lacks to work (a package, a model), with the cure; null when nothing. */
  missing?(settings: Settings, deps: EngineDeps): Promise<DragomanError | null>;
}

/** A definition whose settings are still unread: what the registry lists. */
export interface RegisteredEngine extends Omit<EngineDefinition<unknown>, 'create' | 'missing'> {
  /** Throws ConfigError `engines.settings` naming every setting that is wrong. */
  create(settings: unknown, deps: EngineDeps): MtEngine;
  /** What is missing beyond the settings; null when nothing. Throws like `create`. */
  missing(settings: unknown, deps: EngineDeps): Promise<DragomanError | null>;
}

/** Closes a definition over its settings type, so that definitions of different types fit one list. */
export function defineEngine<Settings>(definition: EngineDefinition<Settings>): RegisteredEngine {
  function read(settings: unknown): Settings {
    const parsed = definition.settings.safeParse(settings);
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`,
    );
    throw new ConfigError('engines.settings', { engine: definition.id, problems: problems.join('; ') });
  }

  return {
    ...definition,
    create: (settings, deps) => definition.create(read(settings), deps),
    missing: async (settings, deps) => (await definition.missing?.(read(settings), deps)) ?? null,
  };
}
