import { expect } from 'vitest';
import { type MtEngine, MtError } from '../../../src/contracts/mt-engine.js';
import { describeError } from './checks.js';
import type { LocalProvider } from './provider.js';
import { requestFor, texts } from './sample-request.js';

export interface LocalContext {
  readonly engine: MtEngine;
  /** The same engine over a model that throws an error quoting the article. */
  readonly broken: MtEngine;
  readonly provider: LocalProvider;
}

export interface LocalCheck {
  readonly name: string;
  readonly skip?: (provider: LocalProvider) => string | null;
  run(context: LocalContext): Promise<void>;
}

const never = () => new AbortController().signal;

export const localChecks: readonly LocalCheck[] = [
  {
    name: 'translates: one outcome per segment, by id, in order, also for equal texts',
    async run({ engine, provider }) {
      const [first = '', second = ''] = texts;
      const request = requestFor(provider, [first, second, first]);
      expect(await engine.translateBatch(request, never())).toEqual(
        request.segments.map(({ id, text }) => ({ id, ok: true, target: provider.translation(text) })),
      );
    },
  },
  {
    name: 'does nothing when it is aborted beforehand',
    async run({ engine, provider }) {
      const reason = new Error('too late');
      const work = engine.translateBatch(requestFor(provider), AbortSignal.abort(reason));
      await expect(work).rejects.toBe(reason);
    },
  },
  {
    name: 'fails with an MtError that quotes nothing when the model fails',
    skip: ({ canFail }) => (canFail ? null : 'it has no model'),
    async run({ broken, provider }) {
      const [result] = await Promise.allSettled([broken.translateBatch(requestFor(provider), never())]);
      const error = result?.status === 'rejected' ? result.reason : null;
      expect(error).toBeInstanceOf(MtError);
      expect(describeError(error)).not.toContain(texts[0]?.slice(0, 20));
    },
  },
];
