import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlossaryEntry } from '../src/contracts/termbase.js';
import { type TargetLanguage, targetLanguages } from '../src/domain/language.js';
import { readNumbers } from '../src/domain/numbers.js';
import { createPatternMatcher } from '../src/memory/patterns/create-pattern-matcher.js';
import { parsePatterns } from '../src/memory/patterns/pattern-file.js';
import { loadTermbaseFiles } from '../src/terminology/formats/load-files.js';
import { createPlaceables } from '../src/terminology/placeables/create-placeables.js';
import { createTermbase } from '../src/terminology/termbase.js';
import { readFillings } from '../tests/memory/patterns/fillings.js';
import { createDice, FillingGenerator } from './patterns-generate.js';

/**
 * Fillings of the patterns by words of the termbase that none of their tests has seen. Each sentence is written in
 * Russian from a pattern, translated, and its target checked: every term by the termbase's own forms of it in that
 * language, and the values of all figures. Then the time of a look-up. Prints a sample for reading.
 *
 * Run: node dist/benchmarks/patterns-fillings.js [--count N] [--seed N] [--show N]
 */

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [count, seed, show] = [option('--count', 300), option('--seed', 20_261_124), option('--show', 50)];

const folder = (path: string, ending: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(path, name));

const { entries } = await loadTermbaseFiles(folder('glossaries/termbase', '.csv'));
const set = parsePatterns(
  folder('glossaries/patterns', '.txt').map((name) => ({ name, text: readFileSync(name, 'utf8') })),
);
const written = readFillings('tests/memory/patterns/fillings');
const tested = written
  .map(({ ru }) => ru)
  .join('\n')
  .toLowerCase();
const placeables = createPlaceables(entries);
const termbase = createTermbase(entries);
const matcher = createPatternMatcher(set, placeables);

/** Entries that the placeables read as themselves, whose lemma no test of the patterns names. */
function unseen(kind: string, keep: (entry: GlossaryEntry) => boolean): readonly GlossaryEntry[] {
  return entries.filter((entry) => {
    if (!keep(entry) || entry.status !== 'preferred' || tested.includes(entry.ru.toLowerCase())) return false;
    const [only, ...more] = placeables.read(entry.ru);
    return only?.kind === kind && only.entryId === entry.id && more.length === 0;
  });
}

/** Offices that stand in protocol news; a Nobel laureate has no press service. */
const stateOffice =
  /^(?:президент|вице-президент|премьер|министр|председатель|генеральный секретарь|заместитель|посол|федеральный|канцлер|король|эмир|султан|спикер|вице-|государственный (?:советник|секретарь)|аким|сопредседатель|император)/iu;

const words = {
  countries: unseen('country', ({ domain }) => domain === 'countries'),
  cities: unseen('city', () => true),
  organisations: unseen('organisation', () => true),
  people: unseen('person', ({ ru, gender }) => ru.includes(' ') && gender === 'm'),
  titles: unseen('title', ({ ru, gender }) => gender === 'm' && stateOffice.test(ru)),
};

interface Served {
  readonly patternId: string;
  readonly ru: string;
  readonly targets: Readonly<Record<TargetLanguage, string>>;
}

function faultsOf(ru: string, target: string, language: TargetLanguage): readonly string[] {
  const terms = termbase
    .verify({ segmentId: ru, source: ru, target }, language)
    .filter(({ verdict, entryId }) => verdict !== 'ok' && used.has(entryId))
    .map(({ term, verdict }) => `${term}: ${verdict}`);
  const figures = (text: string, of: 'ru' | TargetLanguage): string =>
    readNumbers(text, of)
      .filter(({ form }) => form !== 'words')
      .map(({ value }) => value)
      .sort((a, b) => a - b)
      .join(' ');
  const [wanted, found] = [figures(ru, 'ru'), figures(target, language)];
  return wanted === found ? terms : [...terms, `figures ${wanted} -> ${found}`];
}

const used = new Set(Object.values(words).flatMap((list) => list.map(({ id }) => id)));
const generator = new FillingGenerator(set, words, createDice(seed));
const served: Served[] = [];
const unmatched: string[] = [];
const refused: string[] = [];
const wrong: string[] = [];
for (let turn = 0; served.length < count && turn < count * 20; turn += 1) {
  const pattern = set.patterns[turn % set.patterns.length];
  if (pattern === undefined) break;
  const source = pattern.sources[turn % pattern.sources.length] ?? [];
  const ru = generator.sentence(source);
  if (ru === null) continue;
  const [en, kk] = [matcher.match(ru, 'en'), matcher.match(ru, 'kk')];
  if (en === null && kk === null) unmatched.push(`${pattern.id}: ${ru}`);
  else if (en === null || kk === null) refused.push(`${pattern.id} (${en === null ? 'en' : 'kk'}): ${ru}`);
  else {
    served.push({ patternId: en.unitId, ru, targets: { en: en.target, kk: kk.target } });
    for (const language of targetLanguages) {
      const target = language === 'en' ? en.target : kk.target;
      for (const fault of faultsOf(ru, target, language))
        wrong.push(`${pattern.id} ${language}: ${fault}\n    ${ru}\n    ${target}`);
    }
  }
}

/** The hand-written fillings of the tests against the house's preferred words. */
const missed = written.flatMap(({ ru, en, kk }) =>
  targetLanguages.flatMap((language) =>
    termbase
      .verify({ segmentId: ru, source: ru, target: language === 'en' ? en : kk }, language)
      .filter(({ verdict, binding }) => binding && verdict !== 'ok')
      .map(({ term }) => `${language} ${term}: ${ru}`),
  ),
);
console.log(
  `${written.length} hand-written fillings, ${missed.length} preferred terms not found in their targets`,
);
for (const line of missed) console.log(`  ${line}`);

const sizes = Object.entries(words).map(([name, list]) => `${list.length} ${name}`);
console.log(`${set.patterns.length} patterns, ${set.lists.size} lists; unseen words: ${sizes.join(', ')}`);
const tried = served.length + unmatched.length + refused.length;
console.log(
  `${tried} Russian fillings: ${served.length} served in both languages (${new Set(served.map(({ patternId }) => patternId)).size} patterns), ` +
    `${refused.length} in one only, ${unmatched.length} in none; wrong forms or figures: ${wrong.length}`,
);
for (const fault of wrong) console.log(`  WRONG ${fault}`);
for (const line of [...unmatched.slice(0, 12), ...refused.slice(0, 12)]) console.log(`  not served ${line}`);

const step = Math.max(1, Math.floor(served.length / show));
console.log(`\n${show} of them, for reading. They are generated: no fact is in them.`);
for (const { patternId, ru, targets } of served.filter((_, index) => index % step === 0).slice(0, show))
  console.log(`\n[${patternId}]\n  ${ru}\n  ${targets.en}\n  ${targets.kk}`);

const times = served.flatMap(({ ru }) =>
  targetLanguages.map((language) => {
    const start = performance.now();
    matcher.match(ru, language);
    return performance.now() - start;
  }),
);
times.sort((a, b) => a - b);
const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(3)} ms`;
console.log(`\na look-up: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`);
const long = 'Стороны обсудили вопросы политического диалога, '.repeat(40);
const start = performance.now();
matcher.match(long.slice(0, 1_999), 'en');
console.log(`1,999 characters that nearly fit: ${(performance.now() - start).toFixed(2)} ms`);
if (wrong.length > 0 || served.length < count) process.exitCode = 1;
