import { MtError, type MtOutcome, type MtRequest } from '../contracts/mt-engine.js';
import type { Language, LanguagePair } from '../domain/language.js';

/**
 * Pairs the segments of a request with the answers of a provider that answers in order. Throws MtError
 * `bad_response` when there are more or fewer answers than segments: none of them can be trusted then.
 */
export function outcomesInOrder(
  engine: string,
  request: MtRequest,
  targets: readonly string[],
): readonly MtOutcome[] {
  if (targets.length !== request.segments.length)
    throw new MtError(
      engine,
      'bad_response',
      `${targets.length} translations for ${request.segments.length} segments`,
    );
  return request.segments.map(({ id }, index) => {
    const target = (targets[index] ?? '').trim().normalize('NFC');
    if (target !== '') return { id, ok: true, target };
    return {
      id,
      ok: false,
      error: new MtError(engine, 'bad_response', 'an empty translation', { fault: 'empty' }),
    };
  });
}

/** The provider's answer has not the documented shape. */
export function unexpectedShape(engine: string): MtError {
  return new MtError(engine, 'bad_response', 'the answer has not the documented shape');
}

export function textsOf(request: MtRequest): string[] {
  return request.segments.map(({ text }) => text);
}

/** `supports` for an engine with a fixed list of pairs. */
export function supportsPairs(pairs: readonly LanguagePair[]) {
  return (source: Language, target: Language): boolean =>
    pairs.some((pair) => pair.source === source && pair.target === target);
}

export const ruEn: LanguagePair = { source: 'ru', target: 'en' };
export const ruKk: LanguagePair = { source: 'ru', target: 'kk' };

/** An engine that takes plain text and gives plain text. */
export const plainCapabilities = {
  glossary: 'none',
  placeholders: 'none',
  formality: false,
  context: false,
  promptable: false,
  draft: false,
} as const;
