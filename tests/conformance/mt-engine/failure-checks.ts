import { expect } from 'vitest';
import { type Check, failureOf } from './check.js';
import { answersFor } from './sample-request.js';

/** What an engine must make of the failures of its service. */
export const failures: Check[] = [
  {
    name: 'tells a rate limit, with the wait that was asked for',
    async run(context) {
      const { rateLimited } = context.provider.errors;
      const headers = { ...rateLimited.headers, 'retry-after': '7' };
      const error = await failureOf(context, { ...rateLimited, headers });
      expect([error.code, error.retryAfterMs, error.retryable]).toEqual(['rate_limited', 7000, true]);
    },
  },
  {
    name: 'tells a server error',
    async run(context) {
      const error = await failureOf(context, context.provider.errors.serverError);
      expect([error.code, error.retryable]).toEqual(['unavailable', true]);
    },
  },
  {
    name: 'tells a spent quota',
    skip: ({ quotaCode }) => (quotaCode === null ? 'the protocol has no quota answer' : null),
    async run(context) {
      const error = await failureOf(context, context.provider.errors.quota);
      expect([error.code, error.retryable]).toEqual([context.provider.quotaCode, false]);
    },
  },
  {
    name: 'tells a refused key',
    async run(context) {
      const error = await failureOf(context, context.provider.errors.unauthorized);
      expect([error.code, error.retryable]).toEqual(['unauthorized', false]);
    },
  },
  {
    name: 'refuses an answer that is not JSON, or JSON of another shape',
    async run(context) {
      for (const body of ['<html>Bad gateway</html>', '{"unexpected":[1,2]}', 'null', ''])
        expect((await failureOf(context, { status: 200, body })).code).toBe('bad_response');
    },
  },
  {
    name: 'refuses a truncated answer',
    async run(context) {
      const error = await failureOf(context, context.provider.ok(answersFor(context.provider)), 'cut');
      expect([error.code, error.retryable]).toEqual(['bad_response', true]);
    },
  },
  {
    name: 'does not follow a redirect',
    async run(context) {
      const elsewhere = { status: 307, headers: { location: 'http://127.0.0.1:1/' }, body: '' };
      expect((await failureOf(context, elsewhere)).code).toBe('rejected');
    },
  },
  {
    name: 'times out when the server hangs',
    timeoutMs: 200,
    async run(context) {
      const error = await failureOf(context, context.provider.ok([]), 'hang');
      expect([error.code, error.retryable]).toEqual(['timeout', true]);
    },
  },
  {
    name: 'times out when the answer drips',
    timeoutMs: 200,
    async run(context) {
      const error = await failureOf(context, context.provider.ok(answersFor(context.provider)), 'drip');
      expect(error.code).toBe('timeout');
    },
  },
  {
    name: 'makes one attempt and leaves retries to the core',
    async run(context) {
      for (const reply of [context.provider.errors.serverError, context.provider.errors.rateLimited]) {
        await failureOf(context, reply);
        expect(context.server.requests).toHaveLength(1);
      }
    },
  },
  {
    name: 'never turns a failure into a success',
    async run(context) {
      for (const reply of Object.values(context.provider.errors)) await failureOf(context, reply);
    },
  },
];
