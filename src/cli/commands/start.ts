import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../../config/package-folder.js';
import { startDashboard } from '../../dashboard/start-dashboard.js';
import { drainInbox, startRoles, stopRoles } from '../../library/run-roles.js';
import { openRuntime, type Runtime } from '../../runtime/open-runtime.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { formatRunSummary } from '../format-summary.js';
import { report, writeJson } from '../output.js';
import { createProgress } from '../progress.js';

export interface StartOptions {
  readonly once: boolean;
  /** Put the sample articles into the inbox first. */
  readonly examples: boolean;
}

/** All workers and the dashboard in one process, until a signal; or, with `once`, until the inbox is drained. */
export async function start(
  context: CommandContext,
  options: StartOptions,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (options.examples) await dropExamples(context);
  const runtime = await openRuntime(context.settings, context.log);
  try {
    return options.once ? await drain(context, runtime, signal) : await serve(context, runtime, signal);
  } finally {
    await runtime.close();
  }
}

async function dropExamples({ settings }: CommandContext): Promise<void> {
  const folder = join(packageFolder(), 'examples');
  await mkdir(settings.inbox, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name !== 'README.md') await copyFile(join(folder, name), join(settings.inbox, name));
  }
}

async function drain(context: CommandContext, runtime: Runtime, signal: AbortSignal): Promise<ExitCode> {
  const progress = createProgress(context.terminal, context.translate);
  try {
    const summary = await drainInbox(runtime, (state) => progress.show(state), signal);
    progress.end();
    report(context, summary, () => [formatRunSummary(summary, context).trimEnd()]);
    if (summary.failed > 0) return exitCode.failed;
    return summary.held + summary.quarantined > 0 ? exitCode.waiting : exitCode.done;
  } finally {
    progress.end();
  }
}

async function serve(context: CommandContext, runtime: Runtime, signal: AbortSignal): Promise<ExitCode> {
  const { settings, log } = runtime;
  const roles = [...(await startRoles(runtime))];
  try {
    const server = await startDashboard(runtime);
    roles.unshift(server);
    const ready = { dashboard: server.url, inbox: settings.inbox, outbox: settings.outbox };
    log.info(ready, 'Ready');
    if (context.json) writeJson(context.terminal, ready);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
    log.info({}, 'Stopping');
    return exitCode.done;
  } finally {
    await stopRoles(roles);
  }
}
