import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AnswerKind,
  type Answers,
  answersOf,
  ShippedMemory,
  type ShippedUnit,
} from '../../benchmarks/memory-answers.js';
import { type TargetLanguage, targetLanguages } from '../../src/domain/language.js';
import { chrfPlusPlus } from '../../src/quality/metrics/chrf.js';

/** Every so many a sentence is asked: enough of them for the time a test may take. */
const steps = { press: 40, formulae: 2 };
/** Of 260 fillings asked; 250 and 237 are served as this is written. */
const leastServed = 225;

let memory: ShippedMemory;
let answers: Readonly<Record<TargetLanguage, Answers>>;
beforeAll(async () => {
  memory = await ShippedMemory.load();
  const sample = (start: string, step: number): readonly ShippedUnit[] =>
    memory.units.filter(({ file }) => file.startsWith(start)).filter((_, index) => index % step === 0);
  const asked = [...sample('formulae', steps.formulae), ...sample('press-', steps.press)];
  const known = (unit: ShippedUnit, own: ShippedUnit): boolean => unit !== own;
  answers = {
    en: answersOf(memory, asked, 'en', known),
    kk: answersOf(memory, asked, 'kk', known),
  };
}, 240_000);

const served = (language: TargetLanguage, kind: AnswerKind) => answers[language].get(kind) ?? [];

describe.each(targetLanguages)('the shipped memory with each sentence left out, ru-%s', (language) => {
  it('serves the fillings of its formulae from their sisters', () => {
    expect(served(language, 'slot').length).toBeGreaterThanOrEqual(leastServed);
  });

  it.each(['slot', 'pattern'] as const)('scores 85 or more by %s matches, with no wrong value', (kind) => {
    const found = served(language, kind);
    expect(found.filter(({ answer }) => answer.faults.length > 0)).toEqual([]);
    const score = chrfPlusPlus(
      found.map(({ answer }) => answer.target),
      found.map(({ unit }) => unit.targets[language] ?? ''),
    );
    expect(score).toBeGreaterThanOrEqual(85);
  });

  it('serves no press sentence from another: they were written so that none repeats', () => {
    const press = served(language, 'slot').filter(({ unit }) => unit.file.startsWith('press-'));
    expect(press).toEqual([]);
  });
});

describe('the check of the answers', () => {
  const source = 'Товарооборот между Казахстаном и Узбекистаном в 2025 году составил 4,3 млрд долларов.';
  const right = 'Trade turnover between Kazakhstan and Uzbekistan amounted to $4.3 billion in 2025.';

  it.each([
    ['a wrong figure', right.replace('4.3', '4.4')],
    ['a missing country', right.replace('Uzbekistan', 'the country')],
    ['another country', right.replace('Uzbekistan', 'Tajikistan')],
    ['a name too many', right.replace('in 2025', 'in Astana in 2025')],
  ])('notices %s', (_, target) => {
    const unit = memory.units.find((each) => each.source === source);
    expect(unit?.targets.en).toBe(right);
    expect(memory.faultsOf(right, unit!, 'en')).toEqual([]);
    expect(memory.faultsOf(target, unit!, 'en')).not.toEqual([]);
  });
});
