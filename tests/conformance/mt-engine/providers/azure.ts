import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const key = 'azure-secret-77aa';

/** learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate; six-digit error codes. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'azure',
  target: 'kk',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({ key, region: 'westeurope', baseUrl, timeoutMs }),
  secrets: [key],
  expected: (request) => ({
    path: '/translate?api-version=3.0&from=ru&to=kk&textType=plain',
    headers: {
      'ocp-apim-subscription-key': key,
      'ocp-apim-subscription-region': 'westeurope',
      'content-type': 'application/json',
    },
    body: textsIn(request).map((text) => ({ Text: text })),
  }),
  ok: (targets) => okReply(targets.map((text) => ({ translations: [{ text, to: 'kk' }] }))),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(429, { error: { code: 429001, message: 'The server rejected the request.' } }),
    serverError: errorReply(500, { error: { code: 500000, message: 'An unexpected error occurred.' } }),
    quota: errorReply(403, {
      error: { code: 403001, message: "The operation isn't allowed because the quota was exceeded." },
    }),
    unauthorized: errorReply(401, { error: { code: 401000, message: 'The request is not authorized.' } }),
  },
  quotaCode: 'quota_exceeded',
};
