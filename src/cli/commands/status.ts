import { type ArticleSummary, summarizeArticle } from '../../pipeline/summary.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { formatArticle } from '../format-summary.js';
import { withStore } from '../with-store.js';

/** The newest articles, where their versions are or why they wait. */
export async function status(
  context: CommandContext,
  options: { readonly limit: number },
): Promise<ExitCode> {
  return withStore(context, async ({ store }) => {
    const articles: ArticleSummary[] = [];
    for (const { article, revision } of await store.articles({ limit: options.limit, offset: 0 })) {
      articles.push(await summarizeArticle(store, article, revision, context.translate));
    }
    const counts = Object.fromEntries(await store.countByStatus());
    const quarantine = (await store.quarantined(options.limit)).map((record) => ({
      file: record.fileName,
      path: record.path,
      at: record.at,
      reason: context.translate(`${record.reason.code.replace('.', ':')}.what`, record.reason.values),
    }));
    if (context.json) {
      context.terminal.write(`${JSON.stringify({ articles, counts, quarantine })}\n`);
      return exitCode.done;
    }
    const lines = articles.flatMap((article) => [...formatArticle(article, context), '']);
    for (const record of quarantine)
      lines.push(`${context.translate('cli:state.quarantined')}  ${record.file}`, `    ${record.reason}`, '');
    if (lines.length === 0) lines.push(context.translate('cli:status.none'));
    context.terminal.write(`${lines.join('\n').trimEnd()}\n`);
    return exitCode.done;
  });
}
