import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { SourceFormat } from '../contracts/article-parser.js';
import type { PublishEventType } from '../contracts/publishing.js';
import type { Finding, MqmCategory, Severity } from '../contracts/quality-check.js';
import type {
  ArticleRecord,
  AuditEvent,
  DeliveryRecord,
  DeliveryStatus,
  FindingCount,
  QuarantineRecord,
  RenditionRecord,
  RenditionStatus,
  RevisionRecord,
  UnitOrigin,
  UnitRecord,
} from '../contracts/store.js';
import { isTargetLanguage, type TargetLanguage } from '../domain/language.js';
import type { SegmentPart } from '../domain/segment.js';
import {
  articleColumn,
  reasonColumn,
  spanColumn,
  termCountsColumn,
  textListColumn,
  valuesColumn,
} from './json-column.js';
import type { Database } from './schema.js';
import { StoreError } from './store-error.js';

type Row<T extends keyof Database> = Selectable<Database[T]>;

function language(value: string): TargetLanguage {
  if (isTargetLanguage(value)) return value;
  throw new StoreError('store.damaged', {
    where: 'language',
    problem: `'${value}' is not a target language`,
  });
}

// The text columns below hold only what the typed write side put there; these names say so to the compiler.
const named = <T extends string>(value: string): T =>
  z.custom<T>((text) => typeof text === 'string').parse(value);

export function articleOf(row: Row<'articles'>): ArticleRecord {
  return {
    id: row.id,
    externalId: row.external_id,
    fileName: row.file_name,
    path: row.path,
    slug: row.slug,
    createdAt: row.created_at,
  };
}

export function revisionOf(row: Row<'revisions'>): RevisionRecord {
  return {
    id: row.id,
    articleId: row.article_id,
    number: row.number,
    contentSha256: row.content_sha256,
    format: named<SourceFormat>(row.format),
    encoding: row.encoding,
    fileName: row.file_name,
    article: articleColumn.read(row.article, `revisions.article of ${row.id}`),
    receivedAt: row.received_at,
  };
}

export function renditionOf(row: Row<'renditions'>): RenditionRecord {
  const where = `renditions of ${row.revision_id} ${row.language}`;
  return {
    revisionId: row.revision_id,
    articleId: row.article_id,
    language: language(row.language),
    status: named<RenditionStatus>(row.status),
    reason: row.reason === null ? null : reasonColumn.read(row.reason, where),
    engines: textListColumn.read(row.engines, where),
    termbaseChecksum: row.termbase_checksum,
    headline: row.headline,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    terms: row.terms === null ? null : termCountsColumn.read(row.terms, where),
    publishedAt: row.published_at,
    modifiedAt: row.modified_at,
    files: textListColumn.read(row.files, where),
    updatedAt: row.updated_at,
  };
}

export function unitOf(row: Row<'translation_units'>): UnitRecord {
  return {
    id: row.segment_id,
    part: named<SegmentPart>(row.part),
    block: row.block,
    index: row.part_index,
    text: row.source,
    order: row.ordinal,
    target: row.target,
    origin: row.origin === null ? null : named<UnitOrigin>(row.origin),
    engine: row.engine,
    model: row.model,
    note: row.note,
  };
}

export function findingOf(row: Row<'findings'>): Finding {
  const where = `findings of ${row.revision_id} ${row.language}`;
  return {
    check: row.finding_check,
    category: named<MqmCategory>(row.category),
    severity: named<Severity>(row.severity),
    code: row.code,
    values: valuesColumn.read(row.message_values, where),
    segmentId: row.segment_id,
    sourceSpan: row.source_span === null ? null : spanColumn.read(row.source_span, where),
    targetSpan: row.target_span === null ? null : spanColumn.read(row.target_span, where),
  };
}

export function findingCountOf(
  row: Pick<Row<'findings'>, 'finding_check' | 'language' | 'severity'> & { readonly count: number | string },
): FindingCount {
  return {
    check: row.finding_check,
    language: named<TargetLanguage>(row.language),
    severity: named<Severity>(row.severity),
    // PostgreSQL counts in 64 bits, which its driver gives as text.
    count: Number(row.count),
  };
}

export function deliveryOf(row: Row<'deliveries'>): DeliveryRecord {
  return {
    id: row.id,
    eventId: row.event_id,
    targetId: row.target_id,
    eventType: named<PublishEventType>(row.event_type),
    articleId: row.article_id,
    payload: row.payload,
    status: named<DeliveryStatus>(row.status),
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    lastReason: row.last_reason,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
  };
}

export function auditOf(row: Row<'audit_events'>): AuditEvent {
  return {
    id: row.id,
    at: row.at,
    actor: row.actor,
    action: row.action,
    articleId: row.article_id,
    revisionId: row.revision_id,
    language: row.language === null ? null : language(row.language),
    details: valuesColumn.read(row.details, `audit_events ${row.id}`),
  };
}

export function quarantineOf(row: Row<'quarantined_files'>): QuarantineRecord {
  return {
    id: row.id,
    fileName: row.file_name,
    path: row.path,
    reason: reasonColumn.read(row.reason, `quarantined_files ${row.id}`),
    at: row.at,
  };
}
