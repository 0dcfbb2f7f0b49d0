import { z } from 'zod';
import type { MtEngine, MtErrorCode } from '../contracts/mt-engine.js';
import { signAwsRequest } from './aws-signature.js';
import { connectionSettings, httpUrl, limitsOf, priceSetting } from './connection-settings.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
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

const id = 'aws';
const pairs = [ruEn, ruKk];

const settings = z.object({
  region: z.string().regex(/^[a-z0-9-]+$/),
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
  sessionToken: z.string().min(1).optional(),
  endpoint: httpUrl.optional(),
  /** Custom terminologies kept at AWS; they match exact forms only. */
  terminologyNames: z.array(z.string().min(1)).default([]),
  price: priceSetting.optional(),
  ...connectionSettings,
  maxConcurrentBatches: z.number().int().positive().max(64).default(8),
});
type Settings = z.infer<typeof settings>;

const answerShape = z.object({ TranslatedText: z.string() });
const errorShape = z.object({ __type: z.string() });

/** Amazon Translate `TranslateText` (docs.aws.amazon.com/translate/latest/APIReference): one text of 10,000 bytes a call. */
function create(options: Settings, { http, clock }: EngineDeps): MtEngine {
  const url = options.endpoint ?? `https://translate.${options.region}.amazonaws.com/`;
  return {
    id,
    model: 'translate-text',
    capabilities: { ...plainCapabilities, glossary: options.terminologyNames.length > 0 ? 'native' : 'none' },
    limits: limitsOf(options, { maxSegments: 1, maxBytes: 10_000 }),
    // List price, November 2026 (aws.amazon.com/translate/pricing).
    price: options.price === undefined ? { currency: 'USD', perMillionCharacters: 15 } : options.price,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      const body = JSON.stringify({
        Text: textsOf(request).join('\n'),
        SourceLanguageCode: request.source,
        TargetLanguageCode: request.target,
        ...(options.terminologyNames.length === 0 ? {} : { TerminologyNames: options.terminologyNames }),
      });
      const headers = signAwsRequest(
        {
          method: 'POST',
          url,
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': 'AWSShineFrontendService_20170701.TranslateText',
          },
          body,
        },
        { region: options.region, service: 'translate' },
        options,
        clock(),
      );
      const answer = await sendJson(
        http,
        { engine: id, method: 'POST', url, headers, body, timeoutMs: options.timeoutMs, classify },
        signal,
      );
      const parsed = answerShape.safeParse(answer);
      if (!parsed.success) throw unexpectedShape(id);
      return outcomesInOrder(id, request, [parsed.data.TranslatedText]);
    },
  };
}

/** AWS names its errors in the body; most of them come with status 400. */
const codesByType: ReadonlyMap<string, MtErrorCode> = new Map<string, MtErrorCode>([
  ['TooManyRequestsException', 'rate_limited'],
  ['ThrottlingException', 'rate_limited'],
  ['LimitExceededException', 'quota_exceeded'],
  ['TextSizeLimitExceededException', 'too_large'],
  ['UnsupportedLanguagePairException', 'unsupported_language'],
  ['InternalServerException', 'unavailable'],
  ['ServiceUnavailableException', 'unavailable'],
  ['UnrecognizedClientException', 'unauthorized'],
  ['InvalidSignatureException', 'unauthorized'],
  ['IncompleteSignatureException', 'unauthorized'],
  ['MissingAuthenticationTokenException', 'unauthorized'],
  ['AccessDeniedException', 'unauthorized'],
  ['ExpiredTokenException', 'unauthorized'],
]);

function classify(_status: number, body: unknown): ProviderVerdict {
  const parsed = errorShape.safeParse(body);
  if (!parsed.success) return {};
  // Some endpoints prefix the type with a namespace and `#`.
  const type = parsed.data.__type.split('#').at(-1) ?? '';
  const code = codesByType.get(type);
  return { providerCode: type, ...(code === undefined ? {} : { code }) };
}

export const aws = defineEngine({
  id,
  title: 'Amazon Translate',
  settings,
  pairs,
  environment: [
    { setting: 'region', variable: 'AWS_REGION', secret: false, required: true },
    { setting: 'accessKeyId', variable: 'AWS_ACCESS_KEY_ID', secret: true, required: true },
    { setting: 'secretAccessKey', variable: 'AWS_SECRET_ACCESS_KEY', secret: true, required: true },
    { setting: 'sessionToken', variable: 'AWS_SESSION_TOKEN', secret: true, required: false },
  ],
  create,
});
