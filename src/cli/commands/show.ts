import { join } from 'node:path';
import { articleView, type VersionView } from '../../dashboard/article-view.js';
import type { TargetLanguage } from '../../domain/language.js';
import { PipelineError } from '../../pipeline/pipeline-error.js';
import { createManifestSigner } from '../../publish/manifest-key.js';
import { verifyManifest } from '../../publish/verify-manifest.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { withStore } from '../with-store.js';

export interface ShowOptions {
  readonly language: TargetLanguage | null;
  readonly verify: boolean;
}

/** An article's texts segment by segment, its findings and deliveries; with `verify`, whether what is online is what was published. */
export async function show(context: CommandContext, id: string, options: ShowOptions): Promise<ExitCode> {
  return withStore(context, async ({ store }) => {
    const view = await articleView(store, id, context.translate);
    if (view === null) throw new PipelineError('pipeline.unknown_article', { id });
    if (options.verify) return verify(context, (await store.article(id))?.path ?? null);
    const versions = Object.entries(view.versions).filter(
      ([language]) => options.language === null || language === options.language,
    );
    if (context.json) {
      const languages = Object.fromEntries(
        versions.map(([language, version]) => [language, jsonOf(version)]),
      );
      const { rows, deliveries, audit, headline, file, revision } = view;
      context.terminal.write(
        `${JSON.stringify({ id, headline, file, revision, rows, languages, deliveries, audit })}\n`,
      );
      return exitCode.done;
    }
    const lines = [
      view.headline,
      `${view.file} · ${id} · ${context.translate('cli:status.revision', { number: view.revision })}`,
    ];
    for (const [language, version] of versions)
      lines.push(
        '',
        ...textOf(
          view.rows.flatMap((row) => row.segments),
          language,
          version,
          context,
        ),
      );
    if (view.deliveries.length > 0) {
      lines.push('', context.translate('cli:show.deliveries'));
      for (const delivery of view.deliveries)
        lines.push(
          `  ${delivery.id}  ${delivery.targetId}  ${delivery.eventType}  ${delivery.status}  ${delivery.lastReason ?? ''}`.trimEnd(),
        );
    }
    context.terminal.write(`${lines.join('\n')}\n`);
    return exitCode.done;
  });
}

function jsonOf(version: VersionView) {
  const { rendition, reason, units, findings } = version;
  return {
    status: rendition.status,
    reason,
    engines: rendition.engines,
    files: rendition.files,
    approvedBy: rendition.approvedBy,
    segments: [...units.values()],
    findings,
  };
}

/** In the form that `dragoman edit` reads back; the source stands above each segment as a comment. */
function textOf(
  segments: readonly { readonly id: string; readonly text: string }[],
  language: string,
  version: VersionView,
  context: CommandContext,
): readonly string[] {
  const lines = [
    `== ${language}: ${context.translate(`cli:state.${version.rendition.status}`)}${version.reason === null ? '' : `. ${version.reason}`}`,
  ];
  for (const segment of segments) {
    const unit = version.units.get(segment.id);
    const made = unit?.origin === null || unit === undefined ? '' : `  (${unit.engine ?? unit.origin})`;
    lines.push('', `  ${segment.text}${made}`, `# ${segment.id}`, unit?.target ?? '');
  }
  if (version.findings.length > 0) lines.push('', context.translate('cli:show.findings', { language }));
  for (const finding of version.findings)
    lines.push(
      `  [${context.translate(`dashboard:severity.${finding.severity}`)}] ${finding.segmentId ?? ''} ${finding.check}: ${finding.message}`,
    );
  return lines;
}

async function verify(context: CommandContext, path: string | null): Promise<ExitCode> {
  const { settings, translate } = context;
  if (path === null) {
    context.terminal.write(
      context.json
        ? `${JSON.stringify({ path: null, valid: false, problems: [] })}\n`
        : `${translate('cli:show.nothing')}\n`,
    );
    return exitCode.failed;
  }
  const { publicKey } = await createManifestSigner(settings.data);
  const verdict = await verifyManifest(join(settings.outbox, path), publicKey);
  const problems = verdict.problems.map((problem) => translate(problem.key, problem.values));
  if (context.json) context.terminal.write(`${JSON.stringify({ path, valid: verdict.valid, problems })}\n`);
  else if (verdict.valid) context.terminal.write(`${translate('cli:show.verified', { path })}\n`);
  else
    context.terminal.write(
      `${[translate('cli:show.broken', { path }), ...problems.map((problem) => `  ${problem}`)].join('\n')}\n`,
    );
  return verdict.valid ? exitCode.done : exitCode.failed;
}
