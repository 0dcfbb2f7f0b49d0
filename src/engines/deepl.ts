import { z } from 'zod';
import type { MtEngine } from '../contracts/mt-engine.js';
import { connectionSettings, httpUrl, joinUrl, limitsOf, priceSetting } from './connection-settings.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { sendJson } from './json-request.js';
import {
  outcomesInOrder,
  plainCapabilities,
  ruEn,
  ruKk,
  supportsPairs,
  textsOf,
  unexpectedShape,
} from './outcomes.js';

const id = 'deepl';
const pairs = [ruEn, ruKk];
const languageCodes = { ru: 'RU', kk: 'KK' } as const;

const settings = z.object({
  authKey: z.string().min(1),
  /** Default by the key: keys of the free plan end in `:fx` and have a host of their own. */
  baseUrl: httpUrl.optional(),
  english: z.enum(['EN-GB', 'EN-US']).default('EN-GB'),
  modelType: z.enum(['quality_optimized', 'latency_optimized']).default('quality_optimized'),
  /** A ru-en glossary kept at DeepL; Kazakh has none. */
  glossaryId: z.string().min(1).optional(),
  price: priceSetting.optional(),
  ...connectionSettings,
});
type Settings = z.infer<typeof settings>;

const answerShape = z.object({ translations: z.array(z.object({ text: z.string() })) });

/**
 * DeepL API v2 `translate` (developers.deepl.com/docs/api-reference/translate). 50 texts and 128 KiB of request
 * a call; we keep 8 KiB of it for the JSON around the texts. Kazakh takes neither glossaries nor tags.
 */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  const free = options.authKey.endsWith(':fx');
  const baseUrl = options.baseUrl ?? (free ? 'https://api-free.deepl.com' : 'https://api.deepl.com');
  return {
    id,
    model: options.modelType,
    capabilities: { ...plainCapabilities, glossary: options.glossaryId === undefined ? 'none' : 'native' },
    limits: limitsOf(options, { maxSegments: 50, maxBytes: 120 * 1024 }),
    // List price of API Pro, November 2026 (deepl.com/pro-api); the free plan costs nothing.
    price: options.price ?? (free ? null : { currency: 'EUR', perMillionCharacters: 20 }),
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      const target = request.target === 'en' ? options.english : languageCodes[request.target];
      const glossary = request.target === 'en' ? options.glossaryId : undefined;
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: joinUrl(baseUrl, '/v2/translate'),
          headers: {
            authorization: `DeepL-Auth-Key ${options.authKey}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            text: textsOf(request),
            source_lang: request.source.toUpperCase(),
            target_lang: target,
            // Segments are sentences already.
            split_sentences: '0',
            preserve_formatting: true,
            model_type: options.modelType,
            ...(glossary === undefined ? {} : { glossary_id: glossary }),
          }),
          timeoutMs: options.timeoutMs,
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

export const deepl = defineEngine({
  id,
  title: 'DeepL',
  settings,
  pairs,
  environment: [
    { setting: 'authKey', variable: 'DEEPL_AUTH_KEY', secret: true, required: true },
    { setting: 'baseUrl', variable: 'DEEPL_SERVER_URL', secret: false, required: false },
    { setting: 'glossaryId', variable: 'DEEPL_GLOSSARY_ID', secret: false, required: false },
  ],
  create,
});
