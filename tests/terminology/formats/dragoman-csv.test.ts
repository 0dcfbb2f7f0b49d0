import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termColumns } from '../../../src/terminology/formats/columns.js';
import { createDragomanCsvReader, writeDragomanCsv } from '../../../src/terminology/formats/dragoman-csv.js';
import { joinValues, splitValues } from '../../../src/terminology/formats/multi-value.js';
import { anyEntry, entriesOf, entry, type Gathered, gather } from './entries.js';

const header = termColumns.join(',');

function read(text: string): Gathered {
  const sink = gather();
  const reader = createDragomanCsvReader('terms.csv', sink);
  reader.write(text);
  reader.end();
  return sink;
}

describe('own CSV', () => {
  it('reads a row with its defaults and its lists', () => {
    const text = `\ufeff${header}\r\nhead,Глава государства,Head of State|head of state,Мемлекет басшысы,,,f,yes,,,,gen:Мемлекет басшысының,,,!США,,,,2024-01-01,\r\n`;
    const { rows, problems } = read(text);
    expect(problems).toEqual([]);
    expect(rows[0]!.line).toBe(2);
    expect(entriesOf(rows)).toEqual([
      entry({
        id: 'head',
        ru: 'Глава государства',
        en: ['Head of State', 'head of state'],
        kk: ['Мемлекет басшысы'],
        gender: 'f',
        animate: true,
        forms: { kk: ['gen:Мемлекет басшысының'] },
        context: ['!США'],
        validFrom: '2024-01-01',
      }),
    ]);
  });

  it('gives back what it wrote, whatever is in the cells', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 4 }), (entries) => {
        const { rows, problems } = read([...writeDragomanCsv(entries)].join(''));
        expect(problems).toEqual([]);
        expect(entriesOf(rows)).toEqual(entries);
      }),
    );
  });

  it('leaves no cell that a spreadsheet would run', () => {
    const hostile = ['=1+1', '+7', '-2', '@SUM(A1)', "'=1", "''=1", '\t=1', '=HYPERLINK("x","y")'];
    const entries = hostile.map((ru, at) =>
      entry({ id: `id-${at}`, ru: ru.trim(), en: [ru.trim()], note: ru.trim() }),
    );
    const text = [...writeDragomanCsv(entries)].join('');
    for (const line of text.split('\n').slice(1)) expect(line).not.toMatch(/(?:^|,)"?[=+\-@\t]/u);
    expect(entriesOf(read(text).rows)).toEqual(entries);
  });

  it.each([
    ['id,ru,en\na,b,c\n', 'terminology.bad_header', 1, 'kk'],
    ['', 'terminology.bad_header', 1, 'id'],
    [`${header}\na,b\n`, 'terminology.bad_row', 2, 'en'],
    [`${header}\n\n"a${',x'.repeat(3)}`, 'terminology.open_quote', 3, 'id'],
    [`${header}\na,b"c${','.repeat(18)}\n`, 'terminology.stray_quote', 2, 'ru'],
  ])('names the place in %j', (text, code, line, field) => {
    expect(read(text).problems[0]).toMatchObject({ code, file: 'terms.csv', line, field });
  });

  it.each([
    ['status', 'best', 'unknown_value'],
    ['kind', 'thing', 'unknown_value'],
    ['gender', 'x', 'unknown_value'],
    ['animate', 'maybe', 'unknown_value'],
    ['reviewed', '1', 'unknown_value'],
    ['valid_from', '2025-02-30', 'bad_date'],
    ['valid_to', 'tomorrow', 'bad_date'],
  ])('refuses %s %s', (column, value, code) => {
    const cells = termColumns.map((each) =>
      each === column ? value : each === 'id' || each === 'ru' ? 'x' : '',
    );
    const { rows } = read(`${header}\n${cells.join(',')}\n`);
    expect(() => entriesOf(rows)).toThrow(expect.objectContaining({ code: `terminology.${code}` }));
  });
});

describe('lists in a cell', () => {
  it('keeps bars and backslashes', () => {
    expect(splitValues('a|b\\|c| d |')).toEqual(['a', 'b|c', 'd']);
    expect(splitValues('\\d+\\s')).toEqual(['\\d+\\s']);
    for (const values of [['a\\'], ['a\\', '|b'], ['\\\\|'], ['x', '\\d']]) {
      expect(splitValues(joinValues(values))).toEqual(values);
    }
  });
});
