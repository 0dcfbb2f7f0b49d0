import { z } from 'zod';
import type { MtEngine, MtRequest } from '../contracts/mt-engine.js';
import { connectionSettings, httpUrl, joinUrl, limitsOf, priceSetting } from './connection-settings.js';
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

const id = 'yandex';
const pairs = [ruEn, ruKk];
const maxGlossaryPairs = 50;

const settings = z
  .object({
    /** Of a service account. */
    apiKey: z.string().min(1).optional(),
    /** Lives 12 hours; needs `folderId`. */
    iamToken: z.string().min(1).optional(),
    folderId: z.string().min(1).optional(),
    baseUrl: httpUrl.default('https://translate.api.cloud.yandex.net'),
    price: priceSetting.optional(),
    ...connectionSettings,
    requestsPerSecond: z.number().positive().default(20),
  })
  .refine(({ apiKey, iamToken }) => apiKey !== undefined || iamToken !== undefined, {
    message: 'apiKey or iamToken is needed',
    path: ['apiKey'],
  });
type Settings = z.infer<typeof settings>;

const answerShape = z.object({ translations: z.array(z.object({ text: z.string().default('') })) });
const errorShape = z.object({ code: z.number() });

/**
 * Yandex Translate v2 (yandex.cloud/docs/translate/api-ref/Translation/translate): 10,000 characters a call, 20
 * calls a second. The inline glossary inflects only between Russian and English, so Kazakh goes without: terms
 * in dictionary form would stand uninflected in the sentence.
 */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  const { apiKey, iamToken } = options;
  const authorization = apiKey === undefined ? `Bearer ${iamToken ?? ''}` : `Api-Key ${apiKey}`;
  return {
    id,
    model: 'general',
    capabilities: { ...plainCapabilities, glossary: 'native' },
    limits: limitsOf(options, { maxCharacters: 10_000 }),
    price: options.price ?? null,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      const glossary = glossaryPairs(request);
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: joinUrl(options.baseUrl, '/translate/v2/translate'),
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({
            ...(options.folderId === undefined ? {} : { folderId: options.folderId }),
            sourceLanguageCode: request.source,
            targetLanguageCode: request.target,
            format: 'PLAIN_TEXT',
            texts: textsOf(request),
            ...(glossary.length === 0
              ? {}
              : { glossaryConfig: { glossaryData: { glossaryPairs: glossary } } }),
          }),
          timeoutMs: options.timeoutMs,
          classify,
        },
        signal,
      );
      const parsed = answerShape.safeParse(body);
      if (!parsed.success) throw unexpectedShape(id);
      return outcomesInOrder(
        id,
        request,
        parsed.data.translations.map(({ text }) => text),
      );
    },
  };
}

function glossaryPairs(request: MtRequest) {
  if (request.target === 'kk') return [];
  const terms = new Map(
    request.segments.flatMap(({ terms = [] }) =>
      terms.map(({ source, target }) => [source, target] as const),
    ),
  );
  return [...terms]
    .slice(0, maxGlossaryPairs)
    .map(([sourceText, translatedText]) => ({ sourceText, translatedText, exact: false }));
}

/** gRPC status codes (grpc.io/docs/guides/status-codes) in the body. */
function classify(status: number, body: unknown): ProviderVerdict {
  const parsed = errorShape.safeParse(body);
  if (!parsed.success) return {};
  const providerCode = parsed.data.code;
  if (providerCode === 8) return { code: status === 429 ? 'rate_limited' : 'quota_exceeded', providerCode };
  return { providerCode };
}

export const yandex = defineEngine({
  id,
  title: 'Yandex Translate',
  settings,
  pairs,
  environment: [
    { setting: 'apiKey', variable: 'YANDEX_TRANSLATE_API_KEY', secret: true, required: false },
    { setting: 'iamToken', variable: 'YC_TOKEN', secret: true, required: false },
    { setting: 'folderId', variable: 'YC_FOLDER_ID', secret: false, required: false },
  ],
  create,
});
