import { join } from 'node:path';
import type { EngineVariable } from '../config/load-settings.js';
import { packageFolder } from '../config/package-folder.js';
import type { Settings } from '../config/settings.js';
import { ConfigError, type DragomanError } from '../contracts/errors.js';
import type { MtEngine } from '../contracts/mt-engine.js';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';
import { createHttpClient } from '../engines/http-client.js';
import { type EngineDeps, engineRegistry, findEngine, type RegisteredEngine } from '../engines/registry.js';

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

/**
 * Configured: named in the file, by a variable or by a route, or built in, and not switched off; and no required
 * setting is missing.
 */
export function isConfigured(engine: RegisteredEngine, settings: Settings): boolean {
  const given = settings.engines[engine.id];
  if (given?.['enabled'] === false || given?.['enabled'] === 'off') return false;
  const named =
    engine.builtIn === true ||
    given !== undefined ||
    Object.values(settings.routes).some((route) => route?.includes(engine.id) === true);
  return named && missingSettings(engine, settings).length === 0;
}

export interface LoadedEngines {
  /** Engines that can be asked. */
  readonly engines: ReadonlyMap<string, MtEngine>;
  /** What keeps a configured engine from working (a package, a model), by engine id. */
  readonly unavailable: ReadonlyMap<string, DragomanError>;
  /** Engine ids by pair key, in the order they are tried. */
  readonly routes: Readonly<Record<string, readonly string[]>>;
  /** What is wrong with settings and routes; empty unless it was to be given instead of thrown. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface LoadEnginesOptions {
  /** How optional packages are imported; default `import()`. */
  readonly importPackage?: EngineDeps['importPackage'];
  /** Folder of the built-in engine's model; default: the one that comes with the package. */
  readonly builtInModel?: string;
  /** Give what is wrong with settings and routes as `problems` instead of throwing it, to show all there is. */
  readonly lenient?: boolean;
}

/**
 * Makes the configured engines. Without `routes` in the configuration every engine that works and may be published
 * serves every pair it supports, in the registry's order; a built-in one only where no other does. Throws ConfigError naming every engine whose settings are
 * wrong and every route that names an engine which is unknown, not configured, or lacks something.
 */
export async function loadEngines(
  settings: Settings,
  modelsFolder: string,
  options: LoadEnginesOptions = {},
): Promise<LoadedEngines> {
  const http = createHttpClient({ clock: Date.now });
  const deps: EngineDeps = {
    http,
    clock: Date.now,
    modelsFolder,
    builtInModel: options.builtInModel ?? join(packageFolder(), 'models'),
    ...(options.importPackage === undefined ? {} : { importPackage: options.importPackage }),
  };
  const engines = new Map<string, MtEngine>();
  const unavailable = new Map<string, DragomanError>();
  const problems: string[] = [];
  for (const registered of engineRegistry) {
    if (!isConfigured(registered, settings)) continue;
    const made = await makeEngine(registered, settings.engines[registered.id] ?? {}, deps);
    if ('engine' in made) engines.set(registered.id, made.engine);
    else unavailable.set(registered.id, made.problem);
    if ('problem' in made && made.problem instanceof ConfigError) problems.push(made.problem.message);
  }
  const routes = routesOf(settings, engines, unavailable, problems);
  const close = async () => {
    await Promise.all([...engines.values()].map((engine) => engine.close?.()));
    await http.close();
  };
  if (problems.length > 0 && options.lenient !== true) {
    await close();
    throw new ConfigError('config.invalid', { problems: problems.join('\n  ') });
  }
  return { engines, unavailable, routes, problems, close };
}

async function makeEngine(
  registered: RegisteredEngine,
  given: unknown,
  deps: EngineDeps,
): Promise<{ readonly engine: MtEngine } | { readonly problem: DragomanError }> {
  try {
    const problem = await registered.missing(given, deps);
    return problem === null ? { engine: registered.create(given, deps) } : { problem };
  } catch (error) {
    if (error instanceof ConfigError) return { problem: error };
    throw error;
  }
}

function routesOf(
  settings: Settings,
  engines: ReadonlyMap<string, MtEngine>,
  unavailable: ReadonlyMap<string, DragomanError>,
  problems: string[],
): Record<string, readonly string[]> {
  const routes: Record<string, readonly string[]> = {};
  for (const language of targetLanguages) {
    const pair = `ru-${language}` as const;
    const named = settings.routes[pair];
    for (const id of named ?? []) {
      const problem = routeProblem(id, engines, unavailable, settings);
      if (problem !== null) problems.push(`routes.${pair}: ${problem}`);
    }
    routes[pair] = named?.filter((id) => engines.has(id)) ?? defaultRoute(engines, language);
  }
  return routes;
}

/**
 * A service that is out of order for an hour is waited for: a built-in draft in its place would hold the article for
 * an editor. Whoever wants that names it in a route.
 */
function defaultRoute(engines: ReadonlyMap<string, MtEngine>, language: TargetLanguage): readonly string[] {
  const able = [...engines.values()]
    .filter((engine) => engine.supports('ru', language) && engine.capabilities.publishable !== false)
    .map((engine) => engine.id);
  const services = able.filter((id) => findEngine(id)?.builtIn !== true);
  return services.length > 0 ? services : able;
}

/** Why a route cannot use the engine it names, with the cure; null when it can, or when that is said already. */
function routeProblem(
  id: string,
  engines: ReadonlyMap<string, MtEngine>,
  unavailable: ReadonlyMap<string, DragomanError>,
  settings: Settings,
): string | null {
  if (engines.has(id)) return null;
  const engine = findEngine(id);
  if (engine === undefined)
    return `there is no engine '${id}'; known are ${engineRegistry.map((known) => known.id).join(', ')}`;
  const lacking = unavailable.get(id);
  // Wrong settings are named once for all routes.
  if (lacking instanceof ConfigError) return null;
  if (lacking !== undefined) return `engine '${id}' cannot work: ${lacking.message}`;
  return `engine '${id}' is not configured; set ${missingSettings(engine, settings).join(', ')}`;
}
