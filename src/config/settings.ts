import { z } from 'zod';

const positive = z.number().int().positive();
const identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, 'use letters, digits, dots, hyphens and underscores');
const eventType = z.enum([
  'article.published',
  'article.corrected',
  'article.withdrawn',
  'article.held',
  'article.failed',
]);

/** One receiver of signed webhooks. Secrets are named by the environment variable that holds them. */
const webhook = z.strictObject({
  id: identifier,
  url: z.url({ protocol: /^https?$/ }),
  /** Variables that hold `whsec_…` secrets; several while rotating, all of them sign. */
  secretVariables: z.array(z.string().min(1)).min(1),
  events: z.array(eventType).optional(),
  /** Allow loopback and private addresses, and http. Off unless the receiver is on your own network. */
  allowPrivate: z.boolean().default(false),
});

/** One executable run for each event, with the event as JSON on its standard input. */
const commandHook = z.strictObject({
  id: identifier,
  /** Path of an executable file; relative ones start at the configuration file. */
  command: z.string().min(1),
  args: z.array(z.string()).default([]),
  events: z.array(eventType).optional(),
  timeoutMs: positive.max(600_000).default(30_000),
});

/** What `dragoman.config.json` may hold. Every key is optional; unknown keys are errors. */
export const configFileSchema = z.strictObject({
  inbox: z.string().min(1).optional(),
  outbox: z.string().min(1).optional(),
  data: z.string().min(1).optional(),
  locale: z.enum(['en', 'ru', 'kk']).optional(),
  publisher: z.string().min(1).optional(),
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  host: z.string().min(1).optional(),
  port: z.number().int().min(0).max(65_535).optional(),
  /** Time zone of dates that the source does not state: an IANA name. */
  timeZone: z.string().min(1).optional(),
  termbases: z.array(z.string().min(1)).optional(),
  memories: z.array(z.string().min(1)).optional(),
  /** Sentence patterns: files or folders of .txt. */
  patterns: z.array(z.string().min(1)).optional(),
  /** Settings by engine id; each engine checks its own. */
  engines: z.record(identifier, z.record(z.string(), z.unknown())).optional(),
  /** Engine ids by pair (`ru-en`), tried in order. */
  routes: z.partialRecord(z.enum(['ru-en', 'ru-kk']), z.array(identifier)).optional(),
  /** The gate's policy; the quality family checks it. */
  quality: z.record(z.string(), z.unknown()).optional(),
  webhooks: z.array(webhook).optional(),
  commands: z.array(commandHook).optional(),
  limits: z
    .strictObject({
      maxFileBytes: positive.optional(),
      /** Intake pauses while this many renditions are unfinished. */
      maxUnfinished: positive.optional(),
      dailyCharacters: positive.optional(),
      articleCharacters: positive.optional(),
    })
    .optional(),
  concurrency: z
    .strictObject({
      ingest: positive.max(64).optional(),
      translate: positive.max(64).optional(),
      publish: positive.max(64).optional(),
      deliver: positive.max(64).optional(),
    })
    .optional(),
  intervals: z
    .strictObject({
      scanMs: positive.optional(),
      settleMs: positive.optional(),
      settleLooks: positive.optional(),
      reconcileMs: positive.optional(),
    })
    .optional(),
});

/** Configuration as it is written: what has a default may be left out. */
export type ConfigInput = z.input<typeof configFileSchema>;
export type ConfigFile = z.infer<typeof configFileSchema>;
export type WebhookSettings = Omit<z.infer<typeof webhook>, 'secretVariables'> & {
  readonly secrets: readonly string[];
};
export type CommandHookSettings = z.infer<typeof commandHook>;

/** Everything a process needs to know, checked and with defaults. Folders are absolute. */
export interface Settings {
  readonly inbox: string;
  readonly outbox: string;
  readonly data: string;
  readonly locale: 'en' | 'ru' | 'kk';
  readonly publisher: string;
  readonly baseUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly timeZone: string;
  readonly redisUrl: string | null;
  readonly databaseUrl: string | null;
  readonly searchPath: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Of log lines on standard error: for people, or for collectors. */
  readonly logFormat: 'lines' | 'json';
  readonly termbases: readonly string[];
  readonly memories: readonly string[];
  readonly patterns: readonly string[];
  /** Settings of the engines that are configured in the file or the environment, by engine id. */
  readonly engines: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly routes: Partial<Readonly<Record<'ru-en' | 'ru-kk', readonly string[]>>>;
  readonly quality: Readonly<Record<string, unknown>>;
  readonly webhooks: readonly WebhookSettings[];
  readonly commands: readonly CommandHookSettings[];
  /** The folder that relative command paths start at. */
  readonly commandFolder: string;
  readonly limits: {
    readonly maxFileBytes: number;
    readonly maxUnfinished: number;
    readonly dailyCharacters: number | null;
    readonly articleCharacters: number | null;
  };
  readonly concurrency: {
    readonly ingest: number;
    readonly translate: number;
    readonly publish: number;
    readonly deliver: number;
  };
  readonly intervals: {
    readonly scanMs: number;
    readonly settleMs: number;
    readonly settleLooks: number;
    readonly reconcileMs: number;
  };
  /** Password of the dashboard; without one it answers only on a loopback address. */
  readonly dashboardPassword: string | null;
  /** Who a command acts for, in the audit trail. */
  readonly editor: string;
}
