import type { Block } from '../domain/article.js';
import type { Language, TargetLanguage } from '../domain/language.js';

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

/** Pure: the same rendition gives the same bytes. */
export interface Formatter {
  readonly id: string;
  /** Without the dot: `md`, `html`, `ninjs.json`. */
  readonly extension: string;
  readonly mediaType: string;
  format(rendition: Rendition, context: FormatContext): string;
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

export type DeliveryOutcome =
  | { readonly ok: true; readonly detail: string }
  | {
      readonly ok: false;
      /** Plain sentence; no secrets. */
      readonly reason: string;
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
  deliver(delivery: Delivery, now: Date, signal: AbortSignal): Promise<DeliveryOutcome>;
}
