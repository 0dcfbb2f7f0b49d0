import { expect } from 'vitest';
import type { MtError } from '../../../src/contracts/mt-engine.js';
import { answerWith, type Check, failureOf, never } from './check.js';
import { failures } from './failure-checks.js';
import type { HttpProvider } from './provider.js';
import type { Reply } from './provider-server.js';
import { answersFor, requestFor, texts } from './sample-request.js';

const oneToOne: Check[] = [
  {
    name: 'translates: one outcome per segment, by id, in order',
    async run(context) {
      answerWith(context, () => context.provider.ok(answersFor(context.provider)));
      const request = requestFor(context.provider);
      const outcomes = await context.engine.translateBatch(request, never());
      expect(outcomes).toEqual(
        answersFor(context.provider).map((target, index) => ({ id: `body.${index}.0`, ok: true, target })),
      );
    },
  },
  {
    name: 'sends exactly the documented request',
    async run(context) {
      answerWith(context, () => context.provider.ok(answersFor(context.provider)));
      const request = requestFor(context.provider);
      await context.engine.translateBatch(request, never());
      const [sent, ...more] = context.server.requests;
      expect(more).toHaveLength(0);
      const expected = context.provider.expected(request);
      expect(sent?.method).toBe('POST');
      expect(sent?.path).toBe(expected.path);
      for (const [name, value] of Object.entries(expected.headers))
        expect(sent?.headers[name], name).toEqual(
          value instanceof RegExp ? expect.stringMatching(value) : value,
        );
      const readBody = context.provider.readBody ?? JSON.parse;
      expect(readBody(sent?.body ?? '')).toEqual(expected.body);
    },
  },
  {
    name: 'keeps equal texts apart: results follow ids, not texts',
    skip: ({ batch }) => (batch === 1 ? 'the service takes one text a request' : null),
    async run(context) {
      const [first = '', second = '', third = ''] = answersFor(context.provider);
      answerWith(context, () => context.provider.ok([first, second, third]));
      const same = requestFor(context.provider, [texts[0] ?? '', texts[0] ?? '', texts[0] ?? '']);
      const outcomes = await context.engine.translateBatch(same, never());
      expect(outcomes.map((outcome) => (outcome.ok ? [outcome.id, outcome.target] : outcome))).toEqual([
        ['body.0.0', first],
        ['body.1.0', second],
        ['body.2.0', third],
      ]);
    },
  },
  {
    name: 'puts a reordered answer back in order',
    skip: ({ carriesIds }) =>
      carriesIds ? null : 'the protocol carries no ids; its answers are in order by contract',
    async run(context) {
      const [first = '', second = '', third = ''] = answersFor(context.provider);
      answerWith(context, () => context.provider.ok([third, first, second], [3, 1, 2]));
      const outcomes = await context.engine.translateBatch(requestFor(context.provider), never());
      expect(outcomes.map((outcome) => (outcome.ok ? outcome.target : outcome))).toEqual([
        first,
        second,
        third,
      ]);
    },
  },
  {
    name: 'refuses an answer with the wrong number of translations',
    skip: ({ batch }) => (batch === 1 ? 'the answer holds one text by its shape' : null),
    async run(context) {
      const [first = '', second = '', third = ''] = answersFor(context.provider);
      for (const wrong of [[first, second], [first, second, third, first], []])
        expect((await failureOf(context, context.provider.ok(wrong))).code).toBe('bad_response');
    },
  },
  {
    name: 'fails a segment whose translation is empty',
    async run(context) {
      const targets = answersFor(context.provider).with(0, '');
      answerWith(context, () => context.provider.ok(targets));
      const [outcome] = await context.engine.translateBatch(requestFor(context.provider), never());
      expect(outcome?.ok).toBe(false);
      expect(outcome?.ok === false && outcome.error.code).toBe('bad_response');
    },
  },
];

const cancelling: Check[] = [
  {
    name: 'stops at once when it is aborted, with the reason it was given',
    // An engine that ignores the abort ends by this.
    timeoutMs: 3_000,
    async run(context) {
      answerWith(context, () => context.provider.ok([]), 'hang');
      const cancel = new AbortController();
      const reason = new Error('the editor withdrew the article');
      const arrived = context.server.arrival();
      const hungUp = context.server.hungUp();
      const work = context.engine.translateBatch(requestFor(context.provider), cancel.signal);
      const settled = Promise.allSettled([work]);
      await arrived;
      cancel.abort(reason);
      const [result] = await settled;
      expect(result).toEqual({ status: 'rejected', reason });
      await hungUp;
    },
  },
  {
    name: 'sends nothing when it is aborted beforehand',
    async run(context) {
      answerWith(context, () => context.provider.ok([]));
      const reason = new Error('too late');
      const work = context.engine.translateBatch(requestFor(context.provider), AbortSignal.abort(reason));
      await expect(work).rejects.toBe(reason);
      expect(context.server.requests).toHaveLength(0);
    },
  },
];

const secrecy: Check[] = [
  {
    name: 'keeps keys and article text out of every error',
    async run(context) {
      const { provider } = context;
      const echo = JSON.stringify({
        message: [...provider.secrets, ...texts].join(' '),
        code: provider.secrets[0],
      });
      const replies: readonly Reply[] = [
        ...Object.values(provider.errors),
        ...[400, 401, 403, 422, 500].map((status) => ({ status, body: echo })),
        { status: 200, body: echo },
        { status: 200, body: `${echo} and not JSON` },
      ];
      for (const reply of replies) expectClean(await failureOf(context, reply), provider);
      expectClean(await failureOf(context, provider.ok(answersFor(provider)), 'cut'), provider);
    },
  },
];

function expectClean(error: MtError, provider: HttpProvider): void {
  const everything = describeError(error);
  for (const secret of provider.secrets) expect(everything, 'a key in an error').not.toContain(secret);
  for (const text of texts) expect(everything, 'article text in an error').not.toContain(text.slice(0, 20));
}

/** Everything of an error that a log could print, its causes included. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? '';
  const own = Object.entries(error).map(([key, value]) => (key === 'cause' ? '' : JSON.stringify(value)));
  return [
    error.message,
    error.stack ?? '',
    ...own,
    error.cause === undefined ? '' : describeError(error.cause),
  ].join('\n');
}

/** Every behaviour that an engine over HTTP must show. */
export const httpChecks: readonly Check[] = [...oneToOne, ...failures, ...cancelling, ...secrecy];
