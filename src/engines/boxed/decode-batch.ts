import { BeamSearch, type DecoderRow, type SearchTokens } from './beam-search.js';
import type { Decoding } from './model-manifest.js';
import {
  floats,
  integers,
  type Runtime,
  type RuntimeSession,
  type RuntimeTensor,
  takeFirstRows,
  takeRows,
  wholeNumbers,
} from './runtime.js';
import type { Vocabulary } from './vocabulary.js';

/** A model that is ready to work. */
export interface LoadedModel {
  readonly runtime: Runtime;
  readonly encoder: RuntimeSession;
  readonly decoder: RuntimeSession;
  readonly vocabulary: Vocabulary;
  readonly decoding: Decoding;
}

/** Asked before every decoder step; true stops the work. */
export type Stopped = () => boolean;

/** Thrown when `Stopped` said so. */
export class DecodingStopped extends Error {
  override readonly name = 'DecodingStopped';
}

/** What stays the same from step to step: the encoder's answer, once for each beam of each sentence still searched. */
interface Memory {
  readonly mask: RuntimeTensor;
  readonly keys: RuntimeTensor;
  readonly values: RuntimeTensor;
  /** What each source piece may become, and how much likelier that is where the decoder looks at it. */
  readonly pieces: RuntimeTensor;
  readonly bias: RuntimeTensor;
  /** The target language's tag. */
  readonly tag: RuntimeTensor;
}

/** What grows from step to step: the decoder's cache, and how far each source piece has been translated. */
interface Past {
  readonly keys: RuntimeTensor;
  readonly values: RuntimeTensor;
  readonly covered: RuntimeTensor;
}

/**
 * Translates sentences of similar length side by side: encoder once, then the decoder token by token with its cache.
 * `sources` are the encoder's ids; null stands where no translation ended. A sentence's result does not depend on the
 * others: sums are made in float over its own row. Throws DecodingStopped.
 */
export async function decodeBatch(
  model: LoadedModel,
  sources: readonly (readonly number[])[],
  stopped: Stopped,
): Promise<(readonly number[] | null)[]> {
  const { runtime, decoding, vocabulary } = model;
  const tokens = searchTokens(vocabulary);
  const searches = sources.map((source) => new BeamSearch(source, tokens, decoding));
  let active = searches;
  let memory = await encode(model, sources, stopped);
  let past = nothing(runtime, memory.keys);
  const [, rows = 0] = memory.keys.dims;
  let order = Array.from({ length: rows }, (_, row) => row);
  for (let position = 0; position < decoding.maxTargetTokens; position += 1) {
    if (stopped()) throw new DecodingStopped();
    const last = active.flatMap((search) => search.last(vocabulary.specials.start));
    const output = await model.decoder.run({
      ids: wholeNumbers(runtime, last, [last.length, 1]),
      position: wholeNumbers(runtime, [position], [1]),
      beam_order: wholeNumbers(runtime, order, [order.length]),
      mask: memory.mask,
      cross_keys: memory.keys,
      cross_values: memory.values,
      pieces: memory.pieces,
      bias: memory.bias,
      tag: memory.tag,
      past_keys: past.keys,
      past_values: past.values,
      past_covered: past.covered,
    });
    past = {
      keys: required(output['keys']),
      values: required(output['values']),
      covered: required(output['covered']),
    };
    const row = rowsOf(output, vocabulary.specialCount);
    order = active.flatMap((search, at) => {
      const base = at * decoding.beam;
      return search.advance((beam) => row(base + beam)).map((beam) => base + beam);
    });
    const still = active.filter((search) => !search.done);
    if (still.length === 0) break;
    // Sentences that are done still cost a decoder row a beam: they go when that halves the work.
    if (still.length * 2 <= active.length) {
      const kept = active.flatMap((search, at) => (search.done ? [] : beamRows(at, decoding.beam)));
      order = kept.map((at) => order[at] ?? 0);
      memory = narrowed(runtime, memory, kept);
      active = still;
    }
  }
  return searches.map((search) => search.outcome());
}

/** Before the first step; `keys` are the encoder's, [layers, rows, heads, length, size]. */
function nothing(runtime: Runtime, keys: RuntimeTensor): Past {
  const [layers = 0, rows = 0, heads = 0, length = 0, size = 0] = keys.dims;
  const empty = () => new runtime.Tensor('float32', new Float32Array(0), [layers, rows, heads, 0, size]);
  const covered = new runtime.Tensor('float32', new Float32Array(rows * length), [rows, length]);
  return { keys: empty(), values: empty(), covered };
}

function searchTokens({ specials, specialCount, firstPiece, wordStarts }: Vocabulary): SearchTokens {
  return { end: specials.end, placeholders: specials.placeholders, specialCount, firstPiece, wordStarts };
}

function beamRows(sentence: number, beam: number): number[] {
  return Array.from({ length: beam }, (_, n) => sentence * beam + n);
}

async function encode(
  { runtime, encoder, vocabulary, decoding }: LoadedModel,
  sources: readonly (readonly number[])[],
  stopped: Stopped,
): Promise<Memory> {
  if (stopped()) throw new DecodingStopped();
  const length = Math.max(...sources.map((source) => source.length));
  const ids = sources.flatMap((source) => [
    ...source,
    ...new Array<number>(length - source.length).fill(vocabulary.specials.pad),
  ]);
  const mask = ids.map((id) => (id === vocabulary.specials.pad ? 0 : 1));
  const shape = [sources.length, length];
  const output = await encoder.run({
    ids: wholeNumbers(runtime, ids, shape),
    mask: wholeNumbers(runtime, mask, shape),
  });
  const rows = sources.flatMap((_, at) => new Array<number>(decoding.beam).fill(at));
  const wide = rows.flatMap((at) => mask.slice(at * length, (at + 1) * length));
  return {
    mask: wholeNumbers(runtime, wide, [rows.length, length]),
    keys: takeRows(runtime, required(output['cross_keys']), rows),
    values: takeRows(runtime, required(output['cross_values']), rows),
    pieces: takeFirstRows(runtime, required(output['pieces']), rows),
    bias: takeFirstRows(runtime, required(output['bias']), rows),
    tag: wholeNumbers(
      runtime,
      rows.map((at) => sources[at]?.[0] ?? 0),
      [rows.length],
    ),
  };
}

function narrowed(runtime: Runtime, memory: Memory, rows: readonly number[]): Memory {
  return {
    mask: takeFirstRows(runtime, memory.mask, rows),
    keys: takeRows(runtime, memory.keys, rows),
    values: takeRows(runtime, memory.values, rows),
    pieces: takeFirstRows(runtime, memory.pieces, rows),
    bias: takeFirstRows(runtime, memory.bias, rows),
    tag: takeFirstRows(runtime, memory.tag, rows),
  };
}

function rowsOf(output: Record<string, RuntimeTensor>, specialCount: number): (row: number) => DecoderRow {
  const values = floats(output['top_values']);
  const indices = integers(output['top_indices']);
  const specials = floats(output['special']);
  const top = output['top_values']?.dims[1] ?? 0;
  return (row) => ({
    values: values.subarray(row * top, (row + 1) * top),
    indices: indices.slice(row * top, (row + 1) * top),
    specials: specials.subarray(row * specialCount, (row + 1) * specialCount),
  });
}

function required(tensor: RuntimeTensor | undefined): RuntimeTensor {
  if (tensor !== undefined) return tensor;
  throw new TypeError('an output of the model is missing');
}
