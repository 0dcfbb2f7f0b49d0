import type { Article, Block } from './article.js';
import { type Segment, type SegmentPart, segmentId } from './segment.js';
import { splitSentences } from './sentences.js';

/** The parts of an article that are translated; the rest (date, address, identity) is carried over. */
export type TranslatedParts = Pick<
  Article,
  'headline' | 'abstract' | 'body' | 'byline' | 'dateline' | 'sourceLine' | 'keywords'
>;

/** A segment of the source that was given no target; the article cannot be put together without it. */
export class MissingTargetError extends Error {
  readonly code = 'missing_target';

  constructor(readonly segmentId: string) {
    super(`Segment ${segmentId} has no target.`);
    this.name = 'MissingTargetError';
  }
}

/**
 * All segments of an article, in reading order: headline, abstract, byline, dateline, source line,
 * body, keywords. The abstract and the body's paragraphs, quotes and list items are cut into
 * sentences; headline, headings, byline, dateline, source line and keywords stay whole.
 */
export function segmentArticle(article: TranslatedParts): Segment[] {
  return [
    ...wholeSegment('headline', 0, article.headline),
    ...sentenceSegments('abstract', 0, article.abstract),
    ...wholeSegment('byline', 0, article.byline),
    ...wholeSegment('dateline', 0, article.dateline),
    ...wholeSegment('source-line', 0, article.sourceLine),
    ...article.body.flatMap((block, index) => bodySegments(block, index)),
    ...article.keywords.flatMap((keyword, index) => wholeSegment('keyword', index, keyword)),
  ];
}

/**
 * Puts the translated parts together again: the same blocks, kinds and order as the source, each
 * block's targets joined by single spaces. A block whose targets are all empty is left out, as is an
 * empty keyword; other parts become null.
 *
 * @param targets the target text by segment id; one for every segment of `segmentArticle(article)`.
 * @throws MissingTargetError when a segment's id is not in `targets`.
 */
export function assembleArticle(
  article: TranslatedParts,
  targets: ReadonlyMap<string, string>,
): TranslatedParts {
  const texts = joinByBlock(segmentArticle(article), targets);
  const text = (part: SegmentPart, block: number): string => texts.get(`${part}.${block}`) ?? '';
  const optional = (part: SegmentPart): string | null => text(part, 0) || null;
  return {
    headline: text('headline', 0),
    abstract: optional('abstract'),
    byline: optional('byline'),
    dateline: optional('dateline'),
    sourceLine: optional('source-line'),
    body: article.body
      .map((block, index): Block => ({ kind: block.kind, text: text('body', index) }))
      .filter((block) => block.text !== ''),
    keywords: article.keywords.map((_, index) => text('keyword', index)).filter((keyword) => keyword !== ''),
  };
}

function bodySegments(block: Block, index: number): Segment[] {
  return block.kind === 'heading'
    ? wholeSegment('body', index, block.text)
    : sentenceSegments('body', index, block.text);
}

function wholeSegment(part: SegmentPart, block: number, text: string | null): Segment[] {
  return text === null || text === '' ? [] : [{ id: segmentId(part, block, 0), part, block, index: 0, text }];
}

function sentenceSegments(part: SegmentPart, block: number, text: string | null): Segment[] {
  return splitSentences(text ?? '').map((sentence, index) => ({
    id: segmentId(part, block, index),
    part,
    block,
    index,
    text: sentence,
  }));
}

function joinByBlock(
  segments: readonly Segment[],
  targets: ReadonlyMap<string, string>,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, part, block } of segments) {
    const target = targets.get(id);
    if (target === undefined) throw new MissingTargetError(id);
    const key = `${part}.${block}`;
    const before = texts.get(key) ?? '';
    texts.set(key, before === '' || target === '' ? before + target : `${before} ${target}`);
  }
  return texts;
}
