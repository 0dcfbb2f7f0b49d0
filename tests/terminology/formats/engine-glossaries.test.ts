import { describe, expect, it } from 'vitest';
import {
  createDeeplGlossaryReader,
  exportDeeplGlossary,
} from '../../../src/terminology/formats/deepl-glossary.js';
import {
  createGoogleGlossaryReader,
  exportGoogleGlossary,
} from '../../../src/terminology/formats/google-glossary.js';
import { entriesOf, entry, gather } from './entries.js';

const entries = [
  entry({
    id: 'a',
    ru: 'Глава государства',
    en: ['Head of State', 'head of state'],
    kk: ['Мемлекет басшысы'],
  }),
  entry({ id: 'b', ru: 'АО "Казпочта"', en: ['Kazpost, JSC'], kk: ['=Қазпошта'] }),
  entry({ id: 'c', ru: 'Air Astana', status: 'do-not-translate' }),
  entry({ id: 'd', ru: 'глава страны', en: ['x'], status: 'forbidden' }),
  entry({ id: 'e', ru: 'саммит' }),
  entry({ id: 'f', ru: 'Глава государства', en: ['head'] }),
  entry({ id: 'g', ru: 'а\tб', en: ['ab'] }),
  entry({ id: 'h', ru: 'я'.repeat(600), en: ['long'] }),
];
const skipped = [
  { id: 'd', reason: 'forbidden' },
  { id: 'e', reason: 'no_target' },
  { id: 'f', reason: 'duplicate_source' },
  { id: 'g', reason: 'control_character' },
  { id: 'h', reason: 'too_long' },
];

describe('DeepL', () => {
  it.each(['tsv', 'csv'] as const)('writes %s that it reads back, and says what it left out', (format) => {
    const written = exportDeeplGlossary(entries, format, 'en');
    expect(written.skipped).toEqual(skipped);
    const sink = gather();
    const reader = createDeeplGlossaryReader('g', format, 'en', sink);
    reader.write(written.text);
    reader.end();
    expect(
      sink.problems.filter(({ code }) => format === 'csv' || code !== 'terminology.stray_quote'),
    ).toEqual([]);
    expect(entriesOf(sink.rows).map(({ ru, en }) => [ru, ...en])).toEqual([
      ['Глава государства', 'Head of State'],
      ['АО "Казпочта"', 'Kazpost, JSC'],
      ['Air Astana', 'Air Astana'],
    ]);
    expect(new Set(sink.rows.map(({ fields }) => fields.id)).size).toBe(3);
  });

  it('refuses a line of another pair and a line of one cell', () => {
    const sink = gather();
    const reader = createDeeplGlossaryReader('g.csv', 'csv', 'en', sink);
    reader.write('дом,Haus,ru,de\nдом,house,RU,EN-GB\nдом\n');
    reader.end();
    expect(sink.rows.map(({ line }) => line)).toEqual([2]);
    expect(sink.problems.map(({ code, line }) => `${code}:${line}`)).toEqual([
      'terminology.other_pair:1',
      'terminology.bad_row:3',
    ]);
  });
});

describe('Google', () => {
  it.each(['pair', 'set'] as const)('writes a %s that it reads back', (shape) => {
    const written = exportGoogleGlossary(entries, 'csv', shape, 'kk');
    expect(written.text.startsWith('ru,kk\n')).toBe(shape === 'set');
    const sink = gather();
    const reader = createGoogleGlossaryReader('g.csv', 'csv', 'kk', sink);
    reader.write(written.text);
    reader.end();
    expect(sink.problems).toEqual([]);
    expect(entriesOf(sink.rows).map(({ ru, kk }) => [ru, ...kk])).toEqual([
      ['Глава государства', 'Мемлекет басшысы'],
      ['АО "Казпочта"', '=Қазпошта'],
      ['Air Astana', 'Air Astana'],
    ]);
  });

  it('finds the columns of its two languages among others', () => {
    const sink = gather();
    const reader = createGoogleGlossaryReader('g.csv', 'csv', 'en', sink);
    reader.write('de,en-US,pos,ru\nHaus,house|home,noun,дом\n');
    reader.end();
    expect(entriesOf(sink.rows).map(({ ru, en }) => [ru, ...en])).toEqual([['дом', 'house|home']]);
  });
});
