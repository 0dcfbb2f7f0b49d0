import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const apiKey = 'yandex-secret-AQVN';

/** yandex.cloud/docs/translate/api-ref/Translation/translate; errors as gRPC status. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'yandex',
  target: 'kk',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({ apiKey, folderId: 'b1gfolder', baseUrl, timeoutMs }),
  secrets: [apiKey],
  expected: (request) => ({
    path: '/translate/v2/translate',
    headers: { authorization: `Api-Key ${apiKey}`, 'content-type': 'application/json' },
    body: {
      folderId: 'b1gfolder',
      sourceLanguageCode: 'ru',
      targetLanguageCode: 'kk',
      format: 'PLAIN_TEXT',
      texts: textsIn(request),
    },
  }),
  ok: (targets) => okReply({ translations: targets.map((text) => ({ text })) }),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(429, { code: 8, message: 'limit on requests was exceeded', details: [] }),
    serverError: errorReply(500, { code: 13, message: 'Internal error', details: [] }),
    quota: errorReply(403, { code: 8, message: 'quota was exceeded', details: [] }),
    unauthorized: errorReply(401, { code: 16, message: 'Unknown api key', details: [] }),
  },
  quotaCode: 'quota_exceeded',
};
