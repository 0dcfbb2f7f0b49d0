import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const authKey = 'deepl-secret-4f1c:fx';

/** developers.deepl.com/docs/api-reference/translate; errors carry `{"message"}` and a status. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'deepl',
  target: 'kk',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({ authKey, baseUrl, timeoutMs }),
  secrets: [authKey],
  expected: (request) => ({
    path: '/v2/translate',
    headers: { authorization: `DeepL-Auth-Key ${authKey}`, 'content-type': 'application/json' },
    body: {
      text: textsIn(request),
      source_lang: 'RU',
      target_lang: 'KK',
      split_sentences: '0',
      preserve_formatting: true,
      model_type: 'quality_optimized',
    },
  }),
  ok: (targets) =>
    okReply({ translations: targets.map((text) => ({ detected_source_language: 'RU', text })) }),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(429, { message: 'Too many requests' }),
    serverError: errorReply(503, { message: 'Resource currently unavailable' }),
    quota: errorReply(456, { message: 'Quota Exceeded' }),
    unauthorized: errorReply(403, { message: 'Forbidden' }),
  },
  quotaCode: 'quota_exceeded',
};
