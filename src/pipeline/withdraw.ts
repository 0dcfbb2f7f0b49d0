import type { TargetLanguage } from '../domain/language.js';
import { renditionFile } from '../publish/article-address.js';
import { dateOf, provenanceOf } from './build-rendition.js';
import { currentRenditions, type EditorialRequest } from './editorial.js';
import { announce } from './events.js';
import { withLease } from './lease.js';
import { PipelineError } from './pipeline-error.js';
import { audit } from './ports.js';
import { type PublishDeps, sendDueDeliveries } from './publish-revision.js';

/**
 * Takes an article off line in every language: tombstones in place of its pages, out of the feeds, hooks told. Safe to
 * repeat. Throws PipelineError `pipeline.wrong_state` when nothing of it is published.
 */
export async function withdraw(
  deps: PublishDeps,
  request: EditorialRequest,
): Promise<readonly TargetLanguage[]> {
  const { revision, renditions } = await currentRenditions(deps, request.articleId);
  const languages = await withLease(deps, `publish:${request.articleId}`, async () => {
    const online = (await deps.store.renditionsOf(request.articleId)).filter(
      (rendition) => rendition.status === 'published',
    );
    const article = await deps.store.article(request.articleId);
    if (
      online.length === 0 ||
      article?.path === null ||
      article?.path === undefined ||
      article.slug === null
    ) {
      throw new PipelineError('pipeline.wrong_state', {
        id: request.articleId,
        action: 'withdraw',
        states: renditions.map(({ language, status }) => `${language}: ${status}`).join(', '),
        allowed: 'published',
      });
    }
    const { path, slug } = article;
    const withdrawnAt = deps.now().toISOString();
    const alternates = online.map((rendition) => ({
      language: rendition.language,
      href: renditionFile(rendition.language, 'html'),
    }));
    const versions = [];
    for (const rendition of online) {
      const units = await deps.store.units(rendition);
      versions.push({
        item: {
          articleId: article.id,
          revision: revision.number,
          language: rendition.language,
          slug,
          date: dateOf(revision, deps.timeZone),
          publishedAt: rendition.publishedAt ?? withdrawnAt,
          alternates,
          withdrawnAt,
        },
        provenance: provenanceOf(rendition, units, await deps.store.findings(rendition)),
      });
    }
    const published = online
      .flatMap((rendition) => (rendition.publishedAt === null ? [] : [rendition.publishedAt]))
      .sort();
    await deps.outbox.withdraw({
      path,
      facts: {
        articleId: article.id,
        revision: revision.number,
        source: { file: revision.fileName, language: 'ru', sha256: revision.contentSha256 },
        publishedAt: published[0] ?? withdrawnAt,
        modifiedAt: withdrawnAt,
        termbase:
          deps.termbase.size === 0 ? null : { checksum: deps.termbase.checksum, size: deps.termbase.size },
        deliveries: [],
      },
      versions,
    });
    await deps.store.transaction(async (store) => {
      for (const rendition of online) {
        await store.changeRendition(
          rendition,
          ['published'],
          { status: 'withdrawn', modifiedAt: withdrawnAt },
          withdrawnAt,
        );
        await audit({ ...deps, store }, 'withdrawn', {
          actor: request.editor,
          articleId: article.id,
          revisionId: rendition.revisionId,
          language: rendition.language,
        });
      }
      const revisionId = online[0]?.revisionId ?? revision.id;
      await announce(
        { ...deps, store },
        deps.hooks,
        revisionId,
        'article.withdrawn',
        online.map((rendition) => rendition.language),
      );
    });
    await deps.listings.refresh();
    return online.map((rendition) => rendition.language);
  });
  await sendDueDeliveries(deps, request.articleId);
  return languages;
}
