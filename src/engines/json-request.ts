import { MtError, type MtErrorCode } from '../contracts/mt-engine.js';
import type { HttpClient, HttpRequest, HttpResponse } from './http-client.js';

/** What a provider's error body says, as its adapter reads it. Absent fields are taken from the status. */
export interface ProviderVerdict {
  readonly code?: MtErrorCode;
  /** The provider's own short code (`InvalidParameter`), never its prose. */
  readonly providerCode?: string | number | undefined;
  readonly retryAfterMs?: number | null;
}

export interface JsonRequest extends HttpRequest {
  /** Reads the parsed error body (undefined when it was not JSON). */
  readonly classify?: (status: number, body: unknown) => ProviderVerdict;
}

/** Sends one request and returns its JSON answer. Throws MtError for anything but a 2xx with JSON in it. */
export async function sendJson(
  http: HttpClient,
  request: JsonRequest,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await http.send(request, signal);
  if (response.status < 200 || response.status > 299) throw statusError(request, response);
  const body = parseJson(response.text);
  if (body === undefined)
    throw new MtError(
      request.engine,
      'bad_response',
      `HTTP ${response.status} with an answer that is not JSON`,
    );
  return body;
}

/** undefined when the text is not JSON. The parser's own error is dropped: it quotes the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function statusError(request: JsonRequest, response: HttpResponse): MtError {
  const verdict = request.classify?.(response.status, parseJson(response.text)) ?? {};
  const code = verdict.code ?? codeOfStatus(response.status);
  const detail = safeProviderCode(verdict.providerCode, request);
  return new MtError(
    request.engine,
    code,
    `HTTP ${response.status}${detail === null ? '' : ` (${detail})`}`,
    {
      retryAfterMs: verdict.retryAfterMs ?? response.retryAfterMs,
    },
  );
}

/** RFC 9110 and 6585 meanings; 456 is DeepL's quota, 529 Anthropic's overload. */
export function codeOfStatus(status: number): MtErrorCode {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 402 || status === 456) return 'quota_exceeded';
  if (status === 408) return 'timeout';
  if (status === 413 || status === 414) return 'too_large';
  if (status === 429) return 'rate_limited';
  if (status === 425 || status >= 500) return 'unavailable';
  return 'rejected';
}

/** A server may echo what it was sent: only a short token that occurs nowhere in the request is repeated. */
function safeProviderCode(code: string | number | undefined, request: HttpRequest): string | null {
  const token = String(code ?? '');
  if (!/^[A-Za-z0-9_.:-]{1,64}$/.test(token)) return null;
  const sent = [request.body ?? '', ...Object.values(request.headers)];
  return sent.some((part) => part.includes(token)) ? null : token;
}
