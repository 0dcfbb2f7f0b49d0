import type { RenditionRecord, RevisionRecord, Store } from '../contracts/store.js';

/** The language versions of one revision, in no order. */
export async function revisionRenditions(
  store: Store,
  { id, articleId }: Pick<RevisionRecord, 'id' | 'articleId'>,
): Promise<readonly RenditionRecord[]> {
  return (await store.renditionsOf(articleId)).filter((rendition) => rendition.revisionId === id);
}
