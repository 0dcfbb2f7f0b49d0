import { createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MemoryUnit } from '../src/contracts/translation-memory.js';
import { createMemory, type EditableMemory } from '../src/memory/create-memory.js';
import { writeTmx } from '../src/memory/formats/write-tmx.js';
import { buildPack } from '../src/memory/pack/build-pack.js';
import { openPack } from '../src/memory/pack/open-pack.js';
import { loadMemoryFile, readMemoryFile } from '../src/memory/read-memory-file.js';
import { stageUnits } from '../src/memory/stage-units.js';
import { loadTermbaseFiles } from '../src/terminology/formats/load-files.js';
import { createPlaceables } from '../src/terminology/placeables/create-placeables.js';

/**
 * A memory of a million units: import rate, size of the file, load time, process memory, and look-ups that are exact,
 * nearly exact, and unknown. The units are the shipped sentences with the halves of two of them joined, which keeps
 * the words and lengths of press reports. Run: node dist/benchmarks/memory-scale.js [--limit 1000000]
 */

const limitAt = process.argv.indexOf('--limit');
const wanted = limitAt < 0 ? 1_000_000 : Number(process.argv[limitAt + 1]);
const lookUps = 2000;
const budgetMs = 5;

const folder = 'glossaries/memory';
const shipped: MemoryUnit[] = [];
for (const name of readdirSync(folder).filter((each) => each.endsWith('.tsv')))
  shipped.push(...(await loadMemoryFile(join(folder, name))));

function half(text: string, second: boolean): string {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (second ? words.slice(middle) : words.slice(0, middle)).join(' ');
}

/** The same unit for the same number; no two alike for the first hundred million. */
function generated(index: number): MemoryUnit {
  const first = shipped[index % shipped.length]!;
  const second = shipped[(index * 7 + 13 * Math.floor(index / shipped.length)) % shipped.length]!;
  const join = (read: (unit: MemoryUnit) => string): string =>
    `${half(read(first), false)} ${half(read(second), true)}`;
  return {
    ...first,
    id: `g${index}`,
    origin: 'generated',
    source: join((unit) => unit.source),
    targets: { en: join((unit) => unit.targets.en ?? ''), kk: join((unit) => unit.targets.kk ?? '') },
  };
}

function* generate(count = wanted): Generator<MemoryUnit> {
  for (let index = 0; index < count; index += 1) yield generated(index);
}

/** The sentence with every seventh word replaced by one of another. */
function disturbed(index: number): string {
  const other = shipped[(index * 31) % shipped.length]!.source.split(' ');
  return generated(index)
    .source.split(' ')
    .map((word, at) => (at % 7 === 3 ? (other[at % other.length] ?? word) : word))
    .join(' ');
}

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

function measure(
  name: string,
  memory: EditableMemory,
  ask: (memory: EditableMemory, at: number) => boolean,
): number {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let served = 0;
  for (let at = -100; at < lookUps; at += 1) {
    const cpu = process.cpuUsage();
    const started = performance.now();
    const found = ask(memory, Math.abs(Math.imul(at + 7, 2_654_435) % wanted));
    if (at < 0) continue;
    times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(cpu);
    cpuTimes.push((user + system) / 1000);
    if (found) served += 1;
  }
  times.sort((left, right) => left - right);
  cpuTimes.sort((left, right) => left - right);
  const share = ((100 * served) / lookUps).toFixed(1);
  console.log(
    `${name.padEnd(34)} p50 ${percentile(times, 0.5)}  p95 ${percentile(times, 0.95)}  p99 ${percentile(times, 0.99)} ms; of the processor p95 ${percentile(cpuTimes, 0.95)}; answered ${share}%`,
  );
  return Number(percentile(times, 0.95));
}

const query = (text: string) => ({ text, source: 'ru', target: 'en' }) as const;
const temporary = mkdtempSync(join(tmpdir(), 'dragoman-memory-'));
const file = join(temporary, 'memory.pack');
try {
  const tmx = join(temporary, 'memory.tmx');
  const inTmx = Math.min(wanted, 50_000);
  await pipeline(Readable.from(writeTmx(generate(inTmx))), createWriteStream(tmx));
  let started = performance.now();
  const staged = await stageUnits(readMemoryFile(tmx), join(temporary, 'staged'));
  const tmxSeconds = (performance.now() - started) / 1000;
  console.log(`read and check ${staged.size} units of TMX: ${Math.round(staged.size / tmxSeconds)} units/s`);
  await staged.discard();
  started = performance.now();
  await buildPack(generate(), file);
  const seconds = (performance.now() - started) / 1000;
  console.log(`import ${wanted} units: ${seconds.toFixed(1)} s, ${Math.round(wanted / seconds)} units/s`);
  console.log(`file ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`);
  const before = process.memoryUsage().rss;
  started = performance.now();
  const pack = openPack(file);
  const { entries } = await loadTermbaseFiles(
    readdirSync('glossaries/termbase').map((name) => join('glossaries/termbase', name)),
  );
  const loadedMs = performance.now();
  const memory = createMemory([], { packs: [pack], placeables: createPlaceables(entries) });
  console.log(`load ${(loadedMs - started).toFixed(0)} ms (the termbase's files included)`);
  memory.lookup(query('Президент прибыл в Казахстан с рабочим визитом.'));
  const { rss, arrayBuffers } = process.memoryUsage();
  console.log(
    `indexes ${(arrayBuffers / 2 ** 20).toFixed(0)} MiB; process ${(rss / 2 ** 20).toFixed(0)} MiB, ${(before / 2 ** 20).toFixed(0)} after the import`,
  );
  const slowest = Math.max(
    measure('look-up, known', memory, (m, at) => m.lookup(query(generated(at).source)) !== null),
    measure('look-up, unknown (slots tried)', memory, (m, at) => m.lookup(query(disturbed(at))) !== null),
    measure(
      'suggestions, two words in seven',
      memory,
      (m, at) => m.suggest(query(disturbed(at)), 3).length > 0,
    ),
  );
  pack.close();
  console.log(
    slowest < budgetMs ? `p95 under ${budgetMs} ms` : `FAILED: p95 ${slowest} ms, over ${budgetMs}`,
  );
  process.exitCode = slowest < budgetMs ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
