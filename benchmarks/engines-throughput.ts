import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MtEngine, MtSegment } from '../src/contracts/mt-engine.js';
import { createHttpClient } from '../src/engines/http-client.js';
import { engineRegistry, findEngine } from '../src/engines/registry.js';
import { createMemoryCostLedger } from '../src/pipeline/mt/cost-ledger.js';
import { planBatches } from '../src/pipeline/mt/plan-batches.js';
import { createMemoryRateLimiter, ratesOf } from '../src/pipeline/mt/rate-limiter.js';
import { sleep } from '../src/pipeline/mt/timers.js';
import { createMtCore } from '../src/pipeline/mt/translate-segments.js';

/**
 * Three figures of the translation core, over real sockets and real time: how near 100 articles x 2 languages come
 * to the ideal with an engine of 200 ms latency; what a dead first engine costs; how many requests an article of 40
 * sentences takes at each engine. Run: node dist/benchmarks/engines-throughput.js
 */

const latencyMs = 200;
const articles = 100;
const deadTimeoutMs = 1000;
const windowMs = 5000;

/** DeepL's protocol with a fixed latency, or never an answer. */
async function startServer(answers: boolean) {
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (!answers) return;
    const { text }: { text: string[] } = JSON.parse(Buffer.concat(chunks).toString());
    const body = JSON.stringify({ translations: text.map((one) => ({ text: `[${one}]` })) });
    setTimeout(() => response.end(body), latencyMs);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // `listen` on a port gives an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const http = createHttpClient({ clock: Date.now });
const engineDeps = { http, clock: Date.now, modelsFolder: '', builtInModel: '' };

function createEngine(id: string, settings: object): MtEngine {
  const registered = findEngine(id);
  if (registered === undefined) throw new RangeError(`no engine ${id}`);
  return registered.create(settings, engineDeps);
}

function createCore(engines: readonly MtEngine[]) {
  const ids = engines.map(({ id }) => id);
  return createMtCore({
    engines: new Map(engines.map((engine) => [engine.id, engine])),
    routes: { 'ru-en': ids, 'ru-kk': ids },
    rateLimiter: createMemoryRateLimiter(ratesOf(engines), { clock: Date.now, sleep }),
    costLedger: createMemoryCostLedger(new Map(), Date.now),
    logger: { info: () => {}, warn: () => {} },
    clock: Date.now,
    random: Math.random,
    breaker: { windowMs },
  });
}

function article(sentences: number): MtSegment[] {
  return Array.from({ length: sentences }, (_, n) => ({
    id: `body.${n}.0`,
    text: `${String(n).padStart(2, '0')} ${'слово '.repeat(20)}`.slice(0, 119).concat('.'),
  }));
}

function translateAll(core: ReturnType<typeof createCore>, count: number) {
  const work = Array.from({ length: count }, (_, n) =>
    (['en', 'kk'] as const).map((target) =>
      core.translate(
        article(40),
        { source: 'ru', target },
        { articleId: `a${n}`, signal: new AbortController().signal },
      ),
    ),
  );
  return Promise.all(work.flat());
}

async function measureThroughput(maxConcurrentBatches: number) {
  const server = await startServer(true);
  const engine = createEngine('deepl', { authKey: 'k', baseUrl: server.url, maxConcurrentBatches });
  const startedAt = performance.now();
  await translateAll(createCore([engine]), articles);
  const tookMs = performance.now() - startedAt;
  const idealMs = Math.ceil(server.requests() / maxConcurrentBatches) * latencyMs;
  server.close();
  return {
    maxConcurrentBatches,
    requests: server.requests(),
    idealMs,
    tookMs: Math.round(tookMs),
    ratio: Number((tookMs / idealMs).toFixed(3)),
  };
}

async function measureDeadEngine() {
  const dead = await startServer(false);
  const alive = await startServer(true);
  const first = createEngine('deepl', { authKey: 'k', baseUrl: dead.url, timeoutMs: deadTimeoutMs });
  const second = { ...createEngine('deepl', { authKey: 'k', baseUrl: alive.url }), id: 'deepl-2' };
  const startedAt = performance.now();
  await translateAll(createCore([first, second]), articles);
  const tookMs = Math.round(performance.now() - startedAt);
  dead.close();
  alive.close();
  return {
    windowMs,
    deadTimeoutMs,
    tookMs,
    requestsToDead: dead.requests(),
    allowed: 1 + Math.floor(tookMs / windowMs),
  };
}

function countRequests() {
  const settings: Readonly<Record<string, object>> = {
    deepl: { authKey: 'k' },
    google: { project: 'p', accessToken: 't' },
    azure: { key: 'k' },
    yandex: { apiKey: 'k' },
    aws: { region: 'eu-central-1', accessKeyId: 'a', secretAccessKey: 's' },
    'openai-compatible': { model: 'm' },
    anthropic: { apiKey: 'k', model: 'm' },
    libretranslate: { baseUrl: 'http://127.0.0.1' },
    mtranserver: { baseUrl: 'http://127.0.0.1' },
    apertium: { baseUrl: 'http://127.0.0.1' },
    firefox: {},
    llama: { modelFile: 'm.gguf' },
    http: { url: 'http://127.0.0.1', body: ['{{each}}'], answerPath: '*', pairs: ['ru-en'] },
    pseudo: {},
  };
  return Object.fromEntries(
    engineRegistry.map(({ id }) => {
      const { limits } = createEngine(id, settings[id] ?? {});
      return [id, planBatches(article(40), limits).batches.length];
    }),
  );
}

const report = {
  throughput: [await measureThroughput(4), await measureThroughput(8)],
  deadFirstEngine: await measureDeadEngine(),
  requestsFor40Sentences: countRequests(),
};
await http.close();
console.log(JSON.stringify(report, null, 2));
const missed =
  report.throughput.some(({ ratio }) => ratio > 1.15) ||
  report.deadFirstEngine.requestsToDead > report.deadFirstEngine.allowed;
process.exitCode = missed ? 1 : 0;
