import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../contracts/errors.js';
import { type ConfigFile, configFileSchema, type Settings, type WebhookSettings } from './settings.js';

/** Values given on the command line; they win over the environment, which wins over the file. */
export interface Overrides {
  readonly config?: string;
  readonly inbox?: string;
  readonly outbox?: string;
  readonly data?: string;
  readonly port?: number;
}

/** An engine's setting that may come from the environment; engines list theirs. */
export interface EngineVariable {
  readonly engine: string;
  readonly setting: string;
  readonly variable: string;
}

export interface SettingsSource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
  /** Folder of the package, for the glossaries that come with it. */
  readonly packageFolder: string;
  readonly overrides: Overrides;
  readonly engineVariables: readonly EngineVariable[];
  /** What the configuration file would hold, given as a value; then no file is read. */
  readonly file?: unknown;
}

const environmentSchema = z.object({
  DRAGOMAN_INBOX: z.string().min(1).optional(),
  DRAGOMAN_OUTBOX: z.string().min(1).optional(),
  DRAGOMAN_DATA: z.string().min(1).optional(),
  DRAGOMAN_LOCALE: z.enum(['en', 'ru', 'kk'], 'one of en, ru, kk').optional(),
  DRAGOMAN_PUBLISHER: z.string().min(1).optional(),
  DRAGOMAN_BASE_URL: z.url({ protocol: /^https?$/, error: 'an absolute http(s) URL' }).optional(),
  DRAGOMAN_HOST: z.string().min(1).optional(),
  DRAGOMAN_PORT: z.coerce.number('a port number, 0 to 65535').int().min(0).max(65_535).optional(),
  DRAGOMAN_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'one of debug, info, warn, error, silent')
    .optional(),
  DRAGOMAN_LOG_FORMAT: z.enum(['lines', 'json'], 'lines or json').optional(),
  DRAGOMAN_DASHBOARD_PASSWORD: z.string().min(8, 'at least 8 characters').optional(),
  DRAGOMAN_EDITOR: z.string().min(1).optional(),
  REDIS_URL: z.url({ protocol: /^(rediss?|unix)$/, error: 'redis://host:port or rediss://…' }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'postgres://user@host/database' }).optional(),
});
type EnvironmentValues = z.infer<typeof environmentSchema>;

/**
 * Reads configuration file and environment once. Throws ConfigError `config.invalid` naming every problem and its
 * cure together, or `config.unreadable` when the file is not JSON.
 */
export function loadSettings(source: SettingsSource): Settings {
  const problems: string[] = [];
  const { file, folder } = readConfigFile(source, problems);
  const environment = readEnvironment(source, problems);
  const webhooks = webhookSecrets(file, source, problems);
  checkTimeZone(file.timeZone, problems);
  if (problems.length > 0) throw new ConfigError('config.invalid', { problems: problems.join('\n  ') });
  return {
    ...folders(source, file, environment, folder),
    ...identity(file, environment),
    redisUrl: environment.REDIS_URL ?? null,
    databaseUrl: environment.DATABASE_URL ?? null,
    searchPath: (source.environment['PATH'] ?? '').split(delimiter).filter((entry) => entry !== ''),
    port: source.overrides.port ?? environment.DRAGOMAN_PORT ?? file.port ?? 7464,
    engines: engineSettings(file, source),
    routes: file.routes ?? {},
    quality: file.quality ?? {},
    webhooks,
    commands: file.commands ?? [],
    commandFolder: folder,
    ...capacity(file),
  };
}

function identity(file: ConfigFile, environment: EnvironmentValues) {
  return {
    locale: environment.DRAGOMAN_LOCALE ?? file.locale ?? 'en',
    publisher: environment.DRAGOMAN_PUBLISHER ?? file.publisher ?? 'Dragoman',
    baseUrl: withSlash(environment.DRAGOMAN_BASE_URL ?? file.baseUrl ?? null),
    host: environment.DRAGOMAN_HOST ?? file.host ?? '127.0.0.1',
    timeZone: file.timeZone ?? 'Asia/Almaty',
    logLevel: environment.DRAGOMAN_LOG_LEVEL ?? 'info',
    logFormat: environment.DRAGOMAN_LOG_FORMAT ?? 'lines',
    dashboardPassword: environment.DRAGOMAN_DASHBOARD_PASSWORD ?? null,
    editor: environment.DRAGOMAN_EDITOR ?? userInfo().username,
  } as const;
}

function capacity(file: ConfigFile): Pick<Settings, 'limits' | 'concurrency' | 'intervals'> {
  return {
    limits: {
      maxFileBytes: file.limits?.maxFileBytes ?? 10 * 1024 * 1024,
      maxUnfinished: file.limits?.maxUnfinished ?? 500,
      dailyCharacters: file.limits?.dailyCharacters ?? null,
      articleCharacters: file.limits?.articleCharacters ?? null,
    },
    concurrency: {
      ingest: file.concurrency?.ingest ?? 2,
      translate: file.concurrency?.translate ?? 8,
      publish: file.concurrency?.publish ?? 2,
      deliver: file.concurrency?.deliver ?? 8,
    },
    intervals: {
      scanMs: file.intervals?.scanMs ?? 2_000,
      settleMs: file.intervals?.settleMs ?? 250,
      settleLooks: file.intervals?.settleLooks ?? 2,
      reconcileMs: file.intervals?.reconcileMs ?? 60_000,
    },
  };
}

function readConfigFile(source: SettingsSource, problems: string[]): { file: ConfigFile; folder: string } {
  if (source.file !== undefined)
    return {
      file: checkedFile(source.file, 'the configuration', problems),
      folder: source.workingFolder,
    };
  const named = source.overrides.config;
  const path = resolve(source.workingFolder, named ?? 'dragoman.config.json');
  if (!existsSync(path)) {
    if (named !== undefined) problems.push(`--config ${named}: there is no such file; check the path`);
    return { file: {}, folder: source.workingFolder };
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError('config.unreadable', {
      file: path,
      problem: error instanceof Error ? error.message : String(error),
    });
  }
  return { file: checkedFile(json, path, problems), folder: dirname(path) };
}

function checkedFile(json: unknown, name: string, problems: string[]): ConfigFile {
  const parsed = configFileSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    problems.push(`${name}: ${issue.path.join('.') || 'the whole'}: ${issue.message}`);
  return {};
}

function readEnvironment(source: SettingsSource, problems: string[]): EnvironmentValues {
  // An empty variable is how compose files and shells say "not set".
  const given = Object.fromEntries(
    Object.entries(source.environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    problems.push(`${issue.path.join('.')}: ${issue.message} (unset it, or correct it)`);
  }
  return {};
}

function webhookSecrets(
  file: ConfigFile,
  source: SettingsSource,
  problems: string[],
): readonly WebhookSettings[] {
  return (file.webhooks ?? []).map(({ secretVariables, ...webhook }) => {
    const secrets = secretVariables.flatMap((variable) => {
      const secret = source.environment[variable];
      if (secret !== undefined && /^whsec_[A-Za-z0-9+/=]{16,}$/.test(secret)) return [secret];
      problems.push(
        `${variable}: webhook '${webhook.id}' needs a secret there, whsec_ and base64; make one with 'dragoman webhooks secret'`,
      );
      return [];
    });
    return { ...webhook, secrets };
  });
}

function checkTimeZone(zone: string | undefined, problems: string[]): void {
  if (zone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    problems.push(`timeZone: '${zone}' is not an IANA time zone such as Asia/Almaty`);
  }
}

function engineSettings(file: ConfigFile, source: SettingsSource): Settings['engines'] {
  const engines: Record<string, Record<string, unknown>> = {};
  for (const [engine, settings] of Object.entries(file.engines ?? {})) engines[engine] = { ...settings };
  for (const { engine, setting, variable } of source.engineVariables) {
    const value = source.environment[variable];
    if (value === undefined || value === '') continue;
    engines[engine] = { ...engines[engine], [setting]: value };
  }
  return engines;
}

function folders(
  source: SettingsSource,
  file: ConfigFile,
  environment: EnvironmentValues,
  configFolder: string,
): Pick<Settings, 'inbox' | 'outbox' | 'data' | 'termbases' | 'memories' | 'patterns'> {
  const fromShell = (path: string) => resolve(source.workingFolder, path);
  const fromFile = (path: string) => (isAbsolute(path) ? path : resolve(configFolder, path));
  const folder = (
    name: 'inbox' | 'outbox' | 'data',
    variable: 'DRAGOMAN_INBOX' | 'DRAGOMAN_OUTBOX' | 'DRAGOMAN_DATA',
  ) => {
    const given = source.overrides[name] ?? environment[variable];
    const inFile = file[name];
    if (given !== undefined) return fromShell(given);
    return inFile === undefined ? fromShell(name) : fromFile(inFile);
  };
  const shipped = (name: string) => [join(source.packageFolder, 'glossaries', name)];
  const data = folder('data', 'DRAGOMAN_DATA');
  return {
    inbox: folder('inbox', 'DRAGOMAN_INBOX'),
    outbox: folder('outbox', 'DRAGOMAN_OUTBOX'),
    data,
    termbases: file.termbases?.map(fromFile) ?? shipped('termbase'),
    patterns: file.patterns?.map(fromFile) ?? shipped('patterns'),
    memories: [...(file.memories?.map(fromFile) ?? shipped('memory')), importedMemories(data)],
  };
}

/** Where `dragoman memory import` puts units; read after the configured memories. */
export function importedMemories(data: string): string {
  return join(data, 'memory');
}

function withSlash(url: string | null): string | null {
  return url === null || url.endsWith('/') ? url : `${url}/`;
}
