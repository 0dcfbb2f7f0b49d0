import type { z } from 'zod';
import { ConfigError } from '../contracts/errors.js';
import type { MtEngine } from '../contracts/mt-engine.js';
import type { LanguagePair } from '../domain/language.js';
import type { HttpClient } from './http-client.js';

/** What engines get from outside. */
export interface EngineDeps {
  readonly http: HttpClient;
  /** Milliseconds since the epoch: for signatures and tokens. */
  readonly clock: () => number;
  /** Folder of pulled local models. */
  readonly modelsFolder: string;
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
  create(settings: Settings, deps: EngineDeps): MtEngine;
}

/** A definition whose settings are still unread: what the registry lists. */
export interface RegisteredEngine extends Omit<EngineDefinition<unknown>, 'create'> {
  /** Throws ConfigError `engines.settings` naming every setting that is wrong. */
  create(settings: unknown, deps: EngineDeps): MtEngine;
}

/** Closes a definition over its settings type, so that definitions of different types fit one list. */
export function defineEngine<Settings>(definition: EngineDefinition<Settings>): RegisteredEngine {
  return {
    ...definition,
    create(settings, deps) {
      const parsed = definition.settings.safeParse(settings);
      if (!parsed.success)
        throw new ConfigError('engines.settings', {
          engine: definition.id,
          problems: parsed.error.issues
            .map((issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`)
            .join('; '),
        });
      return definition.create(parsed.data, deps);
    },
  };
}
