import { createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServiceAccountTokens } from '../../src/engines/google-token.js';
import { createHttpClient, type HttpClient } from '../../src/engines/http-client.js';
import { type ProviderServer, startProviderServer } from '../conformance/mt-engine/provider-server.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privatePem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const never = new AbortController().signal;

let server: ProviderServer;
let http: HttpClient;
let folder: string;
let now = Date.UTC(2026, 1, 5, 6);
beforeAll(async () => {
  server = await startProviderServer();
  http = createHttpClient({ clock: () => now });
  folder = await mkdtemp(join(tmpdir(), 'dragoman-google-'));
});
afterAll(async () => {
  await http.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function tokens(account: object | string) {
  const file = join(folder, 'account.json');
  await writeFile(file, typeof account === 'string' ? account : JSON.stringify(account));
  return createServiceAccountTokens(file, { engine: 'google', http, clock: () => now, timeoutMs: 5000 });
}
const account = (overrides: object = {}) => ({
  client_email: 'robot@newsroom.iam.gserviceaccount.com',
  private_key: privatePem,
  private_key_id: 'key-1',
  token_uri: `${server.url}/token`,
  ...overrides,
});
const granted = () => ({ status: 200, body: JSON.stringify({ access_token: `t${now}`, expires_in: 3600 }) });

describe('service account tokens', () => {
  it('sends a signed assertion and gives the token', async () => {
    server.answer(granted);
    expect(await (await tokens(account()))(never)).toBe(`t${now}`);
    const form = new URLSearchParams(server.requests[0]?.body);
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const [header = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(header)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-1' });
    expect(read(claims)).toEqual({
      iss: 'robot@newsroom.iam.gserviceaccount.com',
      scope: 'https://www.googleapis.com/auth/cloud-translation',
      aud: `${server.url}/token`,
      iat: now / 1000,
      exp: now / 1000 + 3600,
    });
    const verified = createVerify('RSA-SHA256')
      .update(`${header}.${claims}`)
      .verify(publicKey, signature, 'base64url');
    expect(verified).toBe(true);
  });

  it('keeps the token until a minute before its end', async () => {
    server.answer(granted);
    const token = await tokens(account());
    const first = await token(never);
    now += 3_500_000;
    expect(await token(never)).toBe(first);
    now += 50_000;
    expect(await token(never)).not.toBe(first);
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    ['a file that is no account', () => '{}'],
    ['a file that is not JSON', () => 'key'],
    ['a key that cannot sign', () => account({ private_key: 'not-a-key' })],
  ])('says unauthorized for %s, without quoting it', async (_name, content) => {
    const token = await tokens(content());
    const error: unknown = await token(never).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'unauthorized' });
    expect(String(error)).not.toContain('not-a-key');
  });

  it('says unauthorized when Google refuses the assertion', async () => {
    server.answer(() => ({ status: 400, body: '{"error":"invalid_grant"}' }));
    await expect((await tokens(account()))(never)).rejects.toMatchObject({ code: 'unauthorized' });
  });
});
