import { expect } from 'vitest';
import { type MtEngine, MtError, type MtOutcome } from '../../../src/contracts/mt-engine.js';
import type { HttpProvider } from './provider.js';
import type { ProviderServer, Reply } from './provider-server.js';
import { requestFor } from './sample-request.js';

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

/** The signal of work that nobody stops. */
export const never = (): AbortSignal => new AbortController().signal;

/** The error of a request that must fail as a whole, or the one error of all its segments. */
export async function failureOf(
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

export function answerWith(
  { server }: CheckContext,
  respond: () => Reply,
  delivery?: 'hang' | 'drip' | 'cut',
): void {
  server.answer(respond, delivery);
}
