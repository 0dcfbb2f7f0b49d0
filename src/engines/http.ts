import { z } from 'zod';
import type { MtEngine } from '../contracts/mt-engine.js';
import { parseLanguageTag } from '../domain/language.js';
import { connectionSettings, httpUrl, limitsOf, priceSetting } from './connection-settings.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { fillBody, fillText, readPath, valuesFor } from './http-template.js';
import { sendJson } from './json-request.js';
import { outcomesInOrder, plainCapabilities, supportsPairs, unexpectedShape } from './outcomes.js';

const id = 'http';

const pairSetting = z.string().transform((key, context) => {
  const [source = '', target = ''] = key.split('-').map(parseLanguageTag);
  if (source === '' || target === '' || source === null || target === null) {
    context.addIssue({ code: 'custom', message: "a pair is written 'ru-en' or 'ru-kk'" });
    return z.NEVER;
  }
  return { source, target };
});

const settings = z
  .object({
    /** May hold `{{source}}`, `{{target}}`; never the secret, which would end up in the logs of proxies. */
    url: httpUrl.refine((url) => !url.includes('{{secret}}'), {
      message: 'the secret goes into a header',
    }),
    headers: z.record(z.string().toLowerCase(), z.string()).default({}),
    /** See `fillBody`: `{"q": "{{texts}}"}`, `[{"Text": "{{each}}"}]`, `{"text": "{{text}}"}`. */
    body: z.json(),
    /** Where the translations stand in the answer: `data.translations.*.text`. */
    answerPath: z.string(),
    secret: z.string().min(1).optional(),
    pairs: z.array(pairSetting).min(1),
    /** The service's names of the languages, where they are not ISO 639-1. */
    languageCodes: z.partialRecord(z.enum(['ru', 'en', 'kk']), z.string().min(1)).default({}),
    /** For manifests and cache keys: change it when the service's model changes. */
    model: z.string().min(1).default('unnamed'),
    draft: z.boolean().default(false),
    maxSegments: z.number().int().positive().optional(),
    maxCharacters: z.number().int().positive().optional(),
    maxBytes: z.number().int().positive().optional(),
    price: priceSetting.optional(),
    ...connectionSettings,
  })
  .refine(({ body, maxSegments }) => !JSON.stringify(body).includes('{{text}}') || maxSegments === 1, {
    message: 'a body with {{text}} takes one text a request: set maxSegments to 1',
    path: ['maxSegments'],
  });
type Settings = z.infer<typeof settings>;

/** Any service that takes JSON and answers JSON, described in the configuration. */
function create(options: Settings, { http }: EngineDeps): MtEngine {
  const { maxSegments, maxCharacters, maxBytes } = options;
  return {
    id,
    model: options.model,
    capabilities: { ...plainCapabilities, draft: options.draft },
    limits: limitsOf(options, {
      ...(maxSegments === undefined ? {} : { maxSegments }),
      ...(maxCharacters === undefined ? {} : { maxCharacters }),
      ...(maxBytes === undefined ? {} : { maxBytes }),
    }),
    price: options.price ?? null,
    supports: supportsPairs(options.pairs),
    async translateBatch(request, signal) {
      const values = valuesFor(request, options.languageCodes, options.secret ?? '');
      const inUrl = { ...values, secret: '', texts: [] };
      const headers = Object.entries(options.headers).map(([name, value]) => [
        name,
        fillText(value, { ...values, texts: [] }),
      ]);
      const body = await sendJson(
        http,
        {
          engine: id,
          method: 'POST',
          url: fillText(options.url, inUrl),
          headers: { 'content-type': 'application/json', ...Object.fromEntries(headers) },
          body: JSON.stringify(fillBody(options.body, values)),
          timeoutMs: options.timeoutMs,
        },
        signal,
      );
      const targets = readPath(body, options.answerPath);
      if (targets === null) throw unexpectedShape(id);
      return outcomesInOrder(id, request, targets);
    },
  };
}

export const httpService = defineEngine({
  id,
  title: 'Any HTTP service described by a JSON template',
  settings,
  pairs: 'by-model',
  environment: [
    { setting: 'secret', variable: 'DRAGOMAN_HTTP_ENGINE_SECRET', secret: true, required: false },
  ],
  create,
});
