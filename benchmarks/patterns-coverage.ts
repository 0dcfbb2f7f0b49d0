import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryUnit } from '../src/contracts/translation-memory.js';
import { targetLanguages } from '../src/domain/language.js';
import { createPatternMatcher } from '../src/memory/patterns/create-pattern-matcher.js';
import { parsePatterns } from '../src/memory/patterns/pattern-file.js';
import { loadMemoryFile } from '../src/memory/read-memory-file.js';
import { chrfPlusPlus } from '../src/quality/metrics/chrf.js';
import { loadTermbaseFiles } from '../src/terminology/formats/load-files.js';
import { createPlaceables } from '../src/terminology/placeables/create-placeables.js';

/**
 * How many sentences of the shipped memory a pattern serves, and how near (chrF++) it comes to the memory's own line.
 * Frames of the press sentences were the model of the patterns on organisations, relations and notices; to the others its
 * sentences are held-out text.
 *
 * Run: node dist/benchmarks/patterns-coverage.js [--show N]
 */

const at = process.argv.indexOf('--show');
const show = at < 0 ? 20 : Number(process.argv[at + 1]);
const folder = (path: string, ending: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(path, name));

const { entries } = await loadTermbaseFiles(folder('glossaries/termbase', '.csv'));
const started = performance.now();
const set = parsePatterns(
  folder('glossaries/patterns', '.txt').map((name) => ({ name, text: readFileSync(name, 'utf8') })),
);
const matcher = createPatternMatcher(set, createPlaceables(entries));
console.log(`${matcher.size} patterns read and compiled in ${(performance.now() - started).toFixed(0)} ms`);
const units: MemoryUnit[] = [];
for (const file of folder('glossaries/memory', '.tsv')) units.push(...(await loadMemoryFile(file)));

for (const language of targetLanguages) {
  const pairs: (readonly [string, string])[] = [];
  const lines: string[] = [];
  const begun = performance.now();
  for (const unit of units) {
    const reference = unit.targets[language];
    const match = reference === undefined ? null : matcher.match(unit.source, language);
    if (reference === undefined || match === null) continue;
    pairs.push([match.target, reference]);
    lines.push(`  ${unit.source}\n    = ${reference}\n    > ${match.target}   [${match.unitId}]`);
  }
  const perLookup = (performance.now() - begun) / units.length;
  const score =
    pairs.length === 0
      ? 0
      : chrfPlusPlus(
          pairs.map(([hypothesis]) => hypothesis),
          pairs.map(([, reference]) => reference),
        );
  console.log(
    `${language}: ${pairs.length} of ${units.length} sentences (${((100 * pairs.length) / units.length).toFixed(2)}%), chrF++ ${score.toFixed(1)}, ${perLookup.toFixed(3)} ms a look-up`,
  );
  for (const line of lines.slice(0, show)) console.log(line);
}
