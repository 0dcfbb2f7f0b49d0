import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDragomanCsv } from '../../../src/terminology/formats/dragoman-csv.js';
import {
  exportFormats,
  isExportFormat,
  isImportFormat,
} from '../../../src/terminology/formats/exchange-formats.js';
import { exportTerms } from '../../../src/terminology/formats/export-terms.js';
import { importTerms } from '../../../src/terminology/formats/import-terms.js';
import { loadTermbaseFiles } from '../../../src/terminology/formats/load-files.js';
import { writeTbx } from '../../../src/terminology/formats/tbx-writer.js';
import { entry } from './entries.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'termbase-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A workbook of one sheet with inline strings, as small as Excel accepts. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = (row: readonly string[], at: number): string =>
    row
      .map(
        (text, column) =>
          `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('');
  const sheet = rows.map((row, at) => `<row r="${at + 1}">${cells(row, at)}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Terms" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}

const first = entry({ id: 'a', ru: 'Сенат', en: ['Senate'], kk: ['Сенат'], context: ['Парламента'] });
const second = entry({ id: 'b', ru: 'сенат', en: ['US Senate'], kk: ['АҚШ Сенаты'], context: ['США'] });

describe('import and export by name', () => {
  it.each(exportFormats)('brings back what it exported as %s', async (format) => {
    const { pieces, skipped } = exportTerms([first, second], format, 'en');
    expect(skipped).toEqual([]);
    const path = save(`exported.${format}`, [...pieces].join(''));
    const { entries, problems } = await importTerms(
      path,
      format === 'google-set-csv' ? 'google-csv' : format,
      'en',
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ ru, en }) => [ru, ...en])).toEqual([
      ['Сенат', 'Senate'],
      ['сенат', 'US Senate'],
    ]);
    if (format === 'csv' || format === 'tbx') expect(entries).toEqual([first, second]);
  });

  it('keeps the sound rows of a file and names the others', async () => {
    const path = save('mixed.tsv', 'дом\thouse\nмост\nсад\tgarden\n');
    const { entries, problems } = await importTerms(path, 'deepl-tsv', 'en');
    expect(entries.map(({ ru }) => ru)).toEqual(['дом', 'сад']);
    expect(problems).toMatchObject([{ code: 'terminology.bad_row', file: path, line: 2 }]);
    expect(isImportFormat('deepl-tsv') && !isImportFormat('doc') && isExportFormat('tbx')).toBe(true);
  });
});

describe('loadTermbaseFiles', () => {
  it('reads CSV, TBX and XLSX as one termbase and tells terms that two entries share', async () => {
    const paths = [
      save('one.csv', [...writeDragomanCsv([first])].join('')),
      save('two.tbx', [...writeTbx([second])].join('')),
      save(
        'three.xlsx',
        workbook([
          ['kk', 'id', 'ru', 'en'],
          ['саммит', 'c', 'саммит', 'summit'],
        ]),
      ),
    ];
    const loaded = await loadTermbaseFiles(paths);
    expect(loaded.entries).toEqual([
      first,
      second,
      entry({ id: 'c', ru: 'саммит', en: ['summit'], kk: ['саммит'] }),
    ]);
    expect(loaded.duplicateTerms).toEqual([{ ru: 'сенат', ids: ['a', 'b'] }]);
    expect(loaded.places.get('c')).toEqual({ file: paths[2], line: 2 });
  });

  it('refuses an id met twice and names both places', async () => {
    const one = save('dup1.csv', [...writeDragomanCsv([first])].join(''));
    const two = save('dup2.csv', [...writeDragomanCsv([second, { ...first, ru: 'другой' }])].join(''));
    await expect(loadTermbaseFiles([one, two])).rejects.toMatchObject({
      code: 'terminology.duplicate_id',
      values: { file: two, line: 3, otherFile: one, otherLine: 2, id: 'a' },
    });
  });

  it.each([
    ['list.txt', 'x', 'unknown_format'],
    ['cp1251.csv', Uint8Array.from([0xc3, 0xeb, 0xe0, 0xe2, 0xe0]), 'not_utf8'],
    ['broken.xlsx', 'PK not a zip', 'xlsx_unreadable'],
    [
      'foreign.xlsx',
      workbook([
        ['id', 'ru', 'price'],
        ['a', 'b', 'c'],
      ]),
      'bad_header',
    ],
  ])('refuses %s', async (name, content, code) => {
    const path = save(name, content);
    await expect(loadTermbaseFiles([path])).rejects.toMatchObject({ code: `terminology.${code}` });
  });

  it('refuses a missing file and a folder', async () => {
    const missing = join(folder, 'none.csv');
    await expect(loadTermbaseFiles([missing])).rejects.toMatchObject({
      code: 'terminology.unreadable_file',
      values: { reason: 'ENOENT' },
    });
  });

  it('stops unpacking a spreadsheet that swells', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(101_000_000) }, { level: 9 });
    const path = save('bomb.xlsx', bomb);
    await expect(loadTermbaseFiles([path])).rejects.toMatchObject({ code: 'terminology.file_too_large' });
  });
});
