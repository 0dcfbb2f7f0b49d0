import { DragomanError } from '../contracts/errors.js';
import { createTranslate } from '../i18n/translator.js';
import { openRuntime, type Runtime } from '../runtime/open-runtime.js';
import type { Role } from '../runtime/role.js';
import { startReconciler } from '../runtime/start-reconciler.js';
import { createContext } from './context.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { earlyLocale, processTerminal } from './terminal.js';

/** Runs one role, with a reconciler beside it, until SIGINT or SIGTERM. Settings come from environment and file. */
export async function runWorker(
  name: string,
  startRole: (runtime: Runtime) => Promise<Role>,
): Promise<ExitCode> {
  const terminal = processTerminal();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    const context = createContext(terminal, {});
    const runtime = await openRuntime(context.settings, context.log);
    try {
      const roles = [await startRole(runtime), await startReconciler(runtime)];
      context.log.info({ worker: name }, 'Ready');
      await new Promise<void>((resolve) => {
        if (stop.signal.aborted) resolve();
        else stop.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      for (const role of roles) await role.stop();
      return exitCode.done;
    } finally {
      await runtime.close();
    }
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    const translate = createTranslate(earlyLocale(terminal.environment));
    terminal.writeError(`${error.what(translate)} ${error.cure(translate)}\n`);
    return exitCode.failed;
  }
}
