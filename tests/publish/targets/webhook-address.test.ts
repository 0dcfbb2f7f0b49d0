import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../../src/i18n/translator.js';
import type { LookupAll } from '../../../src/publish/guarded-agent.js';
import { delivery, failure, idle, useWebhookReceiver } from './webhook-receiver.js';

const receiver = useWebhookReceiver();

const resolveTo =
  (...addresses: string[]): LookupAll =>
  (_host, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

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
    const target = receiver.webhook({ url: url(receiver.port), allowPrivate: [] });
    expect(await target.deliver(delivery, new Date(), idle())).toMatchObject(refused);
    expect(receiver.connections).toBe(0);
  });

  it.each([['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:10.0.0.1'], ['fd00::1']])(
    'refuses a name that leads to %s',
    async (address) => {
      const url = `http://innocent.example:${receiver.port}/`;
      const target = receiver.webhook({ url, allowPrivate: [], resolve: resolveTo(address) });
      expect(await target.deliver(delivery, new Date(), idle())).toMatchObject(refused);
      expect(receiver.connections).toBe(0);
    },
  );

  it('guards https as it guards http', async () => {
    const url = `https://innocent.example:${receiver.port}/`;
    const target = receiver.webhook({
      url,
      allowPrivate: [],
      allowHttp: false,
      resolve: resolveTo('127.0.0.1'),
    });
    expect(await target.deliver(delivery, new Date(), idle())).toMatchObject(refused);
    expect(receiver.connections).toBe(0);
  });

  it('asks the name server once a connection, so that what was checked is what is dialled', async () => {
    const asked: string[] = [];
    const resolve: LookupAll = (host, _options, callback) => {
      asked.push(host);
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const url = `http://rebinding.example:${receiver.port}/`;
    const guarded = receiver.webhook({ url, allowPrivate: [], resolve });
    expect(await guarded.deliver(delivery, new Date(), idle())).toMatchObject(refused);
    expect([asked.length, receiver.connections]).toEqual([1, 0]);
    const open = receiver.webhook({ url, allowPrivate: ['rebinding.example'], resolve });
    expect((await open.deliver(delivery, new Date(), idle())).ok).toBe(true);
    expect([asked.length, receiver.connections]).toEqual([2, 1]);
  });

  it('refuses a name all of whose addresses are private', async () => {
    const url = `http://mixed.example:${receiver.port}/`;
    const resolve = resolveTo('127.0.0.1', '10.0.0.1');
    expect(
      await receiver.webhook({ url, allowPrivate: [], resolve }).deliver(delivery, new Date(), idle()),
    ).toMatchObject(refused);
    expect(receiver.connections).toBe(0);
  });

  it('lets a host through that is on the list, by name', async () => {
    const url = `http://receiver.example:${receiver.port}/hook`;
    const outcome = await receiver
      .webhook({ url, resolve: resolveTo('127.0.0.1') })
      .deliver(delivery, new Date(), idle());
    expect(outcome.ok).toBe(true);
    expect(receiver.received[0]?.headers.host).toBe(`receiver.example:${receiver.port}`);
  });

  it('says in the reader’s language why', async () => {
    const outcome = failure(
      await receiver
        .webhook({ url: 'http://10.0.0.1/', allowPrivate: [] })
        .deliver(delivery, new Date(), idle()),
    );
    expect(outcome.reason).toContain('private or local network');
    const { key, values } = outcome.message ?? { key: '', values: {} };
    expect(createTranslate('kk')(key, values)).toContain(
      '10.0.0.1 жеке немесе жергілікті желінің мекенжайына',
    );
  });
});
