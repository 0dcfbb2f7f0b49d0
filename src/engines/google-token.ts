import { createSign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { MtError } from '../contracts/mt-engine.js';
import type { HttpClient } from './http-client.js';
import { parseJson, sendJson } from './json-request.js';

const scope = 'https://www.googleapis.com/auth/cloud-translation';
const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

const accountShape = z.object({
  client_email: z.string(),
  private_key: z.string(),
  private_key_id: z.string().optional(),
  project_id: z.string().optional(),
  token_uri: z.url().default('https://oauth2.googleapis.com/token'),
});
export type GoogleServiceAccount = z.infer<typeof accountShape>;

const tokenShape = z.object({ access_token: z.string(), expires_in: z.number() });

/** Gives a valid access token; fetches one when there is none or it ends within a minute. */
export type GoogleTokenSource = (signal: AbortSignal) => Promise<string>;

export interface GoogleTokenDeps {
  readonly engine: string;
  readonly http: HttpClient;
  readonly clock: () => number;
  readonly timeoutMs: number;
}

/** Reads a service account's key file. Throws MtError `unauthorized` naming the file. */
export async function readServiceAccount(engine: string, file: string): Promise<GoogleServiceAccount> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    // Node names the file and the reason; a missing key file is a matter of access, not of the network.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new MtError(engine, 'unauthorized', `the credentials file ${file} cannot be read (${code})`);
  }
  const parsed = accountShape.safeParse(parseJson(text));
  if (!parsed.success)
    throw new MtError(engine, 'unauthorized', `${file} is not a service account's key file`);
  return parsed.data;
}

/** OAuth 2.0 for service accounts (developers.google.com/identity/protocols/oauth2/service-account). */
export function createServiceAccountTokens(file: string, deps: GoogleTokenDeps): GoogleTokenSource {
  let token: { readonly value: string; readonly endsAtMs: number } | null = null;
  return async (signal) => {
    if (token !== null && deps.clock() < token.endsAtMs - 60_000) return token.value;
    const account = await readServiceAccount(deps.engine, file);
    const body = await sendJson(
      deps.http,
      {
        engine: deps.engine,
        method: 'POST',
        url: account.token_uri,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: grantType,
          assertion: signedAssertion(deps.engine, account, deps.clock()),
        }).toString(),
        timeoutMs: deps.timeoutMs,
        classify: (status) => (status === 400 ? { code: 'unauthorized' } : {}),
      },
      signal,
    );
    const parsed = tokenShape.safeParse(body);
    if (!parsed.success)
      throw new MtError(deps.engine, 'bad_response', 'the token answer has not the documented shape');
    token = { value: parsed.data.access_token, endsAtMs: deps.clock() + parsed.data.expires_in * 1000 };
    return token.value;
  };
}

/** A JWT (RFC 7519) signed with RS256, valid for an hour. */
function signedAssertion(engine: string, account: GoogleServiceAccount, nowMs: number): string {
  const issuedAt = Math.floor(nowMs / 1000);
  const header = { alg: 'RS256', typ: 'JWT', ...(account.private_key_id && { kid: account.private_key_id }) };
  const claims = {
    iss: account.client_email,
    scope,
    aud: account.token_uri,
    iat: issuedAt,
    exp: issuedAt + 3600,
  };
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const unsigned = `${encode(header)}.${encode(claims)}`;
  try {
    return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(account.private_key, 'base64url')}`;
  } catch {
    // The crypto error may quote the key.
    throw new MtError(engine, 'unauthorized', 'the private key of the service account cannot sign');
  }
}
