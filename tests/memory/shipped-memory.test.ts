import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemoryUnit } from '../../src/contracts/translation-memory.js';
import { listConflicts } from '../../src/memory/conflicts.js';
import { createMemory, type EditableMemory } from '../../src/memory/create-memory.js';
import { loadMemoryFile } from '../../src/memory/read-memory-file.js';
import { loadTermbaseFiles } from '../../src/terminology/formats/load-files.js';
import { createPlaceables } from '../../src/terminology/placeables/create-placeables.js';

const glossaries = fileURLToPath(new URL('../../glossaries/', import.meta.url));
const filesIn = (folder: string, ending: string) =>
  readdirSync(glossaries + folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${glossaries}${folder}/${name}`);

let units: MemoryUnit[];
let memory: EditableMemory;
beforeAll(async () => {
  units = (await Promise.all(filesIn('memory', '.tsv').map(loadMemoryFile))).flat();
  const { entries } = await loadTermbaseFiles(filesIn('termbase', '.csv'));
  memory = createMemory(units, { placeables: createPlaceables(entries) });
});

describe('the shipped memory', () => {
  it('has all three languages in their scripts, provenance, and no review that nobody made', () => {
    expect(units.length).toBeGreaterThan(11_000);
    for (const { source, targets, reviewed, origin, id } of units) {
      expect(source, id).toMatch(/[\p{Script=Cyrillic}\d]/u);
      expect(targets.en, id).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(targets.kk, id).toMatch(/[\p{Script=Cyrillic}\d]/u);
      expect(reviewed, id).toBe(false);
      expect(origin, id).toMatch(/^(?:press-[a-z-]+|formulae): written for this project, machine-assisted$/);
    }
  });

  it('has no two targets for one source, no id twice, and none of the spellings it settled', () => {
    expect(listConflicts(units)).toEqual([]);
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    expect(units.filter(({ targets }) => /Kazakhstani\b|Teheran/u.test(targets.en ?? ''))).toEqual([]);
    const unsettled = /(?<!\p{L})(?:ДИАҚБ|ХҚТҰ|БЖКБ|ХҚКК|ЕКПА)(?!\p{L})|Теһран/u;
    expect(units.filter(({ targets }) => unsettled.test(targets.kk ?? ''))).toEqual([]);
  });

  it.each([
    [
      'Трамплин в Алматы реконструировали за 400 дней.',
      'Трамплин в Ташкенте реконструировали за 250 дней.',
      'The ski jump in Tashkent was renovated in 250 days.',
      'Ташкенттегі трамплин 250 күнде реконструкцияланды.',
    ],
    [
      'Сборы аэропортов снизились на 8%.',
      'Сборы аэропортов снизились на 12,5%.',
      'Airport charges fell by 12.5%.',
      'Әуежай алымдары 12,5%-ға төмендеді.',
    ],
  ])('serves a sentence it does not know from «%s»', (known, text, en, kk) => {
    expect(units.some(({ source }) => source === known)).toBe(true);
    expect(memory.lookup({ text, source: 'ru', target: 'en' })).toMatchObject({
      kind: 'slot',
      source: known,
      target: en,
    });
    expect(memory.lookup({ text, source: 'ru', target: 'kk' })).toMatchObject({ kind: 'slot', target: kk });
  });
});
