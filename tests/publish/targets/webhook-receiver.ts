import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import type { Delivery, DeliveryOutcome, PublishTarget } from '../../../src/contracts/publishing.js';
import { createWebhook, type WebhookOptions } from '../../../src/publish/targets/webhook.js';
import { generateWebhookSecret } from '../../../src/publish/webhook-secret.js';

export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on loopback that keeps what it is sent, new for each test. */
export interface WebhookReceiver {
  readonly port: number;
  readonly received: readonly Received[];
  readonly connections: number;
  /** What it answers; 204 unless a test sets another. */
  answer: (response: ServerResponse) => void;
  /** A webhook that delivers to it; closed after the test. */
  webhook(options?: Partial<WebhookOptions>): PublishTarget;
}

export const secret = generateWebhookSecret();
export const delivery: Delivery = {
  id: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
  attempt: 1,
  payload: '{"type":"article.published","data":{"headline":"Мемлекет басшысы “сапармен” барды"}}',
  eventType: 'article.published',
};

/** The signal of a delivery that nobody stops. */
export const idle = (): AbortSignal => new AbortController().signal;

export function failure(outcome: DeliveryOutcome): Extract<DeliveryOutcome, { ok: false }> {
  if (outcome.ok) throw new Error('was delivered');
  return outcome;
}

/** Starts a receiver before each test of the file that calls this, and stops it after. */
export function useWebhookReceiver(): WebhookReceiver {
  let server: Server;
  const targets: PublishTarget[] = [];
  const receiver = {
    port: 0,
    received: [] as Received[],
    connections: 0,
    answer: (response: ServerResponse): void => void response.writeHead(204).end(),
    webhook(options: Partial<WebhookOptions> = {}): PublishTarget {
      const target = createWebhook({
        id: 'site',
        url: `http://127.0.0.1:${receiver.port}/hook?site=1`,
        secrets: [secret],
        events: null,
        allowHttp: true,
        allowPrivate: ['127.0.0.1', 'receiver.example'],
        ...options,
      });
      targets.push(target);
      return target;
    },
  };

  beforeEach(async () => {
    receiver.received = [];
    receiver.connections = 0;
    receiver.answer = (response) => void response.writeHead(204).end();
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        receiver.received.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
        receiver.answer(response);
      });
    });
    server.on('connection', () => {
      receiver.connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A listening TCP server's address is never a string.
    receiver.port = (server.address() as AddressInfo).port;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await Promise.all(targets.splice(0).map((target) => target.close?.()));
    await new Promise((resolve) => server.close(resolve));
  });

  return receiver;
}
