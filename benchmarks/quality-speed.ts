/**
 * How long all checks take on an article of 40 paragraphs with both its versions.
 *
 *   node dist/benchmarks/quality-speed.js [--paragraphs 40] [--runs 30] [--warm 0]
 *
 * `--warm` runs are made before, and not counted but for the first: the percentiles are those of a process that has
 * compiled its code, as a worker's is after some articles.
 */
import { parseArgs } from 'node:util';
import type { CheckedUnit, Finding } from '../src/contracts/quality-check.js';
import type { TargetLanguage } from '../src/domain/language.js';
import { checkArticle } from '../src/quality/check-translation.js';
import { readTsv } from './quality-corpus.js';

const { values: options } = parseArgs({
  options: {
    paragraphs: { type: 'string', default: '40' },
    runs: { type: 'string', default: '30' },
    warm: { type: 'string', default: '0' },
  },
});
const warm = Number(options.warm);
const paragraphs = Number(options.paragraphs);
const perParagraph = 4;
const memory = 'glossaries/memory/press-economy.tsv';
const rows = readTsv(memory, ['ru', 'en', 'kk']);

/** Four sentences a paragraph; other rows on each run, so that nothing is read twice. */
function createVersion(run: number, language: TargetLanguage, asParagraphs: boolean): CheckedUnit[] {
  const start = (run * paragraphs * perParagraph) % Math.max(1, rows.length - paragraphs * perParagraph);
  return Array.from({ length: paragraphs }, (_, block) => {
    const own = rows.slice(start + block * perParagraph, start + (block + 1) * perParagraph);
    const parts = asParagraphs
      ? [
          {
            source: own.map((row) => row.ru).join(' '),
            target: own.map((row) => row[language] ?? '').join(' '),
          },
        ]
      : own.map((row) => ({ source: row.ru, target: row[language] ?? '' }));
    return parts.map((part, index) => ({
      segmentId: `body.${block}.${index}`,
      part: 'body' as const,
      block,
      ...part,
    }));
  }).flat();
}

function checkBoth(run: number, asParagraphs: boolean): readonly Finding[] {
  const versions = { en: createVersion(run, 'en', asParagraphs), kk: createVersion(run, 'kk', asParagraphs) };
  const targets = (units: readonly CheckedUnit[]) =>
    new Map(units.map((unit) => [unit.segmentId, unit.target]));
  return [
    ...checkArticle(versions.en, {
      target: 'en',
      terms: [],
      counterpart: { language: 'kk', targets: targets(versions.kk) },
    }),
    ...checkArticle(versions.kk, {
      target: 'kk',
      terms: [],
      counterpart: { language: 'en', targets: targets(versions.en) },
    }),
  ];
}

for (const asParagraphs of [false, true]) {
  const times: number[] = [];
  let [findings, cpuMs] = [0, 0];
  for (let run = 0; run < warm + Number(options.runs); run += 1) {
    const [before, cpu] = [performance.now(), process.cpuUsage()];
    const found = checkBoth(run, asParagraphs).length;
    if (run >= warm) findings += found;
    times.push(performance.now() - before);
    const used = process.cpuUsage(cpu);
    if (run >= warm) cpuMs += (used.user + used.system) / 1000;
  }
  const [first = 0] = times;
  times.splice(0, warm);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  console.log(
    `${paragraphs} paragraphs of ${perParagraph} sentences, both versions, unit = ${asParagraphs ? 'paragraph' : 'sentence'}: ` +
      `first ${first.toFixed(1)} ms, median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${(cpuMs / times.length).toFixed(1)} ms of processor time a run (${findings} findings in ${times.length} runs)`,
  );
}
