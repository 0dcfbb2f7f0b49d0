import { targetLanguages } from '../src/domain/language.js';
import { readSkeleton } from '../src/memory/slots/skeleton.js';
import { cleanText } from '../src/memory/text-key.js';
import { chrfPlusPlus } from '../src/quality/metrics/chrf.js';
import {
  type AnswerKind,
  type Answers,
  answersOf,
  kinds,
  ShippedMemory,
  type ShippedUnit,
} from './memory-answers.js';

/**
 * What the shipped memory does for its own sentences: the whole of it, and with parts taken away that hold the answer.
 * Each table has a row for exact, slot and pattern matches, for fuzzy suggestions, which are never published, and for
 * nothing; with chrF++ against the unit's own targets and the wrong numbers, names and countries in the answers.
 *
 * 1. Every unit, with itself in the memory.
 * 2. Leave one out: every unit, with the others.
 * 3. Leave one file out: every unit, with the units of other files. A formula's sisters stand in its own file.
 * 4. The press files alone, leave one out: sentences written so that none repeats another.
 *
 * Then why fillings of the formulae were refused. Fails where slot or pattern matches that leave something out score
 * under 85 or have a fault.
 *
 * Run: node dist/benchmarks/memory-leave-one-out.js [--limit UNITS] [--show SAMPLES]
 */

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const show = option('--show', 5);
const leastScore = 85;
const held: readonly AnswerKind[] = ['slot', 'pattern'];

const memory = await ShippedMemory.load();
const step = Math.max(1, Math.floor(memory.units.length / option('--limit', memory.units.length)));
const all = memory.units.filter((_, index) => index % step === 0);
const isPress = ({ file }: ShippedUnit): boolean => file.startsWith('press-');
let failed = false;

function scoreOf(answers: Answers, kind: AnswerKind, language: 'en' | 'kk'): number | null {
  const found = answers.get(kind) ?? [];
  if (found.length === 0 || kind === 'nothing') return null;
  return chrfPlusPlus(
    found.map(({ answer }) => answer.target),
    found.map(({ unit }) => unit.targets[language] ?? ''),
  );
}

function table(
  title: string,
  asked: readonly ShippedUnit[],
  known: (unit: ShippedUnit, asked: ShippedUnit) => boolean,
): Readonly<Record<'en' | 'kk', Answers>> {
  const answers = {
    en: answersOf(memory, asked, 'en', known),
    kk: answersOf(memory, asked, 'kk', known),
  };
  console.log(`\n${title}: ${asked.length} units`);
  console.log('                 en: count   share  chrF++  wrong    kk: count   share  chrF++  wrong');
  for (const kind of kinds) {
    const columns = targetLanguages.map((language) => {
      const found = answers[language].get(kind) ?? [];
      const score = scoreOf(answers[language], kind, language);
      const wrong = found.filter(({ answer }) => answer.faults.length > 0);
      if (held.includes(kind) && ((score ?? leastScore) < leastScore || wrong.length > 0)) failed = true;
      const share = `${((100 * found.length) / Math.max(1, asked.length)).toFixed(2)}%`;
      const published = kind === 'fuzzy' || kind === 'nothing' ? '-' : String(wrong.length);
      for (const { answer, unit } of wrong.slice(0, show))
        console.log(`  ${answer.faults.join(', ')}\n    ${unit.source}\n    ${answer.target}`);
      return `${String(found.length).padStart(13)}${share.padStart(9)}${(score?.toFixed(1) ?? '-').padStart(8)}${published.padStart(7)}`;
    });
    console.log(`  ${(kind === 'fuzzy' ? 'suggested' : kind).padEnd(11)}${columns.join('  ')}`);
  }
  return answers;
}

/** Why a filling of the formulae finds no sister that answers. */
function reasonFor(unit: ShippedUnit, skeletons: ReadonlyMap<string, number>): string {
  const alike = (skeletons.get(keyOf(unit)) ?? 0) - 1;
  return alike > 0
    ? 'sisters have its text, but a value is not found there for certain or its form is not certain'
    : 'no sister has its text: another wording, number or gender, or a name that is not read';
}

function keyOf({ source }: ShippedUnit): string {
  return readSkeleton(cleanText(source), memory.placeables).pieces.join('\u0000');
}

function refusals(answers: Readonly<Record<'en' | 'kk', Answers>>): void {
  const formulae = all.filter(({ file }) => file.startsWith('formulae'));
  const skeletons = new Map<string, number>();
  for (const unit of formulae) skeletons.set(keyOf(unit), (skeletons.get(keyOf(unit)) ?? 0) + 1);
  for (const language of targetLanguages) {
    const refused = [...answers[language]].flatMap(([kind, found]) =>
      kind === 'fuzzy' || kind === 'nothing'
        ? found.map(({ unit }) => unit).filter(({ file }) => file.startsWith('formulae'))
        : [],
    );
    console.log(
      `\nformulae, ru-${language}: ${refused.length} of ${formulae.length} fillings refused when left out`,
    );
    const reasons = new Map<string, ShippedUnit[]>();
    for (const unit of refused) {
      const reason = reasonFor(unit, skeletons);
      reasons.set(reason, [...(reasons.get(reason) ?? []), unit]);
    }
    for (const [reason, units] of reasons) {
      console.log(`  ${units.length}: ${reason}`);
      for (const { source } of units.slice(0, show)) console.log(`     ${source}`);
    }
  }
}

table('1. the whole memory', all, () => true);
const leftOut = table('2. leave one out', all, (unit, asked) => unit !== asked);
table('3. leave one file out', all, (unit, asked) => unit.file !== asked.file);
table(
  '4. press files alone, leave one out',
  all.filter(isPress),
  (unit, asked) => isPress(unit) && unit !== asked,
);
refusals(leftOut);
console.log(failed ? '\nFAILED' : `\nslot and pattern matches at ${leastScore} or better, no wrong value`);
process.exitCode = failed ? 1 : 0;
