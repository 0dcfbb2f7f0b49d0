import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const secret = 'template-secret-6c4d';

/** An invented service, described by a template as a user would. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'http',
  target: 'kk',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({
    url: `${baseUrl}/v1/{{source}}/{{target}}`,
    headers: { 'X-Api-Key': '{{secret}}' },
    body: {
      from: '{{source}}',
      to: '{{target}}',
      items: [{ kind: 'text', value: '{{each}}' }],
      all: '{{texts}}',
    },
    answerPath: 'data.items.*.translation',
    secret,
    pairs: ['ru-kk'],
    languageCodes: { kk: 'kaz' },
    timeoutMs,
  }),
  secrets: [secret],
  expected: (request) => ({
    path: '/v1/ru/kaz',
    headers: { 'x-api-key': secret, 'content-type': 'application/json' },
    body: {
      from: 'ru',
      to: 'kaz',
      items: textsIn(request).map((value) => ({ kind: 'text', value })),
      all: textsIn(request),
    },
  }),
  ok: (targets) => okReply({ data: { items: targets.map((translation) => ({ translation })) } }),
  carriesIds: false,
  errors: {
    rateLimited: errorReply(429, {}),
    serverError: errorReply(502, {}),
    quota: errorReply(402, {}),
    unauthorized: errorReply(401, {}),
  },
  quotaCode: 'quota_exceeded',
};
