import type { EngineVariable } from '../config/load-settings.js';
import type { Settings } from '../config/settings.js';
import { ConfigError } from '../contracts/errors.js';
import type { MtEngine } from '../contracts/mt-engine.js';
import { targetLanguages } from '../domain/language.js';
import { createHttpClient } from '../engines/http-client.js';
import { engineRegistry, findEngine, type RegisteredEngine } from '../engines/registry.js';

/** The environment variables that engines read, for the settings loader. */
export const engineVariables: readonly EngineVariable[] = engineRegistry.flatMap((engine) =>
  engine.environment.map(({ setting, variable }) => ({ engine: engine.id, setting, variable })),
);

/** Settings of an engine that it cannot work without and that nobody gave. */
export function missingSettings(engine: RegisteredEngine, settings: Settings): readonly string[] {
  const given = settings.engines[engine.id] ?? {};
  return engine.environment
    .filter(({ setting, required }) => required && given[setting] === undefined)
    .map(({ variable }) => variable);
}

/** Configured: named in the file or by a variable, and nothing required is missing. */
export function isConfigured(engine: RegisteredEngine, settings: Settings): boolean {
  return settings.engines[engine.id] !== undefined && missingSettings(engine, settings).length === 0;
}

export interface LoadedEngines {
  readonly engines: ReadonlyMap<string, MtEngine>;
  /** Engine ids by pair key, in the order they are tried. */
  readonly routes: Readonly<Record<string, readonly string[]>>;
  close(): Promise<void>;
}

/**
 * Makes the configured engines. Without `routes` in the configuration every configured engine serves every pair it
 * supports, in the registry's order. Throws ConfigError when a route names an engine that is unknown or not configured.
 */
export function loadEngines(settings: Settings, modelsFolder: string): LoadedEngines {
  const http = createHttpClient({ clock: Date.now });
  const engines = new Map<string, MtEngine>();
  for (const engine of engineRegistry) {
    if (!isConfigured(engine, settings)) continue;
    engines.set(
      engine.id,
      engine.create(settings.engines[engine.id] ?? {}, { http, clock: Date.now, modelsFolder }),
    );
  }
  const routes: Record<string, readonly string[]> = {};
  for (const language of targetLanguages) {
    const pair = `ru-${language}` as const;
    const named = settings.routes[pair];
    for (const id of named ?? []) checkRoute(id, pair, engines, settings);
    routes[pair] =
      named ??
      [...engines.values()].filter((engine) => engine.supports('ru', language)).map((engine) => engine.id);
  }
  return {
    engines,
    routes,
    async close() {
      await Promise.all([...engines.values()].map((engine) => engine.close?.()));
      await http.close();
    },
  };
}

function checkRoute(
  id: string,
  pair: string,
  engines: ReadonlyMap<string, MtEngine>,
  settings: Settings,
): void {
  if (engines.has(id)) return;
  const engine = findEngine(id);
  const problem =
    engine === undefined
      ? `routes.${pair}: there is no engine '${id}'; known are ${engineRegistry.map((known) => known.id).join(', ')}`
      : `routes.${pair}: engine '${id}' is not configured; set ${missingSettings(engine, settings).join(', ') || `engines.${id}`}`;
  throw new ConfigError('config.invalid', { problems: problem });
}
