import type { Translate } from '../i18n/translator.js';
import type { OnceProgress } from '../runtime/run-once.js';
import type { Terminal } from './terminal.js';

export interface ProgressView {
  show(progress: OnceProgress): void;
  /** Leaves the terminal's line clean. */
  end(): void;
}

/** A bar that is redrawn in place on a terminal; elsewhere a plain line whenever the figures change. */
export function createProgress(terminal: Terminal, translate: Translate): ProgressView {
  let last = '';
  return {
    show(progress) {
      const text = translate('cli:start.progress', { ...progress });
      if (text === last || progress.total === 0) return;
      last = text;
      if (!terminal.isInteractive) {
        terminal.writeError(`${text}\n`);
        return;
      }
      const width = 24;
      const share = progress.total === 0 ? 0 : progress.finished / progress.total;
      const filled = Math.round(width * Math.min(1, Math.max(0, share)));
      terminal.writeError(
        `\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}`.slice(
          0,
          terminal.columns + 5,
        ),
      );
    },
    end() {
      if (terminal.isInteractive && last !== '') terminal.writeError('\r\u001b[2K');
    },
  };
}
