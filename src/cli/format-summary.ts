import { join, relative } from 'node:path';
import type { ArticleSummary, RunSummary } from '../pipeline/summary.js';
import type { CommandContext } from './context.js';

/** The run in words: each article, where its versions are or why they are not, and what was set aside. */
export function formatRunSummary(summary: RunSummary, context: CommandContext): string {
  const { translate } = context;
  const lines = summary.articles.flatMap((article) => [...formatArticle(article, context), '']);
  for (const set of summary.quarantine) {
    lines.push(
      `${translate('cli:state.quarantined')}  ${set.file}`,
      `    ${set.reason}`,
      `    ${shown(set.path, context)}`,
      '',
    );
  }
  const { published, held, failed, quarantined } = summary;
  lines.push(translate('cli:start.totals', { published, held, failed, quarantined }));
  if (summary.articles.length === 0 && summary.quarantined === 0)
    lines.push(translate('cli:start.nothing', { inbox: shown(context.settings.inbox, context) }));
  return `${lines.join('\n')}\n`;
}

/** A heading line and one line a language. */
export function formatArticle(article: ArticleSummary, context: CommandContext): readonly string[] {
  const { translate, settings } = context;
  const lines = [
    `${article.headline}`,
    `  ${article.file} · ${article.id}${article.revision > 1 ? ` · ${translate('cli:status.revision', { number: article.revision })}` : ''}`,
  ];
  for (const [language, version] of Object.entries(article.languages)) {
    const state = translate(`cli:state.${version.status}`);
    const page = version.files.find((file) => file.endsWith('.html')) ?? version.files[0];
    const where =
      page === undefined || version.status !== 'published'
        ? (version.reason ?? '')
        : shown(join(settings.outbox, page), context);
    lines.push(`  ${language}  ${state}${where === '' ? '' : `  ${where}`}`);
  }
  return lines;
}

/** A path as the reader would type it. */
function shown(path: string, context: CommandContext): string {
  const near = relative(context.terminal.workingFolder, path);
  return near.startsWith('..') ? path : near;
}
