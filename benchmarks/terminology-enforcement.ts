/**
 * Term success of the shipped termbase on real engine output before and after enforcement without a promptable engine:
 * typography, then known wrong renderings replaced. Run: `npx tsc -p . && node dist/benchmarks/terminology-enforcement.js
 * [--repairs]`; `--repairs` prints every replacement. A term that was right and is not afterwards is counted (`made wrong`,
 * must be 0), and so is a replacement in a sentence whose reference translation has the replaced words (`against the
 * reference`: printed, for reading).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermVerdict } from '../src/contracts/quality-check.js';
import type { Termbase } from '../src/contracts/termbase.js';
import { applyFixes } from '../src/quality/fixes/fixes.js';
import { loadTermbaseFiles } from '../src/terminology/formats/load-files.js';
import { createTermbase } from '../src/terminology/termbase.js';
import { testSets } from './test-sets.js';

const outputs = join(testSets, 'mt-outputs');
const references = join(testSets, 'parallel');
const sets = [
  { name: 'wmt21', reference: 'newstest2021.ru-en.tsv', column: 1 },
  { name: 'flores-test', reference: 'flores200_devtest.ru-kk-en.tsv', column: 2 },
];
const showAll = process.argv.includes('--repairs');

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
}

interface Count {
  hits: number;
  before: number;
  after: number;
}

interface Tally {
  readonly binding: Count;
  readonly all: Count;
  repairs: number;
  sentences: number;
  madeWrong: number;
  againstReference: number;
}

function isOk(verdict: TermVerdict | undefined): boolean {
  return verdict?.verdict === 'ok';
}

function count(tally: Tally, before: readonly TermVerdict[], after: readonly TermVerdict[]): void {
  before.forEach((verdict, index) => {
    const counts = verdict.binding ? [tally.binding, tally.all] : [tally.all];
    for (const each of counts) {
      each.hits += 1;
      if (isOk(verdict)) each.before += 1;
      if (isOk(after[index])) each.after += 1;
    }
    if (isOk(verdict) && !isOk(after[index])) tally.madeWrong += 1;
  });
}

interface Sentence {
  readonly source: string;
  readonly target: string;
  readonly reference: string;
}

function enforce(termbase: Termbase, sentence: Sentence, tally: Tally): void {
  const { source, target, reference } = sentence;
  const unit = { segmentId: 's', source, target };
  const before = termbase.verify(unit, 'en');
  const fixed = applyFixes(target, { language: 'en', source }).text;
  const repaired = termbase.repair({ ...unit, target: fixed }, 'en');
  count(tally, before, termbase.verify({ ...unit, target: repaired.target }, 'en'));
  tally.repairs += repaired.replaced.length;
  if (repaired.replaced.length > 0) tally.sentences += 1;
  for (const replaced of repaired.replaced) {
    const [wrong = ''] = replaced.split(' -> ');
    const suspicious = reference.toLowerCase().includes(wrong.toLowerCase());
    if (suspicious) tally.againstReference += 1;
    if (suspicious || showAll) {
      console.log(`  ${suspicious ? 'against the reference' : 'repair'}: ${replaced}`);
      console.log(`    ru  ${source}\n    ref ${reference}\n    mt  ${target}`);
    }
  }
}

function shareOf(part: number, whole: number): string {
  return `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)}%)`;
}

function report(name: string, tally: Tally): void {
  const { binding, all } = tally;
  console.log(
    `${name}: binding ${shareOf(binding.before, binding.hits)} -> ${shareOf(binding.after, binding.hits)}; ` +
      `all ${shareOf(all.before, all.hits)} -> ${shareOf(all.after, all.hits)}; ` +
      `${tally.repairs} repairs in ${tally.sentences} sentences; made wrong ${tally.madeWrong}; ` +
      `against the reference ${tally.againstReference}`,
  );
}

function measure(termbase: Termbase, name: string, reference: readonly string[]): void {
  const sources = linesOf(`${outputs}/${name}.ru`);
  for (const file of readdirSync(outputs)
    .filter((each) => each.startsWith(`${name}.`) && each.endsWith('.en'))
    .sort()) {
    const targets = linesOf(`${outputs}/${file}`);
    const tally: Tally = {
      binding: { hits: 0, before: 0, after: 0 },
      all: { hits: 0, before: 0, after: 0 },
      repairs: 0,
      sentences: 0,
      madeWrong: 0,
      againstReference: 0,
    };
    sources.forEach((source, index) => {
      enforce(termbase, { source, target: targets[index] ?? '', reference: reference[index] ?? '' }, tally);
    });
    report(file, tally);
  }
  const own = { hits: 0, ok: 0 };
  sources.forEach((source, index) => {
    const verdicts = termbase.verify({ segmentId: 's', source, target: reference[index] ?? '' }, 'en');
    own.hits += verdicts.length;
    own.ok += verdicts.filter(isOk).length;
  });
  console.log(`${name}, the human reference itself: all ${shareOf(own.ok, own.hits)}`);
}

const folder = 'glossaries/termbase';
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const { entries } = await loadTermbaseFiles(files.sort().map((name) => `${folder}/${name}`));
const termbase = createTermbase(entries);
for (const { name, reference, column } of sets) {
  if (!existsSync(`${outputs}/${name}.ru`) || !existsSync(`${references}/${reference}`)) {
    console.log(`${name}: not there, skipped`);
    continue;
  }
  const lines = linesOf(`${references}/${reference}`).map((line) => line.split('\t')[column] ?? '');
  measure(termbase, name, lines);
}
