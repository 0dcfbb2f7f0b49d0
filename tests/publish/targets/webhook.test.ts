import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { generateWebhookSecret } from '../../../src/publish/webhook-secret.js';
import { delivery, failure, idle, secret, useWebhookReceiver } from './webhook-receiver.js';

const receiver = useWebhookReceiver();

describe('webhook', () => {
  it('sends the exact payload, signed so that the public verifier accepts it', async () => {
    const outcome = await receiver.webhook().deliver(delivery, new Date(), idle());
    expect(outcome).toMatchObject({ ok: true, detail: 'Delivered: 127.0.0.1 answered 204.' });
    const [request] = receiver.received;
    expect(request).toMatchObject({ method: 'POST', url: '/hook?site=1', body: delivery.payload });
    expect(request?.headers['content-type']).toBe('application/json; charset=utf-8');
    // The verifier wants plain strings; node's headers may be arrays.
    const headers = request?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(request?.body ?? '', headers)).toEqual(JSON.parse(delivery.payload));
    expect(() => new Webhook(secret).verify(`${request?.body} `, headers)).toThrow();
  });

  it('keeps the id on every attempt and takes the time of each, in whole seconds', async () => {
    const target = receiver.webhook();
    await target.deliver(delivery, new Date('2026-02-05T10:00:00.999Z'), idle());
    await target.deliver({ ...delivery, attempt: 2 }, new Date('2026-02-05T10:00:06.001Z'), idle());
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery.id, delivery.id]);
    expect(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).toEqual([
      '1770285600',
      '1770285606',
    ]);
    expect(receiver.received[0]?.headers['webhook-signature']).not.toBe(
      receiver.received[1]?.headers['webhook-signature'],
    );
  });

  it('signs with every secret while one is being replaced', async () => {
    const old = generateWebhookSecret();
    await receiver.webhook({ secrets: [secret, old] }).deliver(delivery, new Date(), idle());
    const headers = receiver.received[0]?.headers as Record<string, string>;
    expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=$/);
    for (const key of [secret, old])
      expect(new Webhook(key).verify(receiver.received[0]?.body ?? '', headers)).toEqual(
        JSON.parse(delivery.payload),
      );
    expect(() =>
      new Webhook(generateWebhookSecret()).verify(receiver.received[0]?.body ?? '', headers),
    ).toThrow();
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
    receiver.answer = (response) => response.writeHead(status).end('answer');
    const outcome = await receiver.webhook().deliver(delivery, new Date(), idle());
    expect(outcome.ok).toBe(ok);
    if (!outcome.ok) expect(outcome).toMatchObject({ retryable: true, disable: false, retryAfterMs: null });
  });

  it.each([301, 302, 307, 308])('does not follow a %i', async (status) => {
    receiver.answer = (response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${receiver.port}/elsewhere` }).end();
    const outcome = failure(await receiver.webhook().deliver(delivery, new Date(), idle()));
    expect(outcome).toMatchObject({ retryable: true, message: { key: 'publish:delivery.redirect' } });
    expect(receiver.received.map(({ url }) => url)).toEqual(['/hook?site=1']);
  });

  it('gives up for good when the receiver is gone', async () => {
    receiver.answer = (response) => response.writeHead(410).end();
    expect(await receiver.webhook().deliver(delivery, new Date(), idle())).toMatchObject({
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
    receiver.answer = (response) => response.writeHead(503, { 'retry-after': header }).end();
    const outcome = await receiver.webhook().deliver(delivery, new Date('2026-02-05T10:00:00Z'), idle());
    expect(failure(outcome).retryAfterMs).toBe(expected);
  });

  it('reads no more than a little of the answer', async () => {
    let sent = 0;
    let closed: Promise<void> = Promise.resolve();
    receiver.answer = (response) => {
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
    expect((await receiver.webhook().deliver(delivery, new Date(), idle())).ok).toBe(true);
    await closed;
    // What the sockets' buffers took on the way, not an endless body.
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('does not wait for a receiver that never answers, or never ends its answer', async () => {
    for (const silent of [
      () => undefined,
      (response: ServerResponse) => void response.writeHead(200).write('x'),
    ]) {
      receiver.answer = silent;
      const outcome = failure(
        await receiver.webhook({ timeoutMs: 60 }).deliver(delivery, new Date(), idle()),
      );
      expect(outcome.message?.key).toBe('publish:delivery.timeout');
      expect(outcome.retryable).toBe(true);
    }
  });

  it("rejects with the caller's reason when the caller stops it", async () => {
    const controller = new AbortController();
    receiver.answer = () => controller.abort(new Error('shutting down'));
    await expect(receiver.webhook().deliver(delivery, new Date(), controller.signal)).rejects.toThrow(
      'shutting down',
    );
  });

  it('can try again where nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const free = (closed.address() as AddressInfo).port;
    await new Promise((resolve) => closed.close(resolve));
    const outcome = await receiver
      .webhook({ url: `http://127.0.0.1:${free}/` })
      .deliver(delivery, new Date(), idle());
    expect(outcome).toMatchObject({
      ok: false,
      retryable: true,
      reason: '127.0.0.1 could not be reached (ECONNREFUSED).',
    });
  });

  it('takes only the events it was given', () => {
    expect(receiver.webhook().accepts('article.held')).toBe(true);
    const choosy = receiver.webhook({ events: ['article.published'] });
    expect([choosy.accepts('article.published'), choosy.accepts('article.held')]).toEqual([true, false]);
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
    const create = () => receiver.webhook(options);
    expect(create).toThrow(expect.objectContaining({ code }));
    expect(create).not.toThrow('password');
  });
});
