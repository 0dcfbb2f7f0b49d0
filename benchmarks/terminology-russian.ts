import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlossaryEntry, RussianGender, TermKind } from '../src/contracts/termbase.js';
import { createTermMatcher } from '../src/terminology/matching/term-matcher.js';
import { measureGsd } from './terminology-gsd.js';
import { testSets } from './test-sets.js';

/** Recall and false matches of the Russian side on the shared lists. Run: node dist/benchmarks/terminology-russian.js */

interface TermCase {
  readonly term: string;
  readonly mustMatch: readonly string[];
  readonly mustNotMatch: readonly string[];
  readonly note?: {
    anim?: number;
    g?: 'm' | 'f' | 'n';
    tailPlural?: string;
    plt?: number;
    p?: 'm' | 'f';
    ab?: number;
  };
}

function entryOf(test: TermCase, told: boolean): GlossaryEntry {
  const note = told ? (test.note ?? {}) : {};
  const kind: TermKind = note.p !== undefined ? 'person' : note.ab !== undefined ? 'acronym' : 'common';
  const gender: RussianGender | null = note.plt === 1 ? 'plural' : (note.p ?? note.g ?? null);
  return {
    id: test.term,
    ru: test.term,
    en: [test.term],
    kk: [test.term],
    status: 'preferred',
    kind,
    gender,
    animate: note.anim === 1 ? true : null,
    domain: null,
    forms: note.tailPlural === undefined ? {} : { ru: [`tail-plural:${note.tailPlural}`] },
    variants: {},
    context: [],
    note: null,
    source: null,
    reviewed: false,
    validFrom: null,
    validTo: null,
  };
}

/** A form is found when the match covers it whole. */
function measureList(cases: readonly TermCase[], told: boolean): void {
  let forms = 0;
  let found = 0;
  let traps = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const test of cases) {
    const matcher = createTermMatcher([entryOf(test, told)]);
    for (const form of [test.term, ...test.mustMatch]) {
      forms += 1;
      const text = `Сегодня ${form} также здесь.`;
      if (matcher.find(text).some((match) => text.slice(match.start, match.end) === form)) found += 1;
      else missed.push(`${test.term}: ${form}`);
    }
    for (const trap of test.mustNotMatch) {
      traps += 1;
      if (matcher.find(`Сегодня ${trap} также здесь.`).length > 0) wrong.push(`${test.term}: ${trap}`);
    }
  }
  const percent = ((100 * found) / forms).toFixed(1);
  console.log(
    `${told ? 'with attributes' : 'spelling only'}: recall ${found}/${forms} (${percent}%), false ${wrong.length}/${traps}`,
  );
  for (const line of missed) console.log(`  missed  ${line}`);
  for (const line of wrong) console.log(`  false   ${line}`);
}

const listPaths = process.argv.slice(2);
const lists = listPaths.length > 0 ? listPaths : [join(testSets, 'ru-terms.json')];
for (const path of lists) {
  if (!existsSync(path)) {
    console.log(`${path}: not there, skipped`);
    continue;
  }
  // The list's shape is fixed by its README; a wrong one shows as a crash here, not in the product.
  const cases = JSON.parse(readFileSync(path, 'utf8')) as TermCase[];
  console.log(`${path}: ${cases.length} terms`);
  measureList(cases, true);
  measureList(cases, false);
}
if (listPaths.length === 0) measureGsd(join(testSets, 'ru-gsd-dev.conllu'), process.env['VERBOSE'] === '1');
