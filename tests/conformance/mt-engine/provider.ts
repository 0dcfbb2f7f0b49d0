import type { MtEngine, MtErrorCode, MtRequest } from '../../../src/contracts/mt-engine.js';
import type { EngineDeps } from '../../../src/engines/registry.js';
import type { Reply } from './provider-server.js';

export const fixedNowMs = Date.UTC(2026, 1, 5, 6, 30, 0);

interface ProviderBase {
  /** Id in the registry. */
  readonly id: string;
  readonly target: 'en' | 'kk';
  /** Segments in the suite's requests; 1 for services that take one text a request. */
  readonly batch: 1 | 3;
}

/** How a provider's documented protocol looks, for the suite's local server. */
export interface HttpProvider extends ProviderBase {
  readonly kind: 'http';
  /** Settings with every secret set. */
  settings(baseUrl: string, timeoutMs: number): object;
  readonly secrets: readonly string[];
  /** Everything the suite's request must carry: path, headers (all of these), body (exactly). */
  expected(request: MtRequest): {
    readonly path: string;
    readonly headers: Readonly<Record<string, string | RegExp>>;
    readonly body: unknown;
  };
  /** The body as an object, for comparison; default JSON. */
  readBody?(body: string): unknown;
  /** A good answer with these translations, in this order. `ids` are 1-based numbers for protocols that carry them. */
  ok(targets: readonly string[], ids?: readonly number[]): Reply;
  /** Whether the protocol carries ids, so that a reordered answer can be told. */
  readonly carriesIds: boolean;
  readonly errors: {
    readonly rateLimited: Reply;
    readonly serverError: Reply;
    readonly quota: Reply;
    readonly unauthorized: Reply;
  };
  /** What a quota answer of this provider is; null where its protocol has none. */
  readonly quotaCode: MtErrorCode | null;
}

/** An engine in this process: no server, so none of the behaviours of one. */
export interface LocalProvider extends ProviderBase {
  readonly kind: 'local';
  settings(): object;
  /** Whether there is a model that can fail. */
  readonly canFail: boolean;
  /** A working engine's dependencies, and those of one whose model throws the given error. */
  deps(base: EngineDeps, failWith: Error | null): Promise<EngineDeps>;
  /** What it makes of a text. */
  translation(text: string): string;
}

export type Provider = HttpProvider | LocalProvider;

/** Puts another engine between the suite and the one under test, to plant a bug. */
export type Wrap = (engine: MtEngine) => MtEngine;

/** JSON error body. */
export function errorReply(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: JSON.stringify(body) };
}

export function okReply(body: unknown): Reply {
  return { status: 200, body: JSON.stringify(body) };
}

export function textsIn(request: MtRequest): string[] {
  return request.segments.map(({ text }) => text);
}
