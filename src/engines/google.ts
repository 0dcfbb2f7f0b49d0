import { z } from 'zod';
import type { MtEngine, MtErrorCode, MtRequest } from '../contracts/mt-engine.js';
import { connectionSettings, httpUrl, joinUrl, limitsOf, priceSetting } from './connection-settings.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { createServiceAccountTokens, type GoogleTokenSource } from './google-token.js';
import { type ProviderVerdict, sendJson } from './json-request.js';
import {
  outcomesInOrder,
  plainCapabilities,
  ruEn,
  ruKk,
  supportsPairs,
  textsOf,
  unexpectedShape,
} from './outcomes.js';

const id = 'google';
const pairs = [ruEn, ruKk];
const resourceName = z.string().regex(/^[A-Za-z0-9_-]+$/);

const settings = z
  .object({
    project: resourceName,
    /** Glossaries need a region: `us-central1`. */
    location: resourceName.default('global'),
    /** A service account's key file. */
    credentialsFile: z.string().min(1).optional(),
    /** Instead of the file: a token from elsewhere, which lives about an hour. */
    accessToken: z.string().min(1).optional(),
    baseUrl: httpUrl.default('https://translation.googleapis.com'),
    /** Glossary ids by target language. */
    glossaries: z.partialRecord(z.enum(['en', 'kk']), resourceName).default({}),
    price: priceSetting.optional(),
    ...connectionSettings,
  })
  .refine((given) => given.credentialsFile !== undefined || given.accessToken !== undefined, {
    message: 'credentialsFile or accessToken is needed',
    path: ['credentialsFile'],
  });
type Settings = z.infer<typeof settings>;

const listShape = z.array(z.object({ translatedText: z.string().default('') }));
const answerShape = z.object({ translations: listShape, glossaryTranslations: listShape.optional() });
const errorShape = z.object({
  error: z.object({
    status: z.string().optional(),
    errors: z.array(z.object({ reason: z.string().optional() })).optional(),
    details: z.array(z.object({ reason: z.string().optional() })).optional(),
  }),
});

/**
 * Cloud Translation v3 `translateText` (cloud.google.com/translate/docs/reference/rest/v3). 1,024 texts a call;
 * Google advises at most 5,000 code points, though it accepts 30,720.
 */
function create(options: Settings, { http, clock }: EngineDeps): MtEngine {
  const parent = `projects/${options.project}/locations/${options.location}`;
  const token = tokenSource(options, { http, clock });
  return {
    id,
    model: 'nmt',
    capabilities: {
      ...plainCapabilities,
      glossary: Object.keys(options.glossaries).length > 0 ? 'native' : 'none',
    },
    limits: limitsOf(options, { maxSegments: 1024, maxCharacters: 5000, characterUnit: 'codepoint' }),
    // List price, November 2026 (cloud.google.com/translate/pricing).
    price: options.price === undefined ? { currency: 'USD', perMillionCharacters: 20 } : options.price,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: joinUrl(options.baseUrl, `/v3/${parent}:translateText`),
          headers: {
            authorization: `Bearer ${await token(signal)}`,
            'content-type': 'application/json',
            'x-goog-user-project': options.project,
          },
          body: JSON.stringify(requestBody(request, parent, options)),
          timeoutMs: options.timeoutMs,
          classify,
        },
        signal,
      );
      const parsed = answerShape.safeParse(body);
      if (!parsed.success) throw unexpectedShape(id);
      const list = parsed.data.glossaryTranslations ?? parsed.data.translations;
      return outcomesInOrder(
        id,
        request,
        list.map(({ translatedText }) => translatedText),
      );
    },
  };
}

function requestBody(request: MtRequest, parent: string, options: Settings) {
  const glossary = request.target === 'ru' ? undefined : options.glossaries[request.target];
  return {
    contents: textsOf(request),
    mimeType: 'text/plain',
    sourceLanguageCode: request.source,
    targetLanguageCode: request.target,
    ...(glossary === undefined ? {} : { glossaryConfig: { glossary: `${parent}/glossaries/${glossary}` } }),
  };
}

function tokenSource(options: Settings, deps: Pick<EngineDeps, 'http' | 'clock'>): GoogleTokenSource {
  const { accessToken, credentialsFile } = options;
  if (accessToken !== undefined) return () => Promise.resolve(accessToken);
  return createServiceAccountTokens(credentialsFile ?? '', {
    engine: id,
    timeoutMs: options.timeoutMs,
    ...deps,
  });
}

/** Quotas come as 403 as often as 429; only the reason tells them from a missing right. */
const codesByReason: ReadonlyMap<string, MtErrorCode> = new Map<string, MtErrorCode>([
  ['dailyLimitExceeded', 'quota_exceeded'],
  ['quotaExceeded', 'quota_exceeded'],
  ['BILLING_DISABLED', 'quota_exceeded'],
  ['rateLimitExceeded', 'rate_limited'],
  ['userRateLimitExceeded', 'rate_limited'],
  ['RATE_LIMIT_EXCEEDED', 'rate_limited'],
  ['RESOURCE_EXHAUSTED', 'rate_limited'],
]);

function classify(_status: number, body: unknown): ProviderVerdict {
  const parsed = errorShape.safeParse(body);
  if (!parsed.success) return {};
  const { status, errors = [], details = [] } = parsed.data.error;
  const reasons = [...details, ...errors].flatMap(({ reason }) => reason ?? []);
  const known = [...reasons, status ?? ''].find((reason) => codesByReason.get(reason) !== undefined);
  const code = known === undefined ? undefined : codesByReason.get(known);
  return { providerCode: known ?? reasons[0] ?? status, ...(code === undefined ? {} : { code }) };
}

export const google = defineEngine({
  id,
  title: 'Google Cloud Translation',
  settings,
  pairs,
  environment: [
    { setting: 'project', variable: 'GOOGLE_CLOUD_PROJECT', secret: false, required: true },
    {
      setting: 'credentialsFile',
      variable: 'GOOGLE_APPLICATION_CREDENTIALS',
      secret: false,
      required: false,
    },
    { setting: 'accessToken', variable: 'GOOGLE_ACCESS_TOKEN', secret: true, required: false },
    { setting: 'location', variable: 'GOOGLE_CLOUD_LOCATION', secret: false, required: false },
  ],
  create,
});
