import { processEnvironment } from '../config/process-environment.js';
import { isLocale, type Locale } from '../i18n/translator.js';

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

/** The locale of messages before any settings are read: help and usage errors. */
export function earlyLocale(environment: Terminal['environment']): Locale {
  const wanted = environment['DRAGOMAN_LOCALE'] ?? '';
  return isLocale(wanted) ? wanted : 'en';
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
