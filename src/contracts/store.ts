import type { Article } from '../domain/article.js';
import type { TargetLanguage } from '../domain/language.js';
import type { Segment } from '../domain/segment.js';
import type { MessageValues } from '../i18n/translator.js';
import type { SourceFormat } from './article-parser.js';
import type { Coordination } from './coordination.js';
import type { PublishEventType } from './publishing.js';
import type { Finding, Severity } from './quality-check.js';
import type { LearntUnits, MatchKind, MemoryUnit } from './translation-memory.js';

/**
 * Where one language version of one revision stands.
 * `pending` → `translated` → `publishing` → `published` is the way of an article that passes the gate.
 */
export type RenditionStatus =
  | 'pending'
  | 'translated'
  | 'held'
  | 'approved'
  | 'publishing'
  | 'published'
  | 'failed'
  | 'rejected'
  | 'withdrawn'
  | 'superseded';

/** Why a rendition is where it is: a message `<namespace>:<name>` of the catalogs and its values. */
export interface Reason {
  readonly code: string;
  readonly values: MessageValues;
}

export interface ArticleRecord {
  readonly id: string;
  readonly externalId: string | null;
  readonly fileName: string;
  /** Folder below the outbox, fixed at first publication: `2026/02/05/<slug>`. */
  readonly path: string | null;
  readonly slug: string | null;
  readonly createdAt: string;
}

export interface RevisionRecord {
  readonly id: string;
  readonly articleId: string;
  /** From 1. */
  readonly number: number;
  readonly contentSha256: string;
  readonly format: SourceFormat;
  readonly encoding: string;
  readonly fileName: string;
  readonly article: Article;
  readonly receivedAt: string;
}

export interface TermCounts {
  readonly hits: number;
  readonly ok: number;
  readonly missing: number;
  readonly forbidden: number;
}

export interface RenditionRecord {
  readonly revisionId: string;
  readonly articleId: string;
  readonly language: TargetLanguage;
  readonly status: RenditionStatus;
  readonly reason: Reason | null;
  /** Engines and models that made it, as `engine/model`, most used first. */
  readonly engines: readonly string[];
  readonly termbaseChecksum: string | null;
  readonly headline: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  /** Terms found in the source and how they came out; null before the gate has looked. */
  readonly terms: TermCounts | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** Paths below the outbox. */
  readonly files: readonly string[];
  readonly updatedAt: string;
}

/** How a segment got its target. */
export type UnitOrigin = MatchKind | 'engine' | 'editor';

export interface UnitRecord extends Segment {
  readonly order: number;
  readonly target: string | null;
  readonly origin: UnitOrigin | null;
  readonly engine: string | null;
  readonly model: string | null;
  /** Why the memory answered as it did, or what the engine failed with. */
  readonly note: string | null;
}

export type DeliveryStatus = 'pending' | 'delivered' | 'failed' | 'disabled';

export interface DeliveryRecord {
  readonly id: string;
  readonly eventId: string;
  readonly targetId: string;
  readonly eventType: PublishEventType;
  readonly articleId: string;
  readonly payload: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly lastReason: string | null;
  readonly createdAt: string;
  readonly deliveredAt: string | null;
}

export interface AuditEvent {
  readonly id: string;
  readonly at: string;
  /** `system`, or who gave the command. */
  readonly actor: string;
  readonly action: string;
  readonly articleId: string | null;
  readonly revisionId: string | null;
  readonly language: TargetLanguage | null;
  readonly details: MessageValues;
}

export interface QuarantineRecord {
  readonly id: string;
  readonly fileName: string;
  readonly path: string;
  readonly reason: Reason;
  readonly at: string;
}

export interface NewRevision {
  readonly article: Article;
  readonly contentSha256: string;
  readonly format: SourceFormat;
  readonly encoding: string;
  readonly fileName: string;
  readonly receivedAt: string;
  /** Used when the content turns out to be a new article. */
  readonly newArticleId: string;
}

export type Admission =
  | { readonly outcome: 'new-article' | 'new-revision'; readonly revision: RevisionRecord }
  /** The same bytes were received before. */
  | { readonly outcome: 'known'; readonly revision: RevisionRecord };

export interface RenditionKey {
  readonly revisionId: string;
  readonly language: TargetLanguage;
}

export type RenditionChange = Partial<
  Omit<RenditionRecord, 'revisionId' | 'articleId' | 'language' | 'updatedAt'>
>;

export interface ArticleStore {
  /** In one transaction: finds the content, or makes an article or revision with a pending rendition per language. */
  admit(revision: NewRevision): Promise<Admission>;
  article(id: string): Promise<ArticleRecord | null>;
  revision(id: string): Promise<RevisionRecord | null>;
  revisionsOf(articleId: string): Promise<readonly RevisionRecord[]>;
  /** Newest articles first, each with its newest revision. */
  articles(page: {
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly { readonly article: ArticleRecord; readonly revision: RevisionRecord }[]>;
  /** Fixes slug and folder at first publication; a taken folder gets `-2`, `-3` … Returns what is fixed. */
  reservePath(
    articleId: string,
    date: string,
    slug: string,
  ): Promise<{ readonly path: string; readonly slug: string }>;
  countUnfinished(): Promise<number>;
}

export interface FindingCount {
  readonly check: string;
  readonly language: TargetLanguage;
  readonly severity: Severity;
  readonly count: number;
}

export interface RenditionStore {
  rendition(key: RenditionKey): Promise<RenditionRecord | null>;
  renditionsOf(articleId: string): Promise<readonly RenditionRecord[]>;
  /**
   * Changes a rendition only while its status is one of `from`; null when it is not (someone else was first).
   */
  changeRendition(
    key: RenditionKey,
    from: readonly RenditionStatus[],
    change: RenditionChange,
    at: string,
  ): Promise<RenditionRecord | null>;
  renditionsWithStatus(
    statuses: readonly RenditionStatus[],
    limit: number,
  ): Promise<readonly RenditionRecord[]>;
  countByStatus(): Promise<ReadonlyMap<string, number>>;
  /** Newest published renditions of a language, newest first. */
  published(language: TargetLanguage, limit: number): Promise<readonly RenditionRecord[]>;
  units(key: RenditionKey): Promise<readonly UnitRecord[]>;
  /** Characters of all translated sources, and of those that the memory served. */
  translatedCharacters(): Promise<{ readonly all: number; readonly fromMemory: number }>;
  /** Writes the segments of a rendition once; targets already there are kept. */
  putUnits(key: RenditionKey, segments: readonly Segment[], at: string): Promise<void>;
  setTargets(
    key: RenditionKey,
    targets: readonly Pick<UnitRecord, 'id' | 'target' | 'origin' | 'engine' | 'model' | 'note'>[],
    at: string,
  ): Promise<void>;
  findings(key: RenditionKey): Promise<readonly Finding[]>;
  replaceFindings(key: RenditionKey, findings: readonly Finding[], at: string): Promise<void>;
  /** How many findings are stored of each check, language and severity, in that order; none is left out. */
  countFindings(): Promise<readonly FindingCount[]>;
}

export interface SegmentCache {
  cached(
    keys: readonly string[],
  ): Promise<
    ReadonlyMap<string, { readonly target: string; readonly engine: string; readonly model: string }>
  >;
  putCached(
    entries: readonly {
      readonly key: string;
      readonly target: string;
      readonly engine: string;
      readonly model: string;
    }[],
    at: string,
  ): Promise<void>;
}

export interface DeliveryStore {
  /** Rows that exist (by id) are left as they are. */
  addDeliveries(deliveries: readonly DeliveryRecord[]): Promise<void>;
  delivery(id: string): Promise<DeliveryRecord | null>;
  deliveriesOf(articleId: string): Promise<readonly DeliveryRecord[]>;
  deliveries(filter: {
    readonly status?: DeliveryStatus;
    readonly limit: number;
  }): Promise<readonly DeliveryRecord[]>;
  changeDelivery(
    id: string,
    change: Partial<
      Pick<DeliveryRecord, 'status' | 'attempts' | 'nextAttemptAt' | 'lastReason' | 'deliveredAt'>
    >,
  ): Promise<void>;
  disableTarget(targetId: string, reason: string, at: string): Promise<void>;
  disabledTargets(): Promise<ReadonlySet<string>>;
}

/** What editors taught the memory. */
export interface LearntUnitStore extends LearntUnits {
  /** Units learnt after a place in the order, and the place of the last of them. */
  after(position: number): Promise<{ readonly units: readonly MemoryUnit[]; readonly position: number }>;
}

export interface AuditStore {
  record(event: AuditEvent): Promise<void>;
  auditOf(articleId: string): Promise<readonly AuditEvent[]>;
  quarantine(record: QuarantineRecord): Promise<void>;
  quarantined(limit: number): Promise<readonly QuarantineRecord[]>;
}

/** The truth. All instants are ISO 8601 in UTC. */
export interface Store
  extends ArticleStore,
    RenditionStore,
    SegmentCache,
    DeliveryStore,
    AuditStore,
    Coordination {
  readonly learntUnits: LearntUnitStore;
  /** Runs several calls in one transaction. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Returns when all that was committed would survive a power cut. Other commits survive only a crash of ours. */
  flush(): Promise<void>;
  readonly kind: 'sqlite' | 'postgresql';
  close(): Promise<void>;
}
