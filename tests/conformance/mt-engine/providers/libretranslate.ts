import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const apiKey = 'libre-secret-0b9d';

/** docs.libretranslate.com/api/operations/translate; errors are `{"error": "…"}`. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'libretranslate',
  target: 'en',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({ baseUrl, apiKey, timeoutMs }),
  secrets: [apiKey],
  expected: (request) => ({
    path: '/translate',
    headers: { 'content-type': 'application/json' },
    body: { q: textsIn(request), source: 'ru', target: 'en', format: 'text', api_key: apiKey },
  }),
  ok: (targets) => okReply({ translatedText: targets }),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(429, { error: 'Slowdown: 10 per 1 minute' }),
    serverError: errorReply(500, { error: 'Cannot translate text' }),
    quota: errorReply(403, { error: 'Too many request limits violations' }),
    unauthorized: errorReply(403, { error: 'Invalid API key' }),
  },
  quotaCode: null,
};
