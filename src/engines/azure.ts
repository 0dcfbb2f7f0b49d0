import { z } from 'zod';
import type { MtEngine } from '../contracts/mt-engine.js';
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

const id = 'azure';
const pairs = [ruEn, ruKk];

const settings = z.object({
  key: z.string().min(1),
  /** Of the resource; a global resource has none. */
  region: z.string().min(1).optional(),
  baseUrl: httpUrl.default('https://api.cognitive.microsofttranslator.com'),
  /** A Custom Translator category. */
  category: z.string().min(1).optional(),
  price: priceSetting.optional(),
  ...connectionSettings,
});
type Settings = z.infer<typeof settings>;

const answerShape = z.array(z.object({ translations: z.array(z.object({ text: z.string() })).min(1) }));
const errorShape = z.object({ error: z.object({ code: z.number() }) });

/** Azure Translator Text v3.0 `translate` (learn.microsoft.com/azure/ai-services/translator/text-translation). */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  return {
    id,
    model: options.category ?? 'general',
    capabilities: plainCapabilities,
    limits: limitsOf(options, { maxSegments: 1000, maxCharacters: 50_000 }),
    // List price of S1, November 2026 (azure.microsoft.com/pricing/details/translator).
    price: options.price === undefined ? { currency: 'USD', perMillionCharacters: 10 } : options.price,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      const query = new URLSearchParams({
        'api-version': '3.0',
        from: request.source,
        to: request.target,
        textType: 'plain',
        ...(options.category === undefined ? {} : { category: options.category }),
      });
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: joinUrl(options.baseUrl, `/translate?${query}`),
          headers: {
            'ocp-apim-subscription-key': options.key,
            ...(options.region === undefined ? {} : { 'ocp-apim-subscription-region': options.region }),
            'content-type': 'application/json',
          },
          body: JSON.stringify(textsOf(request).map((text) => ({ Text: text }))),
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
        parsed.data.map(({ translations }) => translations[0]?.text ?? ''),
      );
    },
  };
}

/** Six digits: the HTTP status and three more (the service's table of error codes). */
function classify(_status: number, body: unknown): ProviderVerdict {
  const parsed = errorShape.safeParse(body);
  if (!parsed.success) return {};
  const providerCode = parsed.data.error.code;
  if (providerCode === 403001) return { code: 'quota_exceeded', providerCode };
  if (providerCode === 400035 || providerCode === 400036)
    return { code: 'unsupported_language', providerCode };
  if (providerCode === 400050 || providerCode === 400077) return { code: 'too_large', providerCode };
  return { providerCode };
}

export const azure = defineEngine({
  id,
  title: 'Azure Translator',
  settings,
  pairs,
  environment: [
    { setting: 'key', variable: 'AZURE_TRANSLATOR_KEY', secret: true, required: true },
    { setting: 'region', variable: 'AZURE_TRANSLATOR_REGION', secret: false, required: false },
    { setting: 'baseUrl', variable: 'AZURE_TRANSLATOR_ENDPOINT', secret: false, required: false },
  ],
  create,
});
