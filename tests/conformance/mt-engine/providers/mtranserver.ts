import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const token = 'mtran-secret-31ce';

/** github.com/xxnuo/MTranServer, docs/API_en.md; errors are `{"error": "…"}`. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'mtranserver',
  target: 'en',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({ baseUrl, token, timeoutMs }),
  secrets: [token],
  expected: (request) => ({
    path: '/translate/batch',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: { from: 'ru', to: 'en', texts: textsIn(request), html: false },
  }),
  ok: (targets) => okReply({ results: targets }),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(429, { error: 'Too many requests' }),
    serverError: errorReply(500, { error: 'Translation failed' }),
    quota: errorReply(500, { error: 'Translation failed' }),
    unauthorized: errorReply(401, { error: 'Unauthorized' }),
  },
  quotaCode: null,
};
