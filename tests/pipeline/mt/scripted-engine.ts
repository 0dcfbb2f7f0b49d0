import {
  type MtEngine,
  MtError,
  type MtErrorCode,
  type MtRequest,
  type MtSegment,
} from '../../../src/contracts/mt-engine.js';
import { createMemoryCostLedger } from '../../../src/pipeline/mt/cost-ledger.js';
import { createMemoryRateLimiter } from '../../../src/pipeline/mt/rate-limiter.js';
import type { MtCoreDeps } from '../../../src/pipeline/mt/translate-segments.js';
import { createMtCore } from '../../../src/pipeline/mt/translate-segments.js';
import type { VirtualClock } from './virtual-clock.js';

export type Script = (
  request: MtRequest,
  call: number,
  signal: AbortSignal,
) => Promise<Awaited<ReturnType<MtEngine['translateBatch']>>>;

export interface ScriptedEngine extends MtEngine {
  readonly requests: readonly MtRequest[];
  /** Largest number of requests that were out at one time. */
  readonly peak: () => number;
}

/** An engine whose answers a test writes; everything that it was asked is kept. */
export function scriptedEngine(
  id: string,
  script: Script = async (request) => translated(request),
  overrides: Partial<Pick<MtEngine, 'limits' | 'capabilities' | 'supports'>> = {},
): ScriptedEngine {
  const requests: MtRequest[] = [];
  let out = 0;
  let peak = 0;
  return {
    id,
    model: `${id}-1`,
    capabilities: {
      glossary: 'none',
      placeholders: 'none',
      formality: false,
      context: false,
      promptable: false,
      draft: false,
    },
    limits: { maxConcurrentBatches: 4 },
    price: null,
    supports: () => true,
    ...overrides,
    requests,
    peak: () => peak,
    async translateBatch(request, signal) {
      requests.push(request);
      out++;
      peak = Math.max(peak, out);
      try {
        return await script(request, requests.length, signal);
      } finally {
        out--;
      }
    },
  };
}

export function translated(request: MtRequest) {
  return request.segments.map(({ id, text }) => ({ id, ok: true as const, target: `<${text}>` }));
}

export function failure(engine: string, code: MtErrorCode, retryAfterMs: number | null = null): MtError {
  return new MtError(engine, code, `scripted ${code}`, { retryAfterMs });
}

export function sentences(count: number, text = (n: number) => `Предложение номер ${n}.`): MtSegment[] {
  return Array.from({ length: count }, (_, index) => ({ id: `body.${index}.0`, text: text(index) }));
}

/** A core over scripted engines, all of them on the ru-en route in order. */
export function coreOf(
  engines: readonly MtEngine[],
  clock: VirtualClock,
  overrides: Partial<MtCoreDeps> & { logged?: object[] } = {},
) {
  const log = (fields: object, message: string) => void overrides.logged?.push({ ...fields, message });
  return createMtCore({
    engines: new Map(engines.map((engine) => [engine.id, engine])),
    routes: { 'ru-en': engines.map(({ id }) => id) },
    rateLimiter: createMemoryRateLimiter(new Map(), { clock: clock.now, sleep: clock.sleep }),
    costLedger: createMemoryCostLedger(new Map(), clock.now),
    logger: { info: log, warn: log },
    clock: clock.now,
    random: () => 0.5,
    sleep: clock.sleep,
    startTimer: clock.startTimer,
    ...overrides,
  });
}
