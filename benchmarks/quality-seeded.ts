/**
 * Plants errors of some forty classes into good translations and measures which the checks notice, and how often they
 * complain of the good ones.
 *
 *   node dist/benchmarks/quality-seeded.js                                       the public test sets, where they are
 *   node dist/benchmarks/quality-seeded.js --tsv FILE --columns ru,kk,en         any parallel text; - for other columns
 *   … [--seed N] [--each 200] [--show CHECK]                                     CHECK: print what it said of clean pairs
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/contracts/quality-check.js';
import { type TargetLanguage, targetLanguages } from '../src/domain/language.js';
import { checks } from '../src/quality/checks.js';
import { checkPairs, createRandom, type Pair, pick, type Row, readTsv, shuffled } from './quality-corpus.js';
import type { Seed } from './quality-seed-soil.js';
import { seeds } from './quality-seeds.js';
import { testSets } from './test-sets.js';

const { values: options } = parseArgs({
  options: {
    tsv: { type: 'string' },
    columns: { type: 'string', default: 'ru,en' },
    seed: { type: 'string', default: '6' },
    each: { type: 'string', default: '200' },
    show: { type: 'string' },
  },
});
const parallel = join(testSets, 'parallel');
const corpora: readonly (readonly [string, readonly Row[]])[] =
  options.tsv === undefined
    ? existsSync(parallel)
      ? [
          ['flores200', readTsv(join(parallel, 'flores200_devtest.ru-kk-en.tsv'), ['ru', 'kk', 'en'])],
          ['newstest2021', readTsv(join(parallel, 'newstest2021.ru-en.tsv'), ['ru', 'en'])],
        ]
      : []
    : [[options.tsv, readTsv(options.tsv, options.columns.split(','))]];
if (corpora.length === 0)
  console.log(`no ${parallel}: give a file of your own, or --tsv training/held-out.tsv --columns ru,en,kk`);

function pairOf(row: Row, language: TargetLanguage): Pair | null {
  const target = row[language];
  const counterpart = row[language === 'en' ? 'kk' : 'en'];
  if (target === undefined) return null;
  return { source: row.ru, target, ...(counterpart === undefined ? {} : { counterpart }) };
}

function count(findings: readonly Finding[], names: readonly string[], blockingOnly: boolean): number {
  return findings.filter(
    ({ check, severity }) => names.includes(check) && (!blockingOnly || severity === 'block'),
  ).length;
}

/** How many of the planted errors of one class are noticed. */
function measureSeed(seed: Seed, rows: readonly Row[], language: TargetLanguage) {
  const random = createRandom(Number(options.seed));
  let [planted, noticed] = [0, 0];
  for (const row of shuffled(rows, random)) {
    if (planted >= Number(options.each)) break;
    const clean = pairOf(row, language);
    const other = pick(rows, random);
    if (clean === null || other === undefined || other === row) continue;
    const spoilt = seed.plant({ ...clean, language, other, random });
    if (spoilt === null) continue;
    const before = count(checkPairs([clean], language), seed.checks, seed.blocking);
    // A pair that is complained of already cannot show whether the planted error is seen.
    if (before > 0) continue;
    planted += 1;
    const after = count(
      checkPairs(Array.isArray(spoilt) ? spoilt : [spoilt as Pair], language),
      seed.checks,
      seed.blocking,
    );
    if (after > 0) noticed += 1;
    else if (options.show === seed.id) console.log(JSON.stringify({ missed: seed.id, spoilt }, null, 1));
  }
  return { planted, noticed };
}

/** Clean pairs that each check complains of, and those that any blocking finding would hold. */
function measureClean(rows: readonly Row[], language: TargetLanguage) {
  const flagged = new Map(checks.map(({ id }) => [id, { block: 0, warn: 0 }]));
  let [total, held] = [0, 0];
  for (const row of rows) {
    const pair = pairOf(row, language);
    if (pair === null) continue;
    total += 1;
    const findings = checkPairs([pair], language);
    if (findings.some(({ severity }) => severity === 'block')) held += 1;
    for (const { id } of checks) {
      const own = findings.filter(({ check }) => check === id);
      const tally = flagged.get(id);
      if (own.length === 0 || tally === undefined) continue;
      tally[own.some(({ severity }) => severity === 'block') ? 'block' : 'warn'] += 1;
      if (options.show === id)
        console.log(
          JSON.stringify(
            { own: own.map(({ code, values, severity }) => ({ code, values, severity })), ...pair },
            null,
            1,
          ),
        );
    }
  }
  return { flagged, total, held };
}

const per100 = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(2));

for (const [name, rows] of corpora) {
  for (const language of targetLanguages) {
    if (!rows.some((row) => row[language] !== undefined)) continue;
    console.log(`\n## ${name}, ru-${language}, ${rows.length} sentences, seed ${options.seed}\n`);
    console.log('| planted error | must block | planted | noticed | recall % |\n|---|---|---|---|---|');
    const sums = { planted: 0, noticed: 0 };
    for (const seed of seeds) {
      if (!seed.languages.includes(language)) continue;
      const { planted, noticed } = measureSeed(seed, rows, language);
      if (planted === 0) continue;
      if (seed.blocking) {
        sums.planted += planted;
        sums.noticed += noticed;
      }
      console.log(
        `| ${seed.id} | ${seed.blocking ? 'yes' : ''} | ${planted} | ${noticed} | ${per100(noticed, planted)} |`,
      );
    }
    console.log(
      `| all that must block | yes | ${sums.planted} | ${sums.noticed} | ${per100(sums.noticed, sums.planted)} |`,
    );
    const { flagged, total, held } = measureClean(rows, language);
    console.log('\n| check | blocks per 100 clean | warns per 100 clean |\n|---|---|---|');
    for (const [id, { block, warn }] of flagged)
      if (block + warn > 0) console.log(`| ${id} | ${per100(block, total)} | ${per100(warn, total)} |`);
    console.log(`| any blocking check | ${per100(held, total)} | |`);
  }
}
