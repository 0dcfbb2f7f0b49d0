import { loadSettings, type Overrides } from '../config/load-settings.js';
import { packageFolder } from '../config/package-folder.js';
import { processEnvironment } from '../config/process-environment.js';
import type { Settings } from '../config/settings.js';
import { createTranslate, isLocale, type Locale, type Translate } from '../i18n/translator.js';
import type { Log } from '../pipeline/ports.js';
import { engineVariables } from '../runtime/load-engines.js';
import { createLog } from './log.js';

/** The streams and place a command runs in. */
export interface Terminal {
  /** Standard output: results. */
  write(text: string): void;
  /** Standard error: logs, progress, errors. */
  writeError(text: string): void;
  readonly isInteractive: boolean;
  readonly columns: number;
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard input, whole. */
  readInput(): Promise<string>;
}

/** Options that every command takes. */
export interface GlobalOptions extends Overrides {
  readonly json?: boolean;
}

export interface CommandContext {
  readonly terminal: Terminal;
  readonly settings: Settings;
  readonly translate: Translate;
  readonly log: Log;
  readonly json: boolean;
}

/** The locale of messages before any settings are read: help and usage errors. */
export function earlyLocale(environment: Terminal['environment']): Locale {
  const wanted = environment['DRAGOMAN_LOCALE'] ?? '';
  return isLocale(wanted) ? wanted : 'en';
}

/** Reads the settings for one command. Throws ConfigError. */
export function createContext(terminal: Terminal, options: GlobalOptions): CommandContext {
  const settings = loadSettings({
    environment: terminal.environment,
    workingFolder: terminal.workingFolder,
    packageFolder: packageFolder(),
    overrides: options,
    engineVariables,
  });
  return {
    terminal,
    settings,
    translate: createTranslate(settings.locale),
    log: createLog(settings.logLevel, settings.logFormat, (line) => terminal.writeError(line)),
    json: options.json === true,
  };
}

export function processTerminal(): Terminal {
  return {
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
    workingFolder: process.cwd(),
    environment: processEnvironment(),
    async readInput() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}
