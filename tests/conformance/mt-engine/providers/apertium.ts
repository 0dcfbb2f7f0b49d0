import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const key = 'apy-secret-5e20';

/** github.com/apertium/apertium-apy, handlers/translate.py and handlers/base.py. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'apertium',
  target: 'kk',
  batch: 1,
  settings: (baseUrl, timeoutMs) => ({ baseUrl, key, timeoutMs }),
  secrets: [key],
  expected: (request) => ({
    path: '/translate',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: { langpair: 'rus|kaz', q: textsIn(request)[0], format: 'txt', markUnknown: 'no', key },
  }),
  readBody: (body) => Object.fromEntries(new URLSearchParams(body)),
  ok: ([translatedText = '']) =>
    okReply({ responseData: { translatedText }, responseDetails: null, responseStatus: 200 }),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(429, {
      status: 'error',
      code: 429,
      message: 'Too Many Requests',
      explanation: '',
    }),
    serverError: errorReply(503, {
      status: 'error',
      code: 503,
      message: 'Service Unavailable',
      explanation: 'internal error',
    }),
    quota: errorReply(503, { status: 'error', code: 503, message: 'Service Unavailable', explanation: '' }),
    unauthorized: errorReply(403, { status: 'error', code: 403, message: 'Forbidden', explanation: '' }),
  },
  quotaCode: null,
};
