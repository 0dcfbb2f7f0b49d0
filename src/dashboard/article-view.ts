import type { Finding } from '../contracts/quality-check.js';
import type { AuditEvent, DeliveryRecord, RenditionRecord, Store, UnitRecord } from '../contracts/store.js';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';
import { segmentArticle } from '../domain/segmentation.js';
import type { Translate } from '../i18n/translator.js';
import { describeReason } from '../pipeline/reason.js';

export interface VersionView {
  readonly rendition: RenditionRecord;
  readonly reason: string | null;
  readonly units: ReadonlyMap<string, UnitRecord>;
  readonly findings: readonly (Finding & { readonly message: string })[];
}

export interface ArticleView {
  readonly id: string;
  readonly headline: string;
  readonly file: string;
  readonly revision: number;
  readonly receivedAt: string;
  /** One row a paragraph, heading, headline …: the ids of its segments. */
  readonly rows: readonly {
    readonly part: string;
    readonly segments: readonly { readonly id: string; readonly text: string }[];
  }[];
  readonly versions: Partial<Record<TargetLanguage, VersionView>>;
  readonly deliveries: readonly DeliveryRecord[];
  readonly audit: readonly AuditEvent[];
}

/** Everything about an article's newest revision; null when there is no such article. */
export async function articleView(
  store: Store,
  id: string,
  translate: Translate,
): Promise<ArticleView | null> {
  const revision = (await store.revisionsOf(id)).at(-1);
  if (revision === undefined) return null;
  const rows = new Map<string, { part: string; segments: { id: string; text: string }[] }>();
  for (const segment of segmentArticle(revision.article)) {
    const key = `${segment.part}.${segment.block}`;
    const row = rows.get(key) ?? { part: segment.part, segments: [] };
    row.segments.push({ id: segment.id, text: segment.text });
    rows.set(key, row);
  }
  const versions: Partial<Record<TargetLanguage, VersionView>> = {};
  for (const language of targetLanguages) {
    const key = { revisionId: revision.id, language };
    const rendition = await store.rendition(key);
    if (rendition === null) continue;
    const findings = await store.findings(key);
    versions[language] = {
      rendition,
      reason: rendition.reason === null ? null : describeReason(rendition.reason, id, translate),
      units: new Map((await store.units(key)).map((unit) => [unit.id, unit])),
      findings: findings.map((finding) => ({
        ...finding,
        message: translate(`quality:${finding.code}`, finding.values),
      })),
    };
  }
  return {
    id,
    headline: revision.article.headline,
    file: revision.fileName,
    revision: revision.number,
    receivedAt: revision.receivedAt,
    rows: [...rows.values()],
    versions,
    deliveries: await store.deliveriesOf(id),
    audit: await store.auditOf(id),
  };
}
