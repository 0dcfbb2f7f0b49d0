import type { Placeable } from '../src/contracts/placeables.js';
import type { MemoryUnit } from '../src/contracts/translation-memory.js';
import { type TargetLanguage, targetLanguages } from '../src/domain/language.js';
import { GrowingLayer } from '../src/memory/layer.js';
import { loadMemoryFile } from '../src/memory/read-memory-file.js';
import { SlotSearch } from '../src/memory/slots/slot-search.js';
import { chrfPlusPlus } from '../src/quality/metrics/chrf.js';
import { loadTermbaseFiles } from '../src/terminology/formats/load-files.js';
import { createPlaceables } from '../src/terminology/placeables/create-placeables.js';
import { adjectiveGroup } from '../src/terminology/placeables/slot-entries.js';
import { createTermbase } from '../src/terminology/termbase.js';
import { filesIn } from './memory-answers.js';
import { blockingCheck } from './memory-cleaning.js';
import { wrongValues } from './memory-values.js';

/**
 * Slot matches there and back: each unit's values are exchanged for others of their kind, as they stand in the same case
 * elsewhere in the memory. The memory must serve that new sentence by slots; from the result alone it must then serve
 * the original sentence, whose target is the reference. Numbers, names and countries of the new sentence are looked
 * for in its target by `readNumbers` and by the termbase's forms.
 *
 * Run: node dist/benchmarks/memory-there-and-back.js [--limit UNITS] [--show SAMPLES]
 */

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const show = option('--show', 12);
const leastScore = 85;

const { entries } = await loadTermbaseFiles(filesIn('glossaries/termbase', ['.csv']));
const placeables = createPlaceables(entries);
const termbase = createTermbase(entries);
const units: MemoryUnit[] = [];
for (const file of filesIn('glossaries/memory', ['.tsv'])) units.push(...(await loadMemoryFile(file)));
const step = Math.max(1, Math.floor(units.length / option('--limit', units.length)));
const asked = units.flatMap((unit, index) => (index % step === 0 ? [{ unit, index }] : []));

const layer = new GrowingLayer();
for (const unit of units) layer.push(unit);
const search = new SlotSearch(placeables);
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)}%`;
let failed = false;

function unzip(pairs: readonly (readonly [string, string])[]): [string[], string[]] {
  return [pairs.map(([left]) => left), pairs.map(([, right]) => right)];
}

/** Values by what they may stand for and how they stand there. */
const pool = new Map<string, Placeable[]>();
const poolKey = ({ kind, group, plural, cases, text }: Placeable): string =>
  [
    kind,
    group ?? '',
    plural,
    /^\p{Lu}/u.test(text),
    // An adjective's reading leaves out what it agrees in; its ending has it.
    group === adjectiveGroup ? text.slice(-3) : [...cases].sort().join('+'),
  ].join('|');
for (const { source } of units)
  for (const value of placeables.read(source)) {
    const known = pool.get(poolKey(value));
    if (known === undefined) pool.set(poolKey(value), [value]);
    else if (!known.some(({ text }) => text === value.text)) known.push(value);
  }

interface Exchanged {
  readonly text: string;
  readonly values: readonly { readonly from: Placeable; readonly to: Placeable }[];
}

/** The sentence with other values in its slots; a value that stands twice keeps its place. */
function exchange(source: string, seed: number): Exchanged | null {
  const slots = placeables.read(source);
  // Two names of one thing (ЮАР, Южная Африка) would hide each other from the check.
  const taken = new Set(slots.flatMap(({ lemmas }) => Object.values(lemmas)));
  let bodies = 0;
  const values: { from: Placeable; to: Placeable }[] = [];
  let text = '';
  let end = 0;
  for (const [at, from] of slots.entries()) {
    text += source.slice(end, from.start);
    end = from.end;
    const choices = (pool.get(poolKey(from)) ?? []).filter(
      ({ lemmas }) => !Object.values(lemmas).some((lemma) => taken.has(lemma)),
    );
    if (from.kind === 'organisation') bodies += 1;
    const once =
      slots.filter(({ lemmas }) => lemmas.ru === from.lemmas.ru).length === 1 &&
      (from.kind !== 'organisation' || bodies === 1);
    const to = once ? choices[(seed * 31 + at * 17) % Math.max(1, choices.length)] : undefined;
    text += to === undefined ? from.text : to.text;
    if (to === undefined) continue;
    for (const lemma of Object.values(to.lemmas)) taken.add(lemma);
    values.push({ from, to });
  }
  return values.length === 0 ? null : { text: text + source.slice(end), values };
}

function single(source: string, language: TargetLanguage, target: string): GrowingLayer {
  const alone = new GrowingLayer();
  alone.push({ ...units[0]!, id: 'new', source, targets: { [language]: target } });
  return alone;
}

function thereAndBack(language: TargetLanguage): void {
  const pairs: [string, string][] = [];
  const kinds = new Map<string, number>();
  const faults: string[] = [];
  let tried = 0;
  let served = 0;
  for (const { unit, index } of asked) {
    const reference = unit.targets[language] ?? '';
    const changed = exchange(unit.source, index);
    if (changed === null) continue;
    tried += 1;
    const there = search.find(changed.text, language, [layer], (_, other) => other === index);
    if (there === null) continue;
    served += 1;
    for (const { to } of changed.values) kinds.set(to.kind, (kinds.get(to.kind) ?? 0) + 1);
    const wrong = wrongValues(
      changed.values,
      unit.source,
      { source: changed.text, target: there.target },
      language,
      {
        termbase,
        placeables,
      },
    );
    const blocked = blockingCheck(changed.text, there.target, language);
    // Names fill short sentences, and in names Kazakh and Russian look alike to that check.
    if (blocked !== null && blocked !== 'untranslated-source')
      wrong.push(`blocked by the check of ${blocked}`);
    faults.push(...wrong.map((fault) => `${fault}\n    ${changed.text}\n    ${there.target}`));
    const back = search.find(
      unit.source,
      language,
      [single(changed.text, language, there.target)],
      () => true,
    );
    if (back !== null) pairs.push([back.target, reference]);
    if (served % Math.max(1, Math.floor(4000 / show)) === 1)
      console.log(`  ${changed.text}\n  ${there.target}`);
  }
  const score = pairs.length === 0 ? 0 : chrfPlusPlus(...unzip(pairs));
  const same = pairs.filter(([target, reference]) => target === reference).length;
  console.log(
    `there and back, ru-${language}: ${tried} sentences with values, served ${percent(served, tried)}, back ${percent(pairs.length, served)}, chrF++ ${score.toFixed(1)}, letter for letter ${percent(same, pairs.length)}`,
  );
  console.log(`  values exchanged: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  console.log(`  wrong or missing numbers, names, countries: ${faults.length}`);
  for (const fault of faults.slice(0, show)) console.log(`  ${fault}`);
  if (score < leastScore || faults.length > 0) failed = true;
}

for (const language of targetLanguages) thereAndBack(language);
console.log(failed ? 'FAILED' : `slot matches at ${leastScore} or better, no wrong value`);
process.exitCode = failed ? 1 : 0;
