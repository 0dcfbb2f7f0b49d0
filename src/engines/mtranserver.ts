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

const id = 'mtranserver';
const pairs = [ruEn];

const settings = z.object({
  baseUrl: httpUrl,
  token: z.string().min(1).optional(),
  maxSegments: z.number().int().positive().default(50),
  ...connectionSettings,
  maxConcurrentBatches: z.number().int().positive().default(2),
});
type Settings = z.infer<typeof settings>;

const answerShape = z.object({ results: z.array(z.string()) });

/** MTranServer's `POST /translate/batch` (github.com/xxnuo/MTranServer, docs/API_en.md): Firefox's models, so no Kazakh. */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  return {
    id,
    model: 'firefox',
    capabilities: plainCapabilities,
    limits: limitsOf(options, { maxSegments: options.maxSegments }),
    price: null,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: joinUrl(options.baseUrl, '/translate/batch'),
          headers: {
            'content-type': 'application/json',
            ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
          },
          body: JSON.stringify({
            from: request.source,
            to: request.target,
            texts: textsOf(request),
            html: false,
          }),
          timeoutMs: options.timeoutMs,
        },
        signal,
      );
      const parsed = answerShape.safeParse(body);
      if (!parsed.success) throw unexpectedShape(id);
      return outcomesInOrder(id, request, parsed.data.results);
    },
  };
}

export const mtranserver = defineEngine({
  id,
  title: 'MTranServer',
  settings,
  pairs,
  environment: [
    { setting: 'baseUrl', variable: 'MTRANSERVER_URL', secret: false, required: true },
    { setting: 'token', variable: 'MTRANSERVER_TOKEN', secret: true, required: false },
  ],
  create,
});
