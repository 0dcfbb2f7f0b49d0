import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetLanguages } from '../../../src/domain/language.js';
import { createHttpClient, type HttpClient } from '../../../src/engines/http-client.js';
import { engineRegistry, findEngine } from '../../../src/engines/registry.js';
import { httpChecks } from './checks.js';
import { createUnderTest } from './create-under-test.js';
import { localChecks } from './local-checks.js';
import { type ProviderServer, startProviderServer } from './provider-server.js';
import { providers } from './providers.js';
import { texts } from './sample-request.js';

const enginesFolder = new URL('../../../src/engines/', import.meta.url);

describe('every engine', () => {
  const engineFiles = readdirSync(enginesFolder)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => readFileSync(new URL(name, enginesFolder), 'utf8').includes('= defineEngine({'))
    .map((name) => name.slice(0, -3));

  it.each(engineFiles)('%s is registered and passes the suite', (name) => {
    expect(findEngine(name), `src/engines/${name}.ts is not in the registry under its name`).toBeDefined();
    expect(
      providers.some(({ id }) => id === name),
      `no tests/conformance/mt-engine/providers/${name}.ts`,
    ).toBe(true);
  });

  it('of the registry has a file of its name and an id of its own', () => {
    expect(engineRegistry.map(({ id }) => id).sort()).toEqual(engineFiles.sort());
  });

  it.each(engineRegistry.map((engine) => [engine.id, engine] as const))(
    '%s states what it needs',
    (_id, engine) => {
      expect(engine.title).not.toBe('');
      for (const { variable } of engine.environment) expect(variable).toMatch(/^[A-Z][A-Z0-9_]+$/);
      for (const pair of engine.pairs === 'by-model' ? [] : engine.pairs)
        expect(pair.source === 'ru' && targetLanguages.some((target) => target === pair.target)).toBe(true);
    },
  );
});

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

describe.each(providers.map((provider) => [provider.id, provider] as const))('%s', (_id, provider) => {
  if (provider.kind === 'http')
    for (const check of httpChecks) {
      const reason = check.skip?.(provider) ?? null;
      const name = reason === null ? check.name : `${check.name} (skipped: ${reason})`;
      it.skipIf(reason !== null)(name, async () => {
        const engine = await createUnderTest(provider, http, server.url, check);
        await check.run({ engine, provider, server });
      });
    }
  else
    for (const check of localChecks) {
      const reason = check.skip?.(provider) ?? null;
      const name = reason === null ? check.name : `${check.name} (skipped: ${reason})`;
      it.skipIf(reason !== null)(name, async () => {
        const engine = await createUnderTest(provider, http, server.url);
        const broken = await createUnderTest(provider, http, server.url, {
          failWith: new Error(`cannot translate ${texts[0]}`),
        });
        await check.run({ engine, broken, provider });
      });
    }
});
