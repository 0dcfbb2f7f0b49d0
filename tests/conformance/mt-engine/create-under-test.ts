import type { MtEngine } from '../../../src/contracts/mt-engine.js';
import type { HttpClient } from '../../../src/engines/http-client.js';
import { findEngine } from '../../../src/engines/registry.js';
import { patientMs } from './check.js';
import { fixedNowMs, type Provider } from './provider.js';

/** A fresh engine against the local server, or over a local model that throws `failWith`. */
export async function createUnderTest(
  provider: Provider,
  http: HttpClient,
  serverUrl: string,
  { failWith = null, timeoutMs = patientMs }: { failWith?: Error | null; timeoutMs?: number } = {},
): Promise<MtEngine> {
  const registered = findEngine(provider.id);
  if (registered === undefined) throw new Error(`${provider.id} is not in the registry`);
  const base = { http, clock: () => fixedNowMs, modelsFolder: '', builtInModel: '' };
  return provider.kind === 'http'
    ? registered.create(provider.settings(serverUrl, timeoutMs), base)
    : registered.create(provider.settings(), await provider.deps(base, failWith));
}
