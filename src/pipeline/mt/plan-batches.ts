import type { MtLimits, MtSegment } from '../../contracts/mt-engine.js';
import { contextTokens, type SegmentSize, segmentSize } from './segment-size.js';

export interface BatchPlan {
  /** Segments keep their order within a batch. */
  readonly batches: readonly (readonly MtSegment[])[];
  /** Segments that pass a limit of the engine all by themselves. */
  readonly tooLarge: readonly MtSegment[];
}

interface Item {
  readonly segment: MtSegment;
  readonly size: SegmentSize;
  readonly position: number;
}

interface Bin {
  readonly items: Item[];
  readonly contexts: Set<string>;
  characters: number;
  bytes: number;
  tokens: number;
}

/**
 * Packs segments into the fewest requests that the engine's limits allow, never splitting one. Neighbours stay
 * together (context helps engines that use it) unless packing by size needs fewer requests.
 */
export function planBatches(segments: readonly MtSegment[], limits: MtLimits): BatchPlan {
  const items = segments.map((segment, position) => ({
    segment,
    size: segmentSize(segment, limits),
    position,
  }));
  const tooLarge = items.filter((item) => !fits(emptyBin(), item, limits));
  const sendable = items.filter((item) => !tooLarge.includes(item));
  const inOrder = packInOrder(sendable, limits);
  const bins =
    inOrder.length <= fewestPossible(sendable, limits)
      ? inOrder
      : fewer(inOrder, packBySize(sendable, limits));
  return {
    batches: bins.map((bin) => segmentsOf(bin)),
    tooLarge: tooLarge.map((item) => item.segment),
  };
}

function fewer(first: Bin[], second: Bin[]): Bin[] {
  return second.length < first.length ? second : first;
}

function segmentsOf(bin: Bin): MtSegment[] {
  return bin.items.sort((a, b) => a.position - b.position).map((item) => item.segment);
}

function packInOrder(items: readonly Item[], limits: MtLimits): Bin[] {
  const bins: Bin[] = [];
  for (const item of items) {
    const last = bins.at(-1);
    if (last !== undefined && fits(last, item, limits)) add(last, item);
    else bins.push(binOf(item));
  }
  return bins;
}

/** First fit decreasing: at most 11/9 of the best, and the best in nearly every case of this size. */
function packBySize(items: readonly Item[], limits: MtLimits): Bin[] {
  const bins: Bin[] = [];
  for (const item of items.toSorted((a, b) => b.size.bytes - a.size.bytes)) {
    const bin = bins.find((candidate) => fits(candidate, item, limits));
    if (bin === undefined) bins.push(binOf(item));
    else add(bin, item);
  }
  return bins;
}

function fewestPossible(items: readonly Item[], limits: MtLimits): number {
  const total = (unit: keyof SegmentSize) => items.reduce((sum, item) => sum + item.size[unit], 0);
  return Math.ceil(
    Math.max(
      items.length / (limits.maxSegments ?? Infinity),
      total('characters') / (limits.maxCharacters ?? Infinity),
      total('bytes') / (limits.maxBytes ?? Infinity),
      total('tokens') / (limits.maxTokens ?? Infinity),
      items.length === 0 ? 0 : 1,
    ),
  );
}

function emptyBin(): Bin {
  return { items: [], contexts: new Set(), characters: 0, bytes: 0, tokens: 0 };
}

function binOf(item: Item): Bin {
  const bin = emptyBin();
  add(bin, item);
  return bin;
}

function fits(bin: Bin, item: Item, limits: MtLimits): boolean {
  return (
    bin.items.length + 1 <= (limits.maxSegments ?? Infinity) &&
    bin.characters + item.size.characters <= (limits.maxCharacters ?? Infinity) &&
    bin.bytes + item.size.bytes <= (limits.maxBytes ?? Infinity) &&
    bin.tokens + tokensAdded(bin, item) <= (limits.maxTokens ?? Infinity)
  );
}

/** A paragraph is sent once for all its sentences in the batch. */
function tokensAdded(bin: Bin, { segment, size }: Item): number {
  const { context } = segment;
  return context === undefined || bin.contexts.has(context)
    ? size.tokens
    : size.tokens + contextTokens(context);
}

function add(bin: Bin, item: Item): void {
  bin.tokens += tokensAdded(bin, item);
  bin.characters += item.size.characters;
  bin.bytes += item.size.bytes;
  bin.items.push(item);
  if (item.segment.context !== undefined) bin.contexts.add(item.segment.context);
}
