/**
 * What the checks say of real engine output: findings per 100 sentences by engine and check, and a random sample of
 * blocking findings to be judged by eye (docs/quality-verdicts.md).
 *
 *   node dist/benchmarks/quality-engines.js [--sample 20] [--seed 6] [--raw] [--outputs FOLDER]
 *
 * The safe fixes are made first, as in the pipeline; `--raw` leaves them out
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/contracts/quality-check.js';
import { createTranslate } from '../src/i18n/translator.js';
import { applyFixes } from '../src/quality/fixes/fixes.js';
import { checkPairs, createRandom, shuffled } from './quality-corpus.js';
import { testSets } from './test-sets.js';

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '20' },
    seed: { type: 'string', default: '6' },
    raw: { type: 'boolean', default: false },
    outputs: { type: 'string', default: join(testSets, 'mt-outputs') },
  },
});
const { outputs } = options;
const lines = (name: string) => readFileSync(join(outputs, name), 'utf8').trimEnd().split('\n');
const translate = createTranslate('en');
const blocking: { engine: string; source: string; target: string; finding: Finding }[] = [];
if (!existsSync(outputs)) {
  console.log(
    `no ${outputs}: the engines' outputs are not part of this project; name their folder by --outputs`,
  );
  process.exit(0);
}

for (const set of ['flores-test', 'wmt21']) {
  const sources = lines(`${set}.ru`);
  const tables = ['bergamot-tiny', 'google', 'microsoft'].map((engine) => {
    const tally = new Map<string, { block: number; warn: number }>();
    let held = 0;
    lines(`${set}.${engine}.en`).forEach((output, index) => {
      const source = sources[index] ?? '';
      const target = options.raw ? output : applyFixes(output, { language: 'en', source }).text;
      const findings = checkPairs([{ source, target }], 'en');
      if (findings.some(({ severity }) => severity === 'block')) held += 1;
      for (const finding of findings) {
        const counts = tally.get(finding.check) ?? { block: 0, warn: 0 };
        counts[finding.severity] += 1;
        tally.set(finding.check, counts);
        if (finding.severity === 'block')
          blocking.push({ engine: `${set} ${engine}`, source, target, finding });
      }
    });
    return { engine, tally, held };
  });
  const ids = [...new Set(tables.flatMap(({ tally }) => [...tally.keys()]))].sort();
  const share = (count: number) => ((100 * count) / sources.length).toFixed(2);
  console.log(`\n## ${set}, ${sources.length} sentences: findings per 100 (block / warn)\n`);
  console.log(
    `| check | ${tables.map(({ engine }) => engine).join(' | ')} |\n|---|${'---|'.repeat(tables.length)}`,
  );
  for (const id of ids) {
    const cells = tables.map(
      ({ tally }) => `${share(tally.get(id)?.block ?? 0)} / ${share(tally.get(id)?.warn ?? 0)}`,
    );
    console.log(`| ${id} | ${cells.join(' | ')} |`);
  }
  console.log(`| sentences held | ${tables.map(({ held }) => share(held)).join(' | ')} |`);
}

console.log(`\n## ${options.sample} of ${blocking.length} blocking findings, seed ${options.seed}\n`);
for (const { engine, source, target, finding } of shuffled(
  blocking,
  createRandom(Number(options.seed)),
).slice(0, Number(options.sample)))
  console.log(
    `${engine} · ${translate(`quality:${finding.code}`, finding.values)}\n  ${source}\n  ${target}\n`,
  );
