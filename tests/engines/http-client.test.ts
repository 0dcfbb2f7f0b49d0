import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MtError } from '../../src/contracts/mt-engine.js';
import { createHttpClient, type HttpClient, type HttpRequest } from '../../src/engines/http-client.js';
import { codeOfStatus, sendJson } from '../../src/engines/json-request.js';
import { parseRetryAfter } from '../../src/engines/retry-after.js';
import { type ProviderServer, startProviderServer } from '../conformance/mt-engine/provider-server.js';

let server: ProviderServer;
let http: HttpClient;
beforeAll(async () => {
  server = await startProviderServer();
  http = createHttpClient({ clock: () => Date.UTC(2026, 1, 5), maxResponseBytes: 1000 });
});
afterAll(async () => {
  await http.close();
  await server.close();
});

const never = new AbortController().signal;
const request = (overrides: Partial<HttpRequest> = {}): HttpRequest => ({
  engine: 'test',
  method: 'POST',
  url: `${server.url}/x`,
  headers: { authorization: 'Bearer top-secret' },
  body: '{"q":"Текст"}',
  timeoutMs: 5000,
  ...overrides,
});

describe('HTTP client', () => {
  it('gives status, headers, text and the wait asked for', async () => {
    server.answer(() => ({
      status: 429,
      headers: { 'Retry-After': 'Thu, 05 Feb 2026 00:00:09 GMT' },
      body: 'да',
    }));
    const answer = await http.send(request(), never);
    expect(answer).toMatchObject({ status: 429, text: 'да', retryAfterMs: 9000 });
    expect(answer.headers['content-type']).toBe('application/json');
  });

  it('keeps connections alive and uses them again', async () => {
    server.answer(() => ({ status: 200, body: '{}' }));
    for (let n = 0; n < 10; n++) await http.send(request(), never);
    // undici may open a second one while the first still counts as busy.
    expect(new Set(server.requests.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
  });

  it('refuses an answer longer than the cap', async () => {
    server.answer(() => ({ status: 200, body: 'x'.repeat(1001) }));
    await expect(http.send(request(), never)).rejects.toMatchObject({ code: 'bad_response' });
  });

  it('refuses an answer that is not UTF-8', async () => {
    server.answer(() => ({ status: 200, body: Buffer.from([0x22, 0xcf, 0xf0, 0x22]) }));
    await expect(http.send(request(), never)).rejects.toMatchObject({ code: 'bad_response' });
  });

  it('tells that nobody listens, without the address or the request', async () => {
    const work = http.send(request({ url: 'http://127.0.0.1:1/secret-path' }), never);
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MtError);
    expect(error).toMatchObject({ code: 'unavailable', message: 'test: no answer (ECONNREFUSED)' });
    expect(error).not.toHaveProperty('cause');
  });
});

describe('JSON requests', () => {
  it.each([
    [401, 'unauthorized'],
    [402, 'quota_exceeded'],
    [403, 'unauthorized'],
    [404, 'rejected'],
    [408, 'timeout'],
    [413, 'too_large'],
    [425, 'unavailable'],
    [429, 'rate_limited'],
    [456, 'quota_exceeded'],
    [500, 'unavailable'],
    [529, 'unavailable'],
    [302, 'rejected'],
  ])('status %i is %s', (status, code) => {
    expect(codeOfStatus(status)).toBe(code);
  });

  const failing = async (providerCode: string) => {
    server.answer(() => ({ status: 400, body: '{}' }));
    const work = sendJson(http, { ...request(), classify: () => ({ providerCode }) }, never);
    return work.catch((reason: unknown) => (reason as Error).message);
  };

  it("repeats the provider's short code", async () => {
    expect(await failing('InvalidParameter')).toBe('test: HTTP 400 (InvalidParameter)');
  });

  it.each(['top-secret', 'Bearer', 'a code of several words', 'Текст', '<b>', 'x'.repeat(65)])(
    'does not repeat %j, which is prose or an echo',
    async (providerCode) => {
      expect(await failing(providerCode)).toBe('test: HTTP 400');
    },
  );
});

describe('retry-after', () => {
  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'Thu, 05 Feb 2026 00:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Wed, 04 Feb 2026 00:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': '-5' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ] as const)('%j is %s ms', (headers, expected) => {
    expect(parseRetryAfter(headers, Date.UTC(2026, 1, 5))).toBe(expected);
  });
});
