import { type Agent, type Dispatcher, request } from 'undici';
import { PublishError } from '../../contracts/errors.js';
import type {
  Delivery,
  DeliveryOutcome,
  PublishEventType,
  PublishTarget,
} from '../../contracts/publishing.js';
import { delivered, undelivered } from '../delivery-outcome.js';
import { bareHost, createGuardedAgent, type LookupAll, refusesLiteral } from '../guarded-agent.js';
import { parseRetryAfter } from '../retry-after.js';
import { parseWebhookSecret } from '../webhook-secret.js';
import { signWebhook } from '../webhook-signature.js';

/** Standard Webhooks 1.0.0 advises 15 to 30 seconds. */
export const webhookTimeoutMs = 20_000;
/** More of an answer than this is not read: only its status counts. */
const maxAnswerBytes = 16 * 1024;

export interface WebhookOptions {
  readonly id: string;
  readonly url: string;
  /** `whsec_…`; several while one is being replaced, newest first. */
  readonly secrets: readonly string[];
  /** Events it wants; null for all. */
  readonly events: readonly PublishEventType[] | null;
  /** Whether http is allowed as well as https. */
  readonly allowHttp?: boolean;
  /** Host names and addresses that may lead into a private network, as they stand in the URL. */
  readonly allowPrivate?: readonly string[];
  readonly timeoutMs?: number;
  /** As dns.lookup; the system's unless given. */
  readonly resolve?: LookupAll;
}

function parseUrl(options: WebhookOptions): URL {
  const url = URL.canParse(options.url) ? new URL(options.url) : null;
  const web = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url === null || !web || url.username !== '' || url.password !== '')
    throw new PublishError('publish.webhook_url', { target: options.id });
  if (url.protocol === 'http:' && options.allowHttp !== true)
    throw new PublishError('publish.webhook_http', { target: options.id });
  return url;
}

/** Reads a little of the answer and drops the connection when there is more: a receiver must not fill our memory. */
async function drain(body: Dispatcher.ResponseData['body']): Promise<void> {
  let bytes = 0;
  for await (const chunk of body) {
    // undici's body yields Buffers; the type says any.
    bytes += (chunk as Buffer).byteLength;
    if (bytes > maxAnswerBytes) break;
  }
}

function judge(response: Dispatcher.ResponseData, host: string, now: Date): DeliveryOutcome {
  const status = response.statusCode;
  if (status >= 200 && status < 300) return delivered('delivered', { host, status });
  if (status === 410) return undelivered('gone', { host }, { retryable: false, disable: true });
  const header = response.headers['retry-after'];
  const retryAfterMs = parseRetryAfter(typeof header === 'string' ? header : null, now);
  const name = status >= 300 && status < 400 ? 'redirect' : 'status';
  return undelivered(name, { host, status }, { retryAfterMs });
}

/** A system's or undici's error code: the only part of an error that is sure to hold no text of ours. */
function errorCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    if (cause instanceof AggregateError && cause.errors.length > 0) return errorCode(cause.errors[0]);
  }
  return 'UNKNOWN';
}

const timeoutCodes: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

function judgeError(error: unknown, host: string, timedOut: boolean, timeoutMs: number): DeliveryOutcome {
  const code = errorCode(error);
  if (timedOut || timeoutCodes.has(code))
    return undelivered('timeout', { host, seconds: Math.round(timeoutMs / 1000) });
  if (code === 'ADDRESS_REFUSED') return undelivered('address_refused', { host }, { retryable: false });
  return undelivered('unreachable', { host, code });
}

async function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  agent: Agent,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  // undici's request follows no redirects unless an interceptor makes it.
  const response = await request(url, { method: 'POST', headers, body, dispatcher: agent, signal });
  await drain(response.body);
  return response;
}

/**
 * A receiver of signed events after Standard Webhooks 1.0.0. Throws PublishError when the URL or a secret cannot be
 * used; deliveries never throw but for the caller's own signal.
 */
export function createWebhook(options: WebhookOptions): PublishTarget {
  const url = parseUrl(options);
  const keys = options.secrets.map(parseWebhookSecret);
  if (keys.length === 0) throw new PublishError('publish.webhook_secrets', { target: options.id });
  const host = bareHost(url);
  const allowPrivate = options.allowPrivate?.includes(host) ?? false;
  const timeoutMs = options.timeoutMs ?? webhookTimeoutMs;
  const { resolve } = options;
  const agent = createGuardedAgent({
    allowPrivate,
    timeoutMs,
    ...(resolve === undefined ? {} : { resolve }),
  });

  return {
    id: options.id,
    kind: 'webhook',
    accepts: (type) => options.events?.includes(type) ?? true,
    async deliver(delivery: Delivery, now: Date, signal: AbortSignal) {
      signal.throwIfAborted();
      if (!allowPrivate && refusesLiteral(url))
        return undelivered('address_refused', { host }, { retryable: false });
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Dragoman',
        ...signWebhook(delivery.id, now, delivery.payload, keys),
      };
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        const either = AbortSignal.any([signal, timeout]);
        return judge(await send(url, headers, delivery.payload, agent, either), host, now);
      } catch (error) {
        signal.throwIfAborted();
        return judgeError(error, host, timeout.aborted, timeoutMs);
      }
    },
    close: () => agent.close(),
  };
}
