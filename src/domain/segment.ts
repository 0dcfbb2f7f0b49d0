/** The part of an article that a segment belongs to. */
export type SegmentPart =
  | 'headline'
  | 'abstract'
  | 'byline'
  | 'dateline'
  | 'source-line'
  | 'keyword'
  | 'body';

/**
 * The unit of translation: a sentence of the body, or a whole headline, abstract sentence, byline …
 * Joining the segments of one block with single spaces gives the block's text again.
 */
export interface Segment {
  /** Stable within one revision: `<part>.<block>.<index>`, so a re-run names the same segment the same. */
  readonly id: string;
  readonly part: SegmentPart;
  /** Index of the block within the part (body paragraph, keyword), from 0. */
  readonly block: number;
  /** Index of the segment within its block, from 0. */
  readonly index: number;
  readonly text: string;
}

export function segmentId(part: SegmentPart, block: number, index: number): string {
  return `${part}.${block}.${index}`;
}
