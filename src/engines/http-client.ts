import { Agent, request } from 'undici';
import { MtError } from '../contracts/mt-engine.js';
import { parseRetryAfter } from './retry-after.js';

export interface HttpRequest {
  /** Engine id, for errors. */
  readonly engine: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole attempt, from the dial to the last byte of the answer. */
  readonly timeoutMs: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names; a repeated header keeps its first value. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** From `retry-after-ms` or `retry-after`; null when the answer has neither. */
  readonly retryAfterMs: number | null;
}

/** Makes one attempt; redirects are answers like any other, never followed. */
export interface HttpClient {
  /**
   * Rejects with MtError `timeout`, `unavailable` (no answer) or `bad_response` (an answer cut short, too
   * long, or not UTF-8), or with the signal's reason when it was aborted.
   */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
  close(): Promise<void>;
}

export interface HttpClientOptions {
  /** Milliseconds since the epoch, for `retry-after` dates. */
  readonly clock: () => number;
  /** Sockets kept open to one origin; default 32. */
  readonly connectionsPerOrigin?: number;
  /** Largest answer read, in bytes; default 8 MiB. */
  readonly maxResponseBytes?: number;
  /** Default 10 s. */
  readonly connectTimeoutMs?: number;
}

type Stage = 'answer' | 'body';

class ResponseTooLong extends Error {}

/** The one HTTP client of all engines: keep-alive, bounded, cancellable. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const maxBytes = options.maxResponseBytes ?? 8 * 1024 * 1024;
  const agent = new Agent({
    connections: options.connectionsPerOrigin ?? 32,
    keepAliveTimeout: 30_000,
    connect: { timeout: options.connectTimeoutMs ?? 10_000 },
    // The attempt's own timer covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function send(wanted: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    signal.throwIfAborted();
    const attempt = new AbortController();
    const timedOut = new MtError(wanted.engine, 'timeout', `no complete answer in ${wanted.timeoutMs} ms`);
    const onAbort = () => attempt.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(() => attempt.abort(timedOut), wanted.timeoutMs);
    let stage: Stage = 'answer';
    try {
      const answer = await request(wanted.url, {
        dispatcher: agent,
        method: wanted.method,
        headers: wanted.headers,
        body: wanted.body ?? null,
        signal: attempt.signal,
      });
      stage = 'body';
      const text = await readText(answer.body, maxBytes);
      const headers = firstValues(answer.headers);
      return {
        status: answer.statusCode,
        headers,
        text,
        retryAfterMs: parseRetryAfter(headers, options.clock()),
      };
    } catch (error) {
      if (attempt.signal.aborted) throw attempt.signal.reason;
      throw transportError(wanted.engine, stage, error);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    }
  }

  return { send, close: () => agent.close() };
}

async function readText(body: AsyncIterable<unknown>, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    // undici's body yields Buffers; typed `any` by its stream base.
    const bytes = chunk as Buffer;
    size += bytes.byteLength;
    if (size > maxBytes) throw new ResponseTooLong();
    chunks.push(bytes);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

function firstValues(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) single[name.toLowerCase()] = first;
  }
  return single;
}

/** The system's own code only: a library's message may quote the address, and with it a key. */
function transportError(engine: string, stage: Stage, error: unknown): MtError {
  if (error instanceof ResponseTooLong) return new MtError(engine, 'bad_response', 'the answer is too long');
  const code = systemCode(error);
  if (stage === 'body')
    return new MtError(engine, 'bad_response', `the answer broke off or is not UTF-8 (${code})`);
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return new MtError(engine, 'timeout', 'no connection in time');
  return new MtError(engine, 'unavailable', `no answer (${code})`);
}

function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? systemCode(error.cause) : 'unknown';
}
