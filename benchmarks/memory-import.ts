import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryUnit } from '../src/contracts/translation-memory.js';
import { listConflicts } from '../src/memory/conflicts.js';
import { writeTsv } from '../src/memory/formats/write-tsv.js';
import { cleanText, textKey } from '../src/memory/text-key.js';
import { loadTermbaseFiles } from '../src/terminology/formats/load-files.js';
import { createPlaceables } from '../src/terminology/placeables/create-placeables.js';
import { createTermbase } from '../src/terminology/termbase.js';
import {
  blockedBy,
  countCapitals,
  quotesNamedPerson,
  type Row,
  settleAdjective,
  settleHeadline,
  settleNames,
  unsettledAbbreviation,
} from './memory-cleaning.js';

/**
 * Makes the shipped memory, glossaries/memory/press-*.tsv, from our sentences: checks each line, settles spellings,
 * leaves out what fails, and prints how many lines went and why. The same input gives the same output.
 * Run: node dist/benchmarks/memory-import.js FOLDER-OF-TSV OUTPUT-FOLDER [--list]
 */

const [sourceFolder, outputFolder, listing] = process.argv.slice(2);
// It makes content and measures nothing, so a run of all benchmarks, which names no folders, passes it by.
if (sourceFolder === undefined || outputFolder === undefined) {
  console.log('skipped: makes content; usage: memory-import.js FOLDER-OF-TSV OUTPUT-FOLDER [--list]');
  process.exit(0);
}

const notice =
  'language material, not facts: people, figures, dates, agreements and quotations are invented or freely combined';

function readRows(folder: string): readonly Row[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((text, at) => {
          if (text.trim() === '') return [];
          const [ru = '', en = '', kk = '', ...more] = text.split('\t').map(cleanText);
          return [{ file, line: at + 1, ru, en, kk: more.length > 0 ? '' : kk }];
        }),
    );
}

function asUnit(row: Row): MemoryUnit {
  const { ru, en, kk } = row;
  const nothing = { editor: null, changedAt: null, previous: null, next: null };
  return {
    id: `${row.file}#${row.line}`,
    source: ru,
    targets: { en, kk },
    origin: row.file,
    reviewed: false,
    ...nothing,
  };
}

const folder = 'glossaries/termbase';
const { entries } = await loadTermbaseFiles(
  readdirSync(folder).flatMap((name) => (name.endsWith('.csv') ? [join(folder, name)] : [])),
);
const placeables = createPlaceables(entries);
const termbase = createTermbase(entries.filter(({ kind }) => kind !== 'person'));
const isTerm = (text: string): boolean => termbase.find(text).length > 0;

const rows = readRows(sourceFolder);
const capitals = countCapitals(rows);
const dropped = new Map<string, Row[]>();
const changed = { adjective: 0, headline: 0, names: 0 };
const seen = new Set<string>();
const kept: Row[] = [];

function drop(reason: string, row: Row): void {
  dropped.set(reason, [...(dropped.get(reason) ?? []), row]);
}

function settle(row: Row): Row {
  const adjective = settleAdjective(row.en);
  if (adjective !== row.en) changed.adjective += 1;
  const headline = settleHeadline({ ...row, en: adjective }, capitals, placeables);
  if (headline !== adjective) changed.headline += 1;
  const named = settleNames({ ...row, en: headline }, placeables);
  if (named.en !== headline || named.kk !== row.kk) changed.names += 1;
  return named;
}

for (const row of rows) {
  if (row.ru === '' || row.en === '' || row.kk === '') drop('columns', row);
  else if (unsettledAbbreviation.test(row.kk)) drop('unsettled abbreviation', row);
  else if (quotesNamedPerson(row, placeables, isTerm)) drop('words in a named person’s mouth', row);
  else {
    const settled = settle(row);
    const blocked = blockedBy(settled);
    if (blocked !== null) drop(blocked, row);
    else if (seen.has(textKey(row.ru))) drop('duplicate or conflicting source', row);
    else {
      seen.add(textKey(row.ru));
      kept.push(settled);
    }
  }
}

for (const file of new Set(kept.map((row) => row.file))) {
  const name = `press-${file.replace(/^\d+-/u, '').replace(/\.tsv$/u, '')}`;
  const units = kept.filter((row) => row.file === file).map(asUnit);
  const facts = {
    id: name,
    origin: `${name}: written for this project, machine-assisted`,
    reviewed: 'no',
    notice,
    licence: 'no restriction on use',
  };
  writeFileSync(join(outputFolder, `${name}.tsv`), [...writeTsv(units, facts)].join(''));
  console.log(`${name}.tsv  ${units.length} units`);
}
console.log(
  `kept ${kept.length} of ${rows.length}; conflicts left ${listConflicts(kept.map(asUnit)).length}`,
);
console.log(`settled: ${JSON.stringify(changed)}`);
for (const [reason, gone] of dropped) {
  console.log(`left out, ${reason}: ${gone.length}`);
  if (listing === '--list') for (const row of gone) console.log(`  ${row.file}:${row.line}  ${row.ru}`);
}
