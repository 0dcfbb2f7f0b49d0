import type { Block } from '../domain/article.js';
import type { Language, TargetLanguage } from '../domain/language.js';
import type { MessageValues } from '../i18n/translator.js';

/** An article in one language, ready to be formatted. */
export interface Rendition {
  readonly articleId: string;
  readonly revision: number;
  readonly language: TargetLanguage;
  readonly slug: string;
  readonly headline: string;
  readonly abstract: string | null;
  readonly body: readonly Block[];
  readonly byline: string | null;
  readonly dateline: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly sourceLine: string | null;
  readonly sourceUrl: string | null;
  readonly keywords: readonly string[];
  /** First publication and last change, ISO 8601 in UTC. */
  readonly publishedAt: string;
  readonly modifiedAt: string;
  /** Whether the text was made by a machine and not touched by a person. */
  readonly origin: 'machine' | 'machine-reviewed' | 'memory';
  /** Every published language version of the article, this one included; hrefs relative to this file. */
  readonly alternates: readonly { readonly language: TargetLanguage; readonly href: string }[];
  /** The language and headline of the source. */
  readonly translationOf: { readonly language: Language; readonly headline: string };
}

export interface FormatContext {
  /** Absolute URL under which the outbox is served, with trailing slash; null when it is not known. */
  readonly baseUrl: string | null;
  /** The folder of the article below the outbox: `2026/02/05/<slug>`. */
  readonly path: string;
  readonly publisher: string;
}

/** What is left of a rendition that was withdrawn: its address, never its text. */
export interface Tombstone
  extends Pick<
    Rendition,
    'articleId' | 'revision' | 'language' | 'slug' | 'date' | 'publishedAt' | 'alternates'
  > {
  /** ISO 8601 in UTC. */
  readonly withdrawnAt: string;
}

/** Pure: the same rendition gives the same bytes. */
export interface Formatter {
  readonly id: string;
  /** Without the dot: `md`, `html`, `ninjs.json`. */
  readonly extension: string;
  readonly mediaType: string;
  format(rendition: Rendition, context: FormatContext): string;
  /** The short page that takes a withdrawn rendition's place. */
  formatTombstone(tombstone: Tombstone, context: FormatContext): string;
}

/** A published language version and where it stands, for feeds and the front page. */
export interface ListedRendition {
  readonly rendition: Rendition;
  /** The folder of the article below the outbox: `2026/02/05/<slug>`. */
  readonly path: string;
}

export interface FeedContext {
  readonly language: TargetLanguage;
  /** As in FormatContext. */
  readonly baseUrl: string | null;
  readonly publisher: string;
}

/** One syndication format. Pure; takes the renditions newest first and cuts nothing. */
export interface Feed {
  readonly id: string;
  /** `rss.xml` */
  readonly fileName: string;
  readonly mediaType: string;
  format(listed: readonly ListedRendition[], context: FeedContext): string;
}

export type PublishEventType =
  | 'article.published'
  | 'article.corrected'
  | 'article.withdrawn'
  | 'article.held'
  | 'article.failed';

/** What hooks are told. `data` is built by the pipeline and sent as it is. */
export interface PublishEvent {
  readonly type: PublishEventType;
  /** When it happened, ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly data: {
    readonly articleId: string;
    readonly revision: number;
    readonly file: string;
    readonly headline: string;
    readonly languages: Partial<
      Record<
        TargetLanguage,
        {
          readonly status: string;
          readonly reason?: string;
          readonly headline?: string;
          readonly path?: string;
          readonly url?: string;
          readonly files?: readonly string[];
        }
      >
    >;
  };
}

export interface Delivery {
  /** The same on every attempt; Standard Webhooks' `webhook-id`. */
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  /** The event as the exact JSON text to send. */
  readonly payload: string;
  readonly eventType: PublishEventType;
}

/** A message of the catalogs, so that the dashboard can say in its own language what a log says in English. */
export interface DeliveryMessage {
  readonly key: string;
  readonly values: MessageValues;
}

export type DeliveryOutcome =
  | { readonly ok: true; readonly detail: string; readonly message?: DeliveryMessage }
  | {
      readonly ok: false;
      /** Plain sentence in English; no secrets. */
      readonly reason: string;
      readonly message?: DeliveryMessage;
      readonly retryable: boolean;
      readonly retryAfterMs: number | null;
      /** The receiver said it is gone (410): send nothing more to this target. */
      readonly disable: boolean;
    };

/** Somewhere an event goes. One attempt per call; waiting and repeating is the queue's. */
export interface PublishTarget {
  readonly id: string;
  readonly kind: 'webhook' | 'command';
  /** Which events it wants. */
  accepts(type: PublishEventType): boolean;
  /** Rejects only with the signal's own reason, when the caller stopped the attempt. */
  deliver(delivery: Delivery, now: Date, signal: AbortSignal): Promise<DeliveryOutcome>;
  /** Releases connections. */
  close?(): Promise<void>;
}
