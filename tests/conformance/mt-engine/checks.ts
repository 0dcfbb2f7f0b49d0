import { expect } from 'vitest';
import { type MtEngine, MtError, type MtOutcome, type MtRequest } from '../../../src/contracts/mt-engine.js';
import type { HttpProvider } from './provider.js';
import type { ProviderServer, Reply } from './provider-server.js';

export interface CheckContext {
  readonly engine: MtEngine;
  readonly provider: HttpProvider;
  readonly server: ProviderServer;
}

export interface Check {
  readonly name: string;
  /** The engine's time-out: the suite waits for it in real time where the server never ends. Default `patientMs`. */
  readonly timeoutMs?: number;
  /** Why this provider's protocol cannot show the behaviour; null when it can. */
  readonly skip?: (provider: HttpProvider) => string | null;
  run(context: CheckContext): Promise<void>;
}

/** Long enough for a machine under load. */
export const patientMs = 20_000;

const texts = [
  'Глава государства принял участие в заседании, сообщила пресс-служба.',
  'Объём торговли вырос на 12,5 % и достиг 4,2 млрд долларов.',
  'Стороны договорились продолжить консультации в марте текущего года.',
];
const answers: Readonly<Record<'en' | 'kk', readonly string[]>> = {
  en: [
    'The Head of State took part in the meeting, the press service said.',
    'Trade grew by 12.5% and reached 4.2 billion dollars.',
    'The sides agreed to continue consultations in March this year.',
  ],
  kk: [
    'Мемлекет басшысы отырысқа қатысты, деп хабарлады баспасөз қызметі.',
    'Сауда көлемі 12,5 %-ға өсіп, 4,2 млрд долларға жетті.',
    'Тараптар консультацияларды биылғы наурыз айында жалғастыруға келісті.',
  ],
};

export function requestFor(
  provider: { target: 'en' | 'kk'; batch: number },
  words: readonly string[] = texts,
): MtRequest {
  const segments = words.slice(0, provider.batch).map((text, index) => ({ id: `body.${index}.0`, text }));
  return { source: 'ru', target: provider.target, segments };
}

export function answersFor(provider: { target: 'en' | 'kk'; batch: number }): readonly string[] {
  return answers[provider.target].slice(0, provider.batch);
}

const never = () => new AbortController().signal;

/** The error of a request that must fail as a whole, or the one error of all its segments. */
async function failureOf(
  context: CheckContext,
  reply: Reply,
  delivery?: 'hang' | 'drip' | 'cut',
): Promise<MtError> {
  answerWith(context, () => reply, delivery);
  return errorOf(context.engine.translateBatch(requestFor(context.provider), never()));
}

async function errorOf(work: Promise<readonly MtOutcome[]>): Promise<MtError> {
  const [result] = await Promise.allSettled([work]);
  if (result?.status === 'rejected') {
    expect(result.reason).toBeInstanceOf(MtError);
    // Just asserted.
    return result.reason as MtError;
  }
  const outcomes = result?.value ?? [];
  expect(outcomes.length).toBeGreaterThan(0);
  const errors = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]));
  expect(errors, 'a failed request must not come back as a success').toHaveLength(outcomes.length);
  return errors[0] as MtError;
}

function answerWith(
  { server }: CheckContext,
  respond: () => Reply,
  delivery?: 'hang' | 'drip' | 'cut',
): void {
  server.answer(respond, delivery);
}

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

const failures: Check[] = [
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
export { texts };
