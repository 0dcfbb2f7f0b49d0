import type { TargetLanguage } from '../../domain/language.js';
import { approve, type EditorialRequest, edit, reject, retry } from '../../pipeline/editorial.js';
import type { PipelineCore } from '../../pipeline/ports.js';
import { withdraw } from '../../pipeline/withdraw.js';
import { createGate } from '../../runtime/gate.js';
import { loadGlossaries } from '../../runtime/load-glossaries.js';
import { loadHooks } from '../../runtime/load-hooks.js';
import { createPublishDeps } from '../../runtime/start-publish.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { readTextFile } from '../read-text-file.js';
import { withStore } from '../with-store.js';

export interface EditorialOptions {
  readonly language: TargetLanguage | null;
}

type Command = (core: PipelineCore, request: EditorialRequest) => Promise<readonly TargetLanguage[]>;

async function run(
  context: CommandContext,
  name: string,
  articleId: string,
  options: EditorialOptions,
  command: Command,
): Promise<ExitCode> {
  return withStore(context, async (core) => {
    const languages = await command(core, {
      articleId,
      language: options.language,
      editor: context.settings.editor,
    });
    report(
      context,
      { id: articleId, languages },
      context.translate(`cli:${name}.done`, { languages: languages.join(', ') }),
    );
    return exitCode.done;
  });
}

function report(context: CommandContext, json: object, text: string): void {
  context.terminal.write(context.json ? `${JSON.stringify(json)}\n` : `${text}\n`);
}

export function approveCommand(
  context: CommandContext,
  id: string,
  options: EditorialOptions,
): Promise<ExitCode> {
  return run(context, 'approve', id, options, approve);
}

export function retryCommand(
  context: CommandContext,
  id: string,
  options: EditorialOptions,
): Promise<ExitCode> {
  return run(context, 'retry', id, options, retry);
}

export function rejectCommand(
  context: CommandContext,
  id: string,
  options: EditorialOptions & { readonly reason: string },
): Promise<ExitCode> {
  return run(context, 'reject', id, options, (core, request) =>
    reject(core, { ...request, why: options.reason }),
  );
}

/** Takes an article off line; publishes the tombstones itself, so it works with no process running. */
export function withdrawCommand(context: CommandContext, id: string): Promise<ExitCode> {
  return run(context, 'withdraw', id, { language: null }, async (core, request) => {
    const hooks = loadHooks(context.settings);
    const { termbase } = await loadGlossaries(context.settings);
    const done = await withdraw(await createPublishDeps(context.settings, core, termbase, hooks), request);
    await core.store.wake();
    await hooks.close();
    return done;
  });
}

/** New text for segments, from a file or standard input in the form that `dragoman show` prints: `# id`, then the text. */
export function editCommand(
  context: CommandContext,
  articleId: string,
  options: { readonly language: TargetLanguage; readonly targets: string | null },
): Promise<ExitCode> {
  return withStore(context, async (core) => {
    const text =
      options.targets === null
        ? await context.terminal.readInput()
        : await readTextFile(options.targets, context.terminal.workingFolder);
    const { termbase } = await loadGlossaries(context.settings);
    const deps = { ...core, termbase, gate: createGate(context.settings) };
    const { segments, findings } = await edit(deps, {
      articleId,
      language: options.language,
      editor: context.settings.editor,
      targets: parseEdited(text),
    });
    const { translate } = context;
    const blocking = findings.filter((finding) => finding.severity === 'block');
    const worded = findings.map((finding) => ({
      ...finding,
      message: translate(`quality:${finding.code}`, finding.values),
    }));
    const lines = worded
      .filter((finding) => finding.severity === 'block')
      .map((finding) => `  ${finding.segmentId ?? ''} ${finding.check}: ${finding.message}`);
    report(
      context,
      { id: articleId, language: options.language, segments, findings: worded },
      [translate('cli:edit.done', { count: segments }), ...lines].join('\n'),
    );
    return blocking.length > 0 ? exitCode.waiting : exitCode.done;
  });
}

/** Reads `# segment-id` lines, each followed by that segment's new text. Throws CliError `cli.bad_edit`. */
export function parseEdited(text: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  let id: string | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const heading = /^#\s*([a-z-]+\.\d+\.\d+)\s*$/.exec(line);
    if (heading?.[1] !== undefined) {
      id = heading[1];
      if (targets.has(id))
        throw new CliError('cli.bad_edit', {
          problem: `line ${index + 1}: segment ${id} stands there twice`,
        });
      targets.set(id, '');
    } else if (line.trim() !== '') {
      if (id === null)
        throw new CliError('cli.bad_edit', {
          problem: `line ${index + 1}: text before the first “# segment” line`,
        });
      targets.set(id, `${targets.get(id) ?? ''} ${line}`.trim());
    }
  }
  if (targets.size === 0) throw new CliError('cli.bad_edit', { problem: 'there is no “# segment” line' });
  return targets;
}
