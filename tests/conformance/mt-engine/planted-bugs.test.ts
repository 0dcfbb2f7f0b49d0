import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MtEngine, MtError } from '../../../src/contracts/mt-engine.js';
import { createHttpClient, type HttpClient } from '../../../src/engines/http-client.js';
import { httpChecks } from './checks.js';
import { createUnderTest } from './create-under-test.js';
import type { HttpProvider } from './provider.js';
import { type ProviderServer, startProviderServer } from './provider-server.js';
import { provider as deepl } from './providers/deepl.js';
import { provider as openaiCompatible } from './providers/openai-compatible.js';

type TranslateBatch = MtEngine['translateBatch'];

/** A correct engine's method made wrong in one way, and the checks that must see it. */
const bugs: readonly {
  readonly name: string;
  readonly caughtBy: string;
  plant(translate: TranslateBatch, provider: HttpProvider): TranslateBatch;
}[] = [
  {
    name: 'an engine that retries by itself',
    caughtBy: 'makes one attempt and leaves retries to the core',
    plant: (translate) => async (request, signal) => {
      try {
        return await translate(request, signal);
      } catch (error) {
        if (error instanceof MtError && error.code === 'unavailable') return translate(request, signal);
        throw error;
      }
    },
  },
  {
    name: 'an engine that leaks its key',
    caughtBy: 'keeps keys and article text out of every error',
    plant: (translate, provider) => async (request, signal) => {
      try {
        return await translate(request, signal);
      } catch (error) {
        if (!(error instanceof MtError)) throw error;
        throw new MtError(error.engine, error.code, `${error.message}, key ${provider.secrets[0]}`, {
          retryAfterMs: error.retryAfterMs,
        });
      }
    },
  },
  {
    name: 'an engine that leaks the article into the cause of an error',
    caughtBy: 'keeps keys and article text out of every error',
    plant: (translate) => async (request, signal) => {
      try {
        return await translate(request, signal);
      } catch (error) {
        if (!(error instanceof MtError)) throw error;
        const cause = new Error(`while sending ${request.segments[0]?.text}`);
        throw new MtError(error.engine, error.code, 'failed', { retryAfterMs: error.retryAfterMs, cause });
      }
    },
  },
  {
    name: 'an engine that keeps its results by text',
    caughtBy: 'keeps equal texts apart: results follow ids, not texts',
    plant: (translate) => async (request, signal) => {
      const outcomes = await translate(request, signal);
      const byText = new Map(request.segments.map(({ text }, index) => [text, outcomes[index]]));
      return request.segments.map(({ id, text }) => {
        const outcome = byText.get(text);
        if (outcome === undefined) throw new Error('every text is a key');
        return { ...outcome, id };
      });
    },
  },
  {
    name: 'an engine that ignores the abort',
    caughtBy: 'stops at once when it is aborted, with the reason it was given',
    plant: (translate) => (request) => translate(request, new AbortController().signal),
  },
  {
    name: 'an engine that swallows errors and returns the source',
    caughtBy: 'never turns a failure into a success',
    plant: (translate) => async (request, signal) => {
      try {
        return await translate(request, signal);
      } catch {
        return request.segments.map(({ id, text }) => ({ id, ok: true, target: text }));
      }
    },
  },
];

let server: ProviderServer;
let http: HttpClient;
beforeAll(async () => {
  server = await startProviderServer();
  http = createHttpClient({ clock: Date.now });
});
afterAll(async () => {
  await http.close();
  await server.close();
});

/** Names of the checks that an engine fails. */
async function failedChecks(provider: HttpProvider, plant: (translate: TranslateBatch) => TranslateBatch) {
  const failed: string[] = [];
  for (const check of httpChecks) {
    if ((check.skip?.(provider) ?? null) !== null) continue;
    const engine = await createUnderTest(provider, http, server.url, check);
    const faulty = { ...engine, translateBatch: plant(engine.translateBatch) };
    const [result] = await Promise.allSettled([check.run({ engine: faulty, provider, server })]);
    if (result?.status === 'rejected') failed.push(check.name);
  }
  return failed;
}

describe.each([
  ['deepl', deepl],
  ['openai-compatible', openaiCompatible],
] as const)('the suite over %s', (_id, provider) => {
  it('passes the engine as it is', async () => {
    expect(await failedChecks(provider, (translate) => translate)).toEqual([]);
  });

  it.each(bugs.map((bug) => [bug.name, bug] as const))('catches %s', async (_name, bug) => {
    expect(await failedChecks(provider, (translate) => bug.plant(translate, provider))).toContain(
      bug.caughtBy,
    );
  });
});
