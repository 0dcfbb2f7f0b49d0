export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list-item';

/** One paragraph-level piece of the body: NFC text, inner white space single, never empty. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** An article as read from a source file, before it has an identity. Every text is NFC. */
export interface Article {
  readonly headline: string;
  /** True when the source had no headline and ours was made from its first sentence. */
  readonly headlineMade: boolean;
  readonly abstract: string | null;
  readonly body: readonly Block[];
  readonly byline: string | null;
  /** The place a report was filed from: `Астана`. */
  readonly dateline: string | null;
  /** Calendar date of the report, ISO 8601 `YYYY-MM-DD`, when the source states one. */
  readonly date: string | null;
  /** Whom the text comes from, as the source says it: `Пресс-служба Президента`. */
  readonly sourceLine: string | null;
  readonly sourceUrl: string | null;
  /** The sender's own identity for the story (ninjs `uri`, NITF `doc-id`, front matter `id`). */
  readonly externalId: string | null;
  /** The sender's own wish for the last part of the address; no separator, no `..`. Absent when not stated. */
  readonly slug?: string;
  /** Not to go out before this instant, ISO 8601 in UTC. */
  readonly embargoUntil: string | null;
  readonly keywords: readonly string[];
}
