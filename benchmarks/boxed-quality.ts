/**
 * The built-in model's drafts against human translations: chrF++ and BLEU beside a copy of the source, term success with
 * and without lemma annotation, sentences failed, placeholders kept.
 *
 *   npx tsc -p . && node dist/benchmarks/boxed-quality.js [--model models] [--most 100000] [--show 0] [--sets FOLDER] [--only held-out]
 *
 * `training/held-out.tsv` is 5 % of our own sentences, split by file and frame (training/README.md); the public sets
 * flores200_devtest.ru-kk-en.tsv and newstest2021.ru-en.tsv are read from `--sets` where they are there. `--show` prints that many of each set for reading,
 * `--only` takes the sets whose name begins so.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MtSegment } from '../src/contracts/mt-engine.js';
import type { Termbase } from '../src/contracts/termbase.js';
import type { TargetLanguage } from '../src/domain/language.js';
import { bleu } from '../src/quality/metrics/bleu.js';
import { chrfPlusPlus } from '../src/quality/metrics/chrf.js';
import { loadTermbaseFiles } from '../src/terminology/formats/load-files.js';
import { createTermbase } from '../src/terminology/termbase.js';
import { createBoxed, type ParallelSet, readSets, translateAll } from './boxed-corpus.js';
import { testSets } from './test-sets.js';

const { values: options } = parseArgs({
  options: {
    model: { type: 'string', default: 'models' },
    most: { type: 'string', default: '100000' },
    show: { type: 'string', default: '0' },
    sets: { type: 'string', default: join(testSets, 'parallel') },
    only: { type: 'string', default: '' },
  },
});

const files = readdirSync('glossaries/termbase').filter((name) => name.endsWith('.csv'));
const { entries } = await loadTermbaseFiles(files.sort().map((name) => `glossaries/termbase/${name}`));
const termbase = createTermbase(entries);
const engine = createBoxed(options.model);

function plainSegments(sources: readonly string[]): MtSegment[] {
  return sources.map((text, index) => ({ id: String(index), text }));
}

/** As the pipeline makes them: each term's preferred target lemma. */
function withTerms(sources: readonly string[], target: TargetLanguage): MtSegment[] {
  return plainSegments(sources).map((segment) => {
    const terms = termbase.find(segment.text).flatMap((found) => {
      const preferred = found.targets[target][0];
      return preferred === undefined ? [] : [{ match: found.match, source: found.term, target: preferred }];
    });
    return { ...segment, terms };
  });
}

function termSuccess(
  base: Termbase,
  sources: readonly string[],
  targets: readonly string[],
  target: TargetLanguage,
): string {
  let hits = 0;
  let ok = 0;
  for (const [index, source] of sources.entries()) {
    const unit = { segmentId: 's', source, target: targets[index] ?? '' };
    const verdicts = base.verify(unit, target);
    hits += verdicts.length;
    ok += verdicts.filter(({ verdict }) => verdict === 'ok').length;
  }
  return `${ok}/${hits} (${((100 * ok) / Math.max(1, hits)).toFixed(1)}%)`;
}

function scores(targets: readonly string[], references: readonly string[]): string {
  return `chrF++ ${chrfPlusPlus(targets, references).toFixed(1)}  BLEU ${bleu(targets, references).toFixed(1)}`;
}

async function measure({ name, sources, references }: ParallelSet, target: TargetLanguage): Promise<void> {
  const reference = references[target];
  if (reference === undefined) return;
  const plain = await translateAll(engine, plainSegments(sources), target);
  const steered = await translateAll(engine, withTerms(sources, target), target);
  const failed = (targets: readonly string[]) => targets.filter((text) => text === '').length;
  console.log(`${name} ru-${target}, ${sources.length} sentences`);
  console.log(`  copy of the source   ${scores(sources, reference)}`);
  for (const [label, targets] of [
    ['without annotation ', plain],
    ['with annotation    ', steered],
  ] as const)
    console.log(
      `  ${label}  ${scores(targets, reference)}  terms ${termSuccess(termbase, sources, targets, target)}  failed ${failed(targets)}`,
    );
  for (let n = 0; n < Number(options.show); n += 1) {
    const index = Math.floor((n * sources.length) / Number(options.show));
    console.log(`    ru  ${sources[index]}\n    ref ${reference[index]}\n    mt  ${steered[index]}`);
  }
}

/** Every fourth word, up to three, becomes `{1}`, `{2}`, `{3}`. A failed sentence has lost all of its own. */
async function placeholders({ name, sources }: ParallelSet, target: TargetLanguage): Promise<void> {
  const marked = sources.map((source) =>
    source
      .split(' ')
      .map((word, at) => (at % 4 === 2 && at < 12 ? `{${(at + 2) / 4}}` : word))
      .join(' '),
  );
  const targets = await translateAll(engine, plainSegments(marked), target);
  let sent = 0;
  let kept = 0;
  for (const [index, text] of marked.entries())
    for (const mark of ['{1}', '{2}', '{3}'].filter((each) => text.includes(each))) {
      sent += 1;
      if ((targets[index] ?? '').split(mark).length === 2) kept += 1;
    }
  console.log(`placeholders, ${name} ru-${target}: ${kept}/${sent} (${((100 * kept) / sent).toFixed(2)}%)`);
}

console.log(engine.model);
const parallel = readSets(Number(options.most), options.sets).filter(({ name }) =>
  name.startsWith(options.only),
);
for (const set of parallel) for (const target of ['en', 'kk'] as const) await measure(set, target);
for (const set of parallel.filter(({ name }) => name === 'held-out'))
  for (const target of ['en', 'kk'] as const) await placeholders(set, target);
await engine.close?.();
