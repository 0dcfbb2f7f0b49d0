import { z } from 'zod';
import type { MtEngine } from '../contracts/mt-engine.js';
import { connectionSettings, httpUrl, joinUrl, limitsOf } from './connection-settings.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { sendJson } from './json-request.js';
import {
  outcomesInOrder,
  plainCapabilities,
  ruKk,
  supportsPairs,
  textsOf,
  unexpectedShape,
} from './outcomes.js';

const id = 'apertium';
const pairs = [ruKk];
const languageCodes = { ru: 'rus', en: 'eng', kk: 'kaz' } as const;

const settings = z.object({
  baseUrl: httpUrl,
  key: z.string().min(1).optional(),
  ...connectionSettings,
});
type Settings = z.infer<typeof settings>;

const answerShape = z.object({ responseData: z.object({ translatedText: z.string() }) });

/**
 * Apertium APy's `translate` (github.com/apertium/apertium-apy). It takes one text a request. Rule-based rus-kaz
 * is unreleased and rough, so its work is always a draft.
 */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  return {
    id,
    model: 'rus-kaz',
    capabilities: { ...plainCapabilities, draft: true },
    limits: limitsOf(options, { maxSegments: 1 }),
    price: null,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal) {
      const form = new URLSearchParams({
        langpair: `${languageCodes[request.source]}|${languageCodes[request.target]}`,
        q: textsOf(request).join('\n'),
        format: 'txt',
        markUnknown: 'no',
        ...(options.key === undefined ? {} : { key: options.key }),
      });
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: joinUrl(options.baseUrl, '/translate'),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: form.toString(),
          timeoutMs: options.timeoutMs,
        },
        signal,
      );
      const parsed = answerShape.safeParse(body);
      if (!parsed.success) throw unexpectedShape(id);
      return outcomesInOrder(id, request, [parsed.data.responseData.translatedText]);
    },
  };
}

export const apertium = defineEngine({
  id,
  title: 'Apertium APy',
  settings,
  pairs,
  environment: [
    { setting: 'baseUrl', variable: 'APERTIUM_APY_URL', secret: false, required: true },
    { setting: 'key', variable: 'APERTIUM_APY_KEY', secret: true, required: false },
  ],
  create,
});
