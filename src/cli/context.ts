import { loadSettings, type Overrides } from '../config/load-settings.js';
import { packageFolder } from '../config/package-folder.js';
import type { Settings } from '../config/settings.js';
import { createTranslate, type Translate } from '../i18n/translator.js';
import type { Log } from '../pipeline/ports.js';
import { engineVariables } from '../runtime/load-engines.js';
import { createLog } from './log.js';
import type { Terminal } from './terminal.js';

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
