import type { Store } from '../contracts/store.js';
import type { Translate } from '../i18n/translator.js';
import { type ArticleSummary, summarizeArticle } from '../pipeline/summary.js';

export interface ListView {
  readonly counts: readonly { readonly status: string; readonly count: number }[];
  readonly articles: readonly (ArticleSummary & { readonly receivedAt: string })[];
  readonly more: boolean;
  readonly quarantine: readonly {
    readonly file: string;
    readonly reason: string;
    readonly path: string;
    readonly at: string;
  }[];
}

/** One page of the list of articles. */
export async function listView(
  store: Store,
  page: { readonly limit: number; readonly offset: number },
  translate: Translate,
): Promise<ListView> {
  const counts = [...(await store.countByStatus())]
    .map(([status, count]) => ({ status, count }))
    .sort((a, b) => a.status.localeCompare(b.status));
  const found = await store.articles({ limit: page.limit + 1, offset: page.offset });
  const articles: (ArticleSummary & { receivedAt: string })[] = [];
  for (const { article, revision } of found.slice(0, page.limit)) {
    articles.push({
      ...(await summarizeArticle(store, article, revision, translate)),
      receivedAt: revision.receivedAt,
    });
  }
  const quarantine = (await store.quarantined(20)).map((record) => ({
    file: record.fileName,
    path: record.path,
    at: record.at,
    reason: translate(`${record.reason.code.replace('.', ':')}.what`, record.reason.values),
  }));
  return { counts, articles, more: found.length > page.limit, quarantine };
}
