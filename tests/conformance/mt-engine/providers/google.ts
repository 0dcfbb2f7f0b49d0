import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const accessToken = 'ya29.google-secret-token';

/** cloud.google.com/translate/docs/reference/rest/v3/projects.locations/translateText; errors as google.rpc.Status. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'google',
  target: 'kk',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({
    project: 'newsroom',
    location: 'us-central1',
    accessToken,
    baseUrl,
    glossaries: { kk: 'official-kk' },
    timeoutMs,
  }),
  secrets: [accessToken],
  expected: (request) => ({
    path: '/v3/projects/newsroom/locations/us-central1:translateText',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'x-goog-user-project': 'newsroom',
    },
    body: {
      contents: textsIn(request),
      mimeType: 'text/plain',
      sourceLanguageCode: 'ru',
      targetLanguageCode: 'kk',
      glossaryConfig: { glossary: 'projects/newsroom/locations/us-central1/glossaries/official-kk' },
    },
  }),
  ok: (targets) =>
    okReply({
      translations: targets.map(() => ({ translatedText: 'without the glossary' })),
      glossaryTranslations: targets.map((translatedText) => ({ translatedText })),
    }),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(403, {
      error: {
        code: 403,
        message: 'User Rate Limit Exceeded',
        errors: [{ domain: 'usageLimits', reason: 'userRateLimitExceeded' }],
        status: 'PERMISSION_DENIED',
      },
    }),
    serverError: errorReply(503, { error: { code: 503, message: 'Backend error', status: 'UNAVAILABLE' } }),
    quota: errorReply(403, {
      error: {
        code: 403,
        message: 'Daily Limit Exceeded',
        errors: [{ domain: 'usageLimits', reason: 'dailyLimitExceeded' }],
        status: 'PERMISSION_DENIED',
      },
    }),
    unauthorized: errorReply(401, {
      error: {
        code: 401,
        message: 'Request had invalid authentication credentials.',
        status: 'UNAUTHENTICATED',
        details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'ACCESS_TOKEN_EXPIRED' }],
      },
    }),
  },
  quotaCode: 'quota_exceeded',
};
