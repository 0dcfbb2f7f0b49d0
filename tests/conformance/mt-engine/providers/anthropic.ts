import { expect } from 'vitest';
import { errorReply, type HttpProvider, okReply, textsIn } from '../provider.js';

const apiKey = 'sk-ant-secret-2207';
const error = (type: string, message: string) => ({ type: 'error', error: { type, message } });

/** docs.anthropic.com/en/api/messages and /en/api/errors. */
export const provider: HttpProvider = {
  kind: 'http',
  id: 'anthropic',
  target: 'kk',
  batch: 3,
  settings: (baseUrl, timeoutMs) => ({ baseUrl, apiKey, model: 'newsroom-model', timeoutMs }),
  secrets: [apiKey],
  expected: (request) => ({
    path: '/v1/messages',
    headers: { 'x-api-key': apiKey, 'anthropic-version': '2023-06-01', 'content-type': 'application/json' },
    body: {
      model: 'newsroom-model',
      max_tokens: 8192,
      system: expect.stringContaining('from Russian into Kazakh (Cyrillic script)'),
      messages: [
        {
          role: 'user',
          content: `<article>\n${JSON.stringify({
            paragraphs: [],
            sentences: textsIn(request).map((text, index) => ({ id: index + 1, text })),
          })}\n</article>`,
        },
      ],
      tools: [
        {
          name: 'translations',
          description: expect.any(String),
          input_schema: expect.objectContaining({ type: 'object', required: ['translations'] }),
        },
      ],
      tool_choice: { type: 'tool', name: 'translations' },
    },
  }),
  ok: (targets, ids = targets.map((_, index) => index + 1)) =>
    okReply({
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      content: [
        {
          type: 'tool_use',
          id: 'toolu_1',
          name: 'translations',
          input: { translations: targets.map((text, index) => ({ id: ids[index], text })) },
        },
      ],
      stop_reason: 'tool_use',
    }),
  carriesIds: true,
  errors: {
    rateLimited: errorReply(
      429,
      error('rate_limit_error', 'Number of requests has exceeded your rate limit'),
    ),
    serverError: errorReply(529, error('overloaded_error', 'Overloaded')),
    quota: errorReply(402, error('billing_error', 'Your credit balance is too low')),
    unauthorized: errorReply(401, error('authentication_error', 'invalid x-api-key')),
  },
  quotaCode: 'quota_exceeded',
};
