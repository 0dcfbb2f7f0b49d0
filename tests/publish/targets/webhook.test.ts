import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, DeliveryOutcome, PublishTarget } from '../../../src/contracts/publishing.js';
import { createTranslate } from '../../../src/i18n/translator.js';
import type { LookupAll } from '../../../src/publish/guarded-agent.js';
import { createWebhook, type WebhookOptions } from '../../../src/publish/targets/webhook.js';
import { generateWebhookSecret } from '../../../src/publish/webhook-secret.js';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let port: number;
let received: Received[];
let connections: number;
let answer: (response: ServerResponse) => void;
const targets: PublishTarget[] = [];
const secret = generateWebhookSecret();
const delivery: Delivery = {
  id: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
  attempt: 1,
  payload: '{"type":"article.published","data":{"headline":"Мемлекет басшысы “сапармен” барды"}}',
  eventType: 'article.published',
};
const idle = () => new AbortController().signal;

beforeEach(async () => {
  received = [];
  connections = 0;
  answer = (response) => response.writeHead(204).end();
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      received.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
      answer(response);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is never a string.
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  server.closeAllConnections();
  await Promise.all(targets.splice(0).map((target) => target.close?.()));
  await new Promise((resolve) => server.close(resolve));
});

function webhook(options: Partial<WebhookOptions> = {}): PublishTarget {
  const target = createWebhook({
    id: 'site',
    url: `http://127.0.0.1:${port}/hook?site=1`,
    secrets: [secret],
    events: null,
    allowHttp: true,
    allowPrivate: ['127.0.0.1', 'receiver.example'],
    ...options,
  });
  targets.push(target);
  return target;
}

function failure(outcome: DeliveryOutcome): Extract<DeliveryOutcome, { ok: false }> {
  if (outcome.ok) throw new Error('was delivered');
  return outcome;
}

const resolveTo =
  (...addresses: string[]): LookupAll =>
  (_host, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('webhook', () => {
  it('sends the exact payload, signed so that the public verifier accepts it', async () => {
    const outcome = await webhook().deliver(delivery, new Date(), idle());
    expect(outcome).toMatchObject({ ok: true, detail: 'Delivered: 127.0.0.1 answered 204.' });
    const [request] = received;
    expect(request).toMatchObject({ method: 'POST', url: '/hook?site=1', body: delivery.payload });
    expect(request?.headers['content-type']).toBe('application/json; charset=utf-8');
    // The verifier wants plain strings; node's headers may be arrays.
    const headers = request?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(request?.body ?? '', headers)).toEqual(JSON.parse(delivery.payload));
    expect(() => new Webhook(secret).verify(`${request?.body} `, headers)).toThrow();
  });

  it('keeps the id on every attempt and takes the time of each, in whole seconds', async () => {
    const target = webhook();
    await target.deliver(delivery, new Date('2026-02-05T10:00:00.999Z'), idle());
    await target.deliver({ ...delivery, attempt: 2 }, new Date('2026-02-05T10:00:06.001Z'), idle());
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery.id, delivery.id]);
    expect(received.map(({ headers }) => headers['webhook-timestamp'])).toEqual(['1770285600', '1770285606']);
    expect(received[0]?.headers['webhook-signature']).not.toBe(received[1]?.headers['webhook-signature']);
  });

  it('signs with every secret while one is being replaced', async () => {
    const old = generateWebhookSecret();
    await webhook({ secrets: [secret, old] }).deliver(delivery, new Date(), idle());
    const headers = received[0]?.headers as Record<string, string>;
    expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=$/);
    for (const key of [secret, old])
      expect(new Webhook(key).verify(received[0]?.body ?? '', headers)).toEqual(JSON.parse(delivery.payload));
    expect(() => new Webhook(generateWebhookSecret()).verify(received[0]?.body ?? '', headers)).toThrow();
  });

  it.each([
    [200, true],
    [202, true],
    [400, false],
    [401, false],
    [404, false],
    [429, false],
    [500, false],
    [503, false],
  ])('takes %i as arrived: %s', async (status, ok) => {
    answer = (response) => response.writeHead(status).end('answer');
    const outcome = await webhook().deliver(delivery, new Date(), idle());
    expect(outcome.ok).toBe(ok);
    if (!outcome.ok) expect(outcome).toMatchObject({ retryable: true, disable: false, retryAfterMs: null });
  });

  it.each([301, 302, 307, 308])('does not follow a %i', async (status) => {
    answer = (response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
    const outcome = failure(await webhook().deliver(delivery, new Date(), idle()));
    expect(outcome).toMatchObject({ retryable: true, message: { key: 'publish:delivery.redirect' } });
    expect(received.map(({ url }) => url)).toEqual(['/hook?site=1']);
  });

  it('gives up for good when the receiver is gone', async () => {
    answer = (response) => response.writeHead(410).end();
    expect(await webhook().deliver(delivery, new Date(), idle())).toMatchObject({
      ok: false,
      retryable: false,
      disable: true,
    });
  });

  it.each([
    ['120', 120_000],
    ['Thu, 05 Feb 2026 10:01:00 GMT', 60_000],
    ['31536000', 86_400_000],
  ])('honours retry-after: %s', async (header, expected) => {
    answer = (response) => response.writeHead(503, { 'retry-after': header }).end();
    const outcome = await webhook().deliver(delivery, new Date('2026-02-05T10:00:00Z'), idle());
    expect(failure(outcome).retryAfterMs).toBe(expected);
  });

  it('reads no more than a little of the answer', async () => {
    let sent = 0;
    let closed: Promise<void> = Promise.resolve();
    answer = (response) => {
      closed = new Promise((resolve) => response.on('close', () => resolve()));
      response.writeHead(200);
      const block = Buffer.alloc(64 * 1024);
      const more = () => {
        if (response.destroyed) return;
        sent += block.byteLength;
        if (response.write(block)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    };
    expect((await webhook().deliver(delivery, new Date(), idle())).ok).toBe(true);
    await closed;
    // What the sockets' buffers took on the way, not an endless body.
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('does not wait for a receiver that never answers, or never ends its answer', async () => {
    for (const silent of [
      () => undefined,
      (response: ServerResponse) => void response.writeHead(200).write('x'),
    ]) {
      answer = silent;
      const outcome = failure(await webhook({ timeoutMs: 60 }).deliver(delivery, new Date(), idle()));
      expect(outcome.message?.key).toBe('publish:delivery.timeout');
      expect(outcome.retryable).toBe(true);
    }
  });

  it("rejects with the caller's reason when the caller stops it", async () => {
    const controller = new AbortController();
    answer = () => controller.abort(new Error('shutting down'));
    await expect(webhook().deliver(delivery, new Date(), controller.signal)).rejects.toThrow('shutting down');
  });

  it('can try again where nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const free = (closed.address() as AddressInfo).port;
    await new Promise((resolve) => closed.close(resolve));
    const outcome = await webhook({ url: `http://127.0.0.1:${free}/` }).deliver(delivery, new Date(), idle());
    expect(outcome).toMatchObject({
      ok: false,
      retryable: true,
      reason: '127.0.0.1 could not be reached (ECONNREFUSED).',
    });
  });

  it('takes only the events it was given', () => {
    expect(webhook().accepts('article.held')).toBe(true);
    const choosy = webhook({ events: ['article.published'] });
    expect([choosy.accepts('article.published'), choosy.accepts('article.held')]).toEqual([true, false]);
  });
});

describe('webhook address check', () => {
  const refused = { ok: false, retryable: false, message: { key: 'publish:delivery.address_refused' } };

  it.each([
    (at: number) => `http://127.0.0.1:${at}/`,
    (at: number) => `http://2130706433:${at}/`,
    (at: number) => `http://0x7f.1:${at}/`,
    (at: number) => `http://[::1]:${at}/`,
    (at: number) => `http://[::ffff:127.0.0.1]:${at}/`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'http://[fd00::1]/',
  ])('refuses a literal private address %#', async (url) => {
    const target = webhook({ url: url(port), allowPrivate: [] });
    expect(await target.deliver(delivery, new Date(), idle())).toMatchObject(refused);
    expect(connections).toBe(0);
  });

  it.each([['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:10.0.0.1'], ['fd00::1']])(
    'refuses a name that leads to %s',
    async (address) => {
      const url = `http://innocent.example:${port}/`;
      const target = webhook({ url, allowPrivate: [], resolve: resolveTo(address) });
      expect(await target.deliver(delivery, new Date(), idle())).toMatchObject(refused);
      expect(connections).toBe(0);
    },
  );

  it('guards https as it guards http', async () => {
    const url = `https://innocent.example:${port}/`;
    const target = webhook({ url, allowPrivate: [], allowHttp: false, resolve: resolveTo('127.0.0.1') });
    expect(await target.deliver(delivery, new Date(), idle())).toMatchObject(refused);
    expect(connections).toBe(0);
  });

  it('asks the name server once a connection, so that what was checked is what is dialled', async () => {
    const asked: string[] = [];
    const resolve: LookupAll = (host, _options, callback) => {
      asked.push(host);
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const url = `http://rebinding.example:${port}/`;
    const guarded = webhook({ url, allowPrivate: [], resolve });
    expect(await guarded.deliver(delivery, new Date(), idle())).toMatchObject(refused);
    expect([asked.length, connections]).toEqual([1, 0]);
    const open = webhook({ url, allowPrivate: ['rebinding.example'], resolve });
    expect((await open.deliver(delivery, new Date(), idle())).ok).toBe(true);
    expect([asked.length, connections]).toEqual([2, 1]);
  });

  it('refuses a name all of whose addresses are private', async () => {
    const url = `http://mixed.example:${port}/`;
    const resolve = resolveTo('127.0.0.1', '10.0.0.1');
    expect(
      await webhook({ url, allowPrivate: [], resolve }).deliver(delivery, new Date(), idle()),
    ).toMatchObject(refused);
    expect(connections).toBe(0);
  });

  it('lets a host through that is on the list, by name', async () => {
    const url = `http://receiver.example:${port}/hook`;
    const outcome = await webhook({ url, resolve: resolveTo('127.0.0.1') }).deliver(
      delivery,
      new Date(),
      idle(),
    );
    expect(outcome.ok).toBe(true);
    expect(received[0]?.headers.host).toBe(`receiver.example:${port}`);
  });

  it('says in the reader’s language why', async () => {
    const outcome = failure(
      await webhook({ url: 'http://10.0.0.1/', allowPrivate: [] }).deliver(delivery, new Date(), idle()),
    );
    expect(outcome.reason).toContain('private or local network');
    const { key, values } = outcome.message ?? { key: '', values: {} };
    expect(createTranslate('kk')(key, values)).toContain(
      '10.0.0.1 жеке немесе жергілікті желінің мекенжайына',
    );
  });
});

describe('webhook settings', () => {
  it.each([
    [{ url: 'not a url' }, 'publish.webhook_url'],
    [{ url: 'ftp://example.org/' }, 'publish.webhook_url'],
    [{ url: 'https://user:password@example.org/' }, 'publish.webhook_url'],
    [{ url: 'http://example.org/', allowHttp: false }, 'publish.webhook_http'],
    [{ secrets: [] }, 'publish.webhook_secrets'],
    [{ secrets: ['whsec_short'] }, 'publish.webhook_secret'],
  ])('refuses %j', (options, code) => {
    const create = () => webhook(options);
    expect(create).toThrow(expect.objectContaining({ code }));
    expect(create).not.toThrow('password');
  });
});
