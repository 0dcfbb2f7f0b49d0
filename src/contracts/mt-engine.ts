import type { Language } from '../domain/language.js';

/** Why an engine failed. The first four may be tried again; the rest will fail the same way every time. */
export type MtErrorCode =
  | 'rate_limited'
  | 'timeout'
  | 'unavailable'
  | 'bad_response'
  | 'quota_exceeded'
  | 'unauthorized'
  | 'unsupported_language'
  | 'too_large'
  | 'rejected';

/** Faults of an answer, found by its own reader; a promptable engine is asked again once with the fault named. */
export type MtFault =
  | 'malformed'
  | 'truncated'
  | 'missing'
  | 'merged'
  | 'wrong_count'
  | 'empty'
  | 'wrong_script'
  | 'copied_source'
  | 'commentary'
  | 'refusal'
  | 'wrong_length';

const retryableCodes: ReadonlySet<MtErrorCode> = new Set([
  'rate_limited',
  'timeout',
  'unavailable',
  'bad_response',
]);

/**
 * An engine's failure, decided where it is seen. `message` says what the provider answered (status, its own
 * error code); it never holds a key, an Authorization header, or any text of the article.
 */
export class MtError extends Error {
  override readonly name = 'MtError';
  readonly code: MtErrorCode;
  readonly engine: string;
  readonly retryable: boolean;
  /** How long the provider asked us to wait, in milliseconds; null when it did not say. */
  readonly retryAfterMs: number | null;
  /** What was wrong with the answer, when the engine answered at all but not with a translation. */
  readonly fault: MtFault | null;

  constructor(
    engine: string,
    code: MtErrorCode,
    message: string,
    options: { retryAfterMs?: number | null; fault?: MtFault; cause?: unknown } = {},
  ) {
    super(`${engine}: ${message}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.engine = engine;
    this.code = code;
    this.retryable = retryableCodes.has(code);
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.fault = options.fault ?? null;
  }
}

/** A glossary entry found in a segment, for engines that take terms: lemmas, to be inflected as the sentence needs. */
export interface MtTerm {
  /** The term as it stands in the segment. */
  readonly match: string;
  /** Source lemma: `Глава государства`. */
  readonly source: string;
  /** Preferred target lemma: `Мемлекет басшысы`. */
  readonly target: string;
}

export interface MtSegment {
  readonly id: string;
  readonly text: string;
  /** The paragraph that the segment stands in, for engines that use context. Never translated itself. */
  readonly context?: string;
  readonly terms?: readonly MtTerm[];
  /** Source and target of similar approved segments (fuzzy matches), for engines that take examples. */
  readonly examples?: readonly { readonly source: string; readonly target: string }[];
  /** What was wrong with an earlier answer, when this is a repair: plain English, for promptable engines. */
  readonly repair?: { readonly previous: string; readonly problems: readonly string[] };
}

export interface MtRequest {
  readonly source: Language;
  readonly target: Language;
  readonly segments: readonly MtSegment[];
}

export type MtOutcome =
  | { readonly id: string; readonly ok: true; readonly target: string }
  | { readonly id: string; readonly ok: false; readonly error: MtError };

export interface MtCapabilities {
  /** How the engine takes terms: a provider's own glossary, words in a prompt, or not at all. */
  readonly glossary: 'native' | 'prompt' | 'none';
  /** The placeholder notation that it returns unharmed. */
  readonly placeholders: 'xml' | 'bracket' | 'none';
  readonly formality: boolean;
  readonly context: boolean;
  /** Can be asked again for one segment with the fault named. */
  readonly promptable: boolean;
  /** Work of this engine waits for a person unless the configuration says otherwise. */
  readonly draft: boolean;
  /** `false`: made for layout tests only, held whatever the configuration says. */
  readonly publishable?: false;
}

/** Limits as data; the core batches, queues and waits by them. Absent means unlimited. */
export interface MtLimits {
  readonly maxSegments?: number;
  /** UTF-16 units, or code points where `characterUnit` says so. */
  readonly maxCharacters?: number;
  readonly characterUnit?: 'utf16' | 'codepoint';
  /** UTF-8 bytes of the segments' texts together. */
  readonly maxBytes?: number;
  /** Tokens, estimated by the core (REFERENCES: Cyrillic takes about one token per two characters). */
  readonly maxTokens?: number;
  readonly maxConcurrentBatches: number;
  readonly requestsPerSecond?: number;
}

/** What the engine charges; null when it is free or unknown. */
export interface MtPrice {
  readonly currency: 'USD' | 'EUR' | 'KZT' | 'RUB';
  readonly perMillionCharacters: number;
}

/** One machine translation service. `translateBatch` makes ONE attempt: retries, fallback and limits are the core's. */
export interface MtEngine {
  readonly id: string;
  readonly model: string;
  readonly capabilities: MtCapabilities;
  readonly limits: MtLimits;
  readonly price: MtPrice | null;
  supports(source: Language, target: Language): boolean;
  /**
   * One outcome per segment, in the request's order, by id. Rejects only when the whole request failed:
   * with an MtError, or with the signal's own reason when it was aborted.
   */
  translateBatch(request: MtRequest, signal: AbortSignal): Promise<readonly MtOutcome[]>;
  /** Releases connections, threads and models. */
  close?(): Promise<void>;
}
