import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startDashboard } from '../../dashboard/start-dashboard.js';
import { openRuntime, type Runtime } from '../../runtime/open-runtime.js';
import type { Role } from '../../runtime/role.js';
import { runOnce } from '../../runtime/run-once.js';
import { startIngest } from '../../runtime/start-ingest.js';
import { startPublish } from '../../runtime/start-publish.js';
import { startReconciler } from '../../runtime/start-reconciler.js';
import { startTranslate } from '../../runtime/start-translate.js';
import { type CommandContext, packageFolder } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { formatRunSummary } from '../format-summary.js';
import { createProgress } from '../progress.js';

export interface StartOptions {
  readonly once: boolean;
  /** Put the sample articles into the inbox first. */
  readonly examples: boolean;
}

/** `--once` gives a file that keeps changing this long before it is set aside. */
const stillGrowingAfterMs = 30_000;

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
  const unfinished = await runtime.store.renditionsWithStatus(
    ['pending', 'translated', 'approved', 'publishing'],
    100_000,
  );
  const tracker = {
    articleIds: new Set(unfinished.map((rendition) => rendition.articleId)),
    since: new Date().toISOString(),
  };
  const roles: Role[] = [];
  const progress = createProgress(context.terminal, context.translate);
  try {
    roles.push(await startPublish(runtime), await startTranslate(runtime));
    const ingest = await startIngest(runtime, {
      onTaken: (_file, taken) => {
        if (taken.outcome !== 'quarantined') tracker.articleIds.add(taken.articleId);
      },
      stillGrowingAfterMs,
      scanMs: 300,
    });
    roles.unshift(ingest);
    roles.push(await startReconciler(runtime));
    const summary = await runOnce(runtime, ingest, tracker, (state) => progress.show(state), signal);
    progress.end();
    context.terminal.write(
      context.json ? `${JSON.stringify(summary)}\n` : formatRunSummary(summary, context),
    );
    if (summary.failed > 0) return exitCode.failed;
    return summary.held + summary.quarantined > 0 ? exitCode.waiting : exitCode.done;
  } finally {
    progress.end();
    await stopAll(roles);
  }
}

async function serve(context: CommandContext, runtime: Runtime, signal: AbortSignal): Promise<ExitCode> {
  const { settings, log } = runtime;
  const roles: Role[] = [];
  try {
    roles.push(await startPublish(runtime), await startTranslate(runtime));
    roles.unshift(await startIngest(runtime));
    roles.push(await startReconciler(runtime));
    const server = await startDashboard(runtime);
    roles.unshift(server);
    log.info({ dashboard: server.url, inbox: settings.inbox, outbox: settings.outbox }, 'Ready');
    if (context.json)
      context.terminal.write(
        `${JSON.stringify({ dashboard: server.url, inbox: settings.inbox, outbox: settings.outbox })}\n`,
      );
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
    log.info({}, 'Stopping');
    return exitCode.done;
  } finally {
    await stopAll(roles);
  }
}

/** In the order given: what brings new work first. */
async function stopAll(roles: readonly Role[]): Promise<void> {
  for (const role of roles) await role.stop();
}
