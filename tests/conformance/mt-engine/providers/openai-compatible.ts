import { expect } from 'vitest';
import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const apiKey = 'sk-openai-secret-9931';

/** platform.openai.com/docs/api-reference/chat/create and /docs/guides/error-codes. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'openai-compatible',
  target: 'kk',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({
    baseUrl: `${baseUrl}/v1/`,
    apiKey,
    model: 'newsroom-large',
    timeoutMs,
  }),
  secrets: [apiKey],
  expected: (request) => ({
    path: '/v1/chat/completions',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: {
      model: 'newsroom-large',
      messages: [
        { role: 'system', content: expect.stringContaining('from Russian into Kazakh (Cyrillic script)') },
        {
          role: 'user',
          content: `<article>\n${JSON.stringify({
            paragraphs: [],
            sentences: textsIn(request).map((text, index) => ({ id: index + 1, text })),
          })}\n</article>`,
        },
      ],
      temperature: 0,
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'translations',
          strict: true,
          schema: {
            type: 'object',
            properties: {
              translations: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: { id: { type: 'integer' }, text: { type: 'string' } },
                  required: ['id', 'text'],
                  additionalProperties: false,
                },
              },
            },
            required: ['translations'],
            additionalProperties: false,
          },
        },
      },
    },
  }),
  ok: (targets, ids = targets.map((_, index) => index + 1)) =>
    okReply({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: JSON.stringify({
              translations: targets.map((text, index) => ({ id: ids[index], text })),
            }),
          },
          finish_reason: 'stop',
        },
      ],
    }),
  carriesIds: true,
  errors: {
    rateLimited: errorReply(429, {
      error: { message: 'Rate limit reached', type: 'requests', code: 'rate_limit_exceeded' },
    }),
    serverError: errorReply(503, {
      error: { message: 'The engine is overloaded', type: 'server_error', code: null },
    }),
    quota: errorReply(429, {
      error: {
        message: 'You exceeded your current quota',
        type: 'insufficient_quota',
        code: 'insufficient_quota',
      },
    }),
    unauthorized: errorReply(401, {
      error: { message: 'Incorrect API key', type: 'invalid_request_error', code: 'invalid_api_key' },
    }),
  },
  quotaCode: 'quota_exceeded',
};
