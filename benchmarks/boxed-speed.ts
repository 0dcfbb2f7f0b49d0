/**
 * How fast the built-in engine is on this machine: time to the first sentence, sentences a second in the pipeline's batches,
 * latency of a sentence of 25 words alone, memory.
 *
 *   npx tsc -p . && node dist/benchmarks/boxed-speed.js [--model models] [--sentences 400] [--runs 60]
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { TargetLanguage } from '../src/domain/language.js';
import { createBoxed, readSets, translateAll } from './boxed-corpus.js';

const { values: options } = parseArgs({
  options: {
    model: { type: 'string', default: 'models' },
    sentences: { type: 'string', default: '400' },
    runs: { type: 'string', default: '60' },
  },
});

const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
const held = readSets(100_000).find(({ name }) => name === 'held-out')?.sources ?? [];
const segmentsOf = (texts: readonly string[]) => texts.map((text, index) => ({ id: String(index), text }));

function percentile(sorted: readonly number[], share: number): string {
  return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)} ms`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const engine = createBoxed(options.model);
const before = megabytes();
const first = await timed(() =>
  translateAll(engine, segmentsOf(['Переговоры прошли в узком составе.']), 'en'),
);
console.log(
  `${engine.model} on ${availableParallelism()} cores: first sentence after ${Math.round(first)} ms; RSS ${before} -> ${megabytes()} MB`,
);

async function measure(target: TargetLanguage): Promise<void> {
  const texts = held.slice(0, Number(options.sentences));
  const ms = await timed(() => translateAll(engine, segmentsOf(texts), target));
  const alone: number[] = [];
  const words = (text: string) => text.split(' ').length;
  const long = held.filter((text) => words(text) >= 23 && words(text) <= 27).slice(0, Number(options.runs));
  for (const text of long) alone.push(await timed(() => translateAll(engine, segmentsOf([text]), target)));
  alone.sort((a, b) => a - b);
  console.log(
    `ru-${target}: ${((1000 * texts.length) / ms).toFixed(1)} sentences/s; ` +
      `one of 23-27 words alone (${alone.length}): p50 ${percentile(alone, 0.5)}, p95 ${percentile(alone, 0.95)}; RSS ${megabytes()} MB`,
  );
}

for (const target of ['en', 'kk'] as const) await measure(target);
await engine.close?.();
