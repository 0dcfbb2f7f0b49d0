import type { TargetLanguage } from '../../domain/language.js';
import { decodeBatch, type LoadedModel, type Stopped } from './decode-batch.js';
import { lengthBatches } from './length-batches.js';
import type { TextResult } from './thread-messages.js';

export interface BatchLimits {
  readonly maxSentences: number;
  readonly maxTokens: number;
}

/** Marked texts to marked translations, in order. Throws DecodingStopped. */
export async function translateTexts(
  model: LoadedModel,
  texts: readonly string[],
  target: TargetLanguage,
  limits: BatchLimits,
  stopped: Stopped,
): Promise<TextResult[]> {
  const { vocabulary, decoding } = model;
  const sources = texts.map((text) => vocabulary.encode(text, target));
  const results = new Array<TextResult>(texts.length).fill({ fault: 'too_long' });
  const fitting = sources.flatMap((source, at) => (source.length <= decoding.maxSourceTokens ? [at] : []));
  const lengths = fitting.map((at) => sources[at]?.length ?? 0);
  for (const batch of lengthBatches(lengths, limits)) {
    const places = batch.map((index) => fitting[index] ?? 0);
    const outputs = await decodeBatch(
      model,
      places.map((at) => sources[at] ?? []),
      stopped,
    );
    for (const [n, at] of places.entries()) {
      const output = outputs[n];
      const text = output == null ? '' : vocabulary.decode(output);
      results[at] = text === '' ? { fault: 'unfinished' } : { text };
    }
  }
  return results;
}
