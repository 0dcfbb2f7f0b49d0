import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KazakhCase, Placeable, Placeables, TargetForm } from '../../../src/contracts/placeables.js';
import { loadTermbaseFiles } from '../../../src/terminology/formats/load-files.js';
import { kazakhMatchForms } from '../../../src/terminology/kazakh/forms.js';
import { createPlaceables } from '../../../src/terminology/placeables/create-placeables.js';

const folder = fileURLToPath(new URL('../../../glossaries/termbase/', import.meta.url));
const cases: readonly KazakhCase[] = ['nom', 'gen', 'dat', 'acc', 'loc', 'abl', 'ins'];

let placeables: Placeables;
/** One of every country, town, region and person of the shipped termbase that can be read alone. */
let names: readonly Placeable[];

beforeAll(async () => {
  const files = readdirSync(folder).flatMap((name) => (name.endsWith('.csv') ? [folder + name] : []));
  const { entries } = await loadTermbaseFiles(files);
  placeables = createPlaceables(entries);
  names = entries
    .filter(({ kind }) => kind === 'place' || kind === 'person')
    .flatMap(({ ru }) => {
      const found = placeables.read(`Вот ${ru}.`);
      return found.length === 1 && found[0]?.text === ru ? [found[0]] : [];
    });
});

describe('every name of the shipped termbase', () => {
  it('is enough of them', () => {
    expect(names.length).toBeGreaterThan(500);
  });

  it('is found in Kazakh in each form it is written in, and the form is one the suffixer accepts', () => {
    let written = 0;
    for (const name of names) {
      const accepted = new Set(
        kazakhMatchForms(name.lemmas.kk, { kind: name.kind === 'person' ? 'person' : 'place' }),
      );
      for (const kazakhCase of cases) {
        const form: TargetForm = { language: 'kk', case: kazakhCase, possessive: false, plural: false };
        const text = placeables.write(name, form);
        if (text === null) continue;
        written += 1;
        expect(accepted.has(text), `${name.lemmas.kk} ${kazakhCase}: ${text}`).toBe(true);
        const target = `Кеше біз ${text} туралы айттық.`;
        const place = placeables.locate(name, target, 'kk');
        expect(place, target).not.toBeNull();
        expect(target.slice(place!.start, place!.end)).toBe(text);
        expect(placeables.write(name, place!.form), target).toBe(text);
      }
    }
    // Most forms are certain; the rest are left to people.
    expect(written / (names.length * cases.length)).toBeGreaterThan(0.7);
  });

  it('is found in English in each form it is written in', () => {
    for (const name of names)
      for (const possessive of [false, true]) {
        const form: TargetForm = {
          language: 'en',
          possessive,
          article: 'none',
          plural: false,
          capital: true,
          layout: '’',
        };
        const text = placeables.write(name, form);
        if (text === null) continue;
        const target = `We spoke of ${text} again.`;
        const place = placeables.locate(name, target, 'en');
        expect(place, target).not.toBeNull();
        expect(target.slice(place!.start, place!.end), target).toBe(text);
        expect(placeables.write(name, place!.form), target).toBe(text);
      }
  });
});
