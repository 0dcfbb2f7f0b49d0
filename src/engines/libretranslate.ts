import { z } from 'zod';
import type { MtEngine } from '../contracts/mt-engine.js';
import { connectionSettings, httpUrl, joinUrl, limitsOf } from './connection-settings.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { sendJson } from './json-request.js';
import {
  outcomesInOrder,
  plainCapabilities,
  ruEn,
  supportsPairs,
  textsOf,
  unexpectedShape,
} from './outcomes.js';

const id = 'libretranslate';
const pairs = [ruEn];

const settings = z.object({
  baseUrl: httpUrl,
  apiKey: z.string().min(1).optional(),
  /** The server's own limits (`--char-limit`, `--batch-limit`); its operator knows them. */
  maxCharacters: z.number().int().positive().default(5000),
  maxSegments: z.number().int().positive().default(50),
  ...connectionSettings,
});
type Settings = z.infer<typeof settings>;

const answerShape = z.object({ translatedText: z.array(z.string()) });

/** LibreTranslate's `POST /translate` with a list (docs.libretranslate.com/api). It has no Kazakh. */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  return {
    id,
    model: 'argos',
    capabilities: plainCapabilities,
    limits: limitsOf(options, { maxSegments: options.maxSegments, maxCharacters: options.maxCharacters }),
    price: null,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: joinUrl(options.baseUrl, '/translate'),
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            q: textsOf(request),
            source: request.source,
            target: request.target,
            format: 'text',
            ...(options.apiKey === undefined ? {} : { api_key: options.apiKey }),
          }),
          timeoutMs: options.timeoutMs,
        },
        signal,
      );
      const parsed = answerShape.safeParse(body);
      if (!parsed.success) throw unexpectedShape(id);
      return outcomesInOrder(id, request, parsed.data.translatedText);
    },
  };
}

export const libretranslate = defineEngine({
  id,
  title: 'LibreTranslate',
  settings,
  pairs,
  environment: [
    { setting: 'baseUrl', variable: 'LIBRETRANSLATE_URL', secret: false, required: true },
    { setting: 'apiKey', variable: 'LIBRETRANSLATE_API_KEY', secret: true, required: false },
  ],
  create,
});
