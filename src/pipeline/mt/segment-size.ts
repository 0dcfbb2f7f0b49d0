import type { MtLimits, MtSegment } from '../../contracts/mt-engine.js';

/** Sizes of one segment in the units that engines limit. */
export interface SegmentSize {
  readonly characters: number;
  readonly bytes: number;
  readonly tokens: number;
}

export function segmentSize(segment: MtSegment, limits: MtLimits): SegmentSize {
  return {
    characters: characterCount(segment.text, limits),
    bytes: Buffer.byteLength(segment.text, 'utf8'),
    tokens: promptTokens(segment),
  };
}

/** Characters as the engine's provider counts them. */
export function characterCount(text: string, limits: Pick<MtLimits, 'characterUnit'>): number {
  if (limits.characterUnit !== 'codepoint') return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** A share of the paragraph's tokens is the batch's, not the segment's: see `contextTokens`. */
function promptTokens(segment: MtSegment): number {
  const extras = [
    ...(segment.terms ?? []).flatMap((term) => [term.match, term.source, term.target]),
    ...(segment.examples ?? []).flatMap((example) => [example.source, example.target]),
    ...(segment.repair === undefined ? [] : [segment.repair.previous, ...segment.repair.problems]),
  ];
  // Twice the text: once asked, once answered. Twelve for the JSON around each.
  return 24 + 2 * estimateTokens(segment.text) + extras.reduce((sum, text) => sum + estimateTokens(text), 0);
}

export function contextTokens(context: string): number {
  return 8 + estimateTokens(context);
}

/** About one token to two characters of Cyrillic in common vocabularies; counting all text so errs on the safe side. */
function estimateTokens(text: string): number {
  return Math.ceil(text.length / 2);
}
