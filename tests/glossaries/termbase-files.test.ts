import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf, contentRows, placeOf, termbaseColumns, termbaseFiles, valuesOf } from './termbase-rows.js';

/** The places of the rows that break a rule: an empty list when none does. */
function breaking(rule: (row: (typeof contentRows)[number]) => boolean): readonly string[] {
  return contentRows.filter(rule).map(placeOf);
}

describe('termbase files', () => {
  it.each(termbaseFiles)('%s opens with the documented header and has as many cells in each row', (file) => {
    const [header, ...rows] = cellsOf(file);
    expect(header).toEqual(termbaseColumns);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => row.length !== termbaseColumns.length)).toEqual([]);
  });

  it('hold at least 2,500 entries in at least 12 themes', () => {
    expect(contentRows.length).toBeGreaterThanOrEqual(2500);
    expect(termbaseFiles.length).toBeGreaterThanOrEqual(12);
  });

  it('give every entry a kebab-case id of its own over all files', () => {
    expect(breaking(({ fields }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(fields.id))).toEqual([]);
    const ids = contentRows.map(({ fields }) => fields.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('leave no empty term, target, domain or source', () => {
    for (const column of ['ru', 'en', 'kk', 'domain', 'source', 'status', 'kind'] as const)
      expect(
        breaking(({ fields }) => fields[column].trim() === ''),
        column,
      ).toEqual([]);
    for (const column of ['en', 'kk', 'en_variants', 'kk_variants', 'context'] as const)
      expect(
        breaking((row) => valuesOf(row, column).some((value) => value.trim() !== value || value === '')),
        column,
      ).toEqual([]);
  });

  it('use the documented words for status, kind, gender, animacy and review', () => {
    const statuses = ['preferred', 'admitted', 'forbidden', 'do-not-translate'];
    const kinds = ['common', 'person', 'place', 'organisation', 'acronym', 'phrase', 'verb'];
    expect(breaking(({ fields }) => !statuses.includes(fields.status))).toEqual([]);
    expect(breaking(({ fields }) => !kinds.includes(fields.kind))).toEqual([]);
    expect(breaking(({ fields }) => !['', 'm', 'f', 'n', 'plural'].includes(fields.gender))).toEqual([]);
    expect(breaking(({ fields }) => !['', 'yes', 'no'].includes(fields.animate))).toEqual([]);
    expect(breaking(({ fields }) => fields.reviewed !== 'no')).toEqual([]);
  });

  it('name the source of what was taken over and say of the rest that it was written here', () => {
    const known =
      /^(?:CLDR 48 \((?:cldr-territories|cldr-currency|cldr-languages)\)|UNTERM \((?:unterm-short|unterm-formal)\)|ISO 3166 \(iso-codes-3166\)|written for this project|edited for this project|Kazakh written for this project)$/;
    expect(breaking(({ fields }) => !fields.source.split('; ').every((part) => known.test(part)))).toEqual(
      [],
    );
  });

  it('date what is known to have begun or ended with real dates in order', () => {
    const real = (date: string): boolean =>
      date === '' || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
    expect(breaking(({ fields }) => !real(fields.valid_from) || !real(fields.valid_to))).toEqual([]);
    expect(
      breaking(
        ({ fields }) =>
          fields.valid_from !== '' && fields.valid_to !== '' && fields.valid_to < fields.valid_from,
      ),
    ).toEqual([]);
  });

  it('give every person a gender, and explain every Kazakh override', () => {
    expect(breaking(({ fields }) => fields.kind === 'person' && fields.gender === '')).toEqual([]);
    expect(breaking(({ fields }) => fields.kk_forms !== '' && fields.note === '')).toEqual([]);
  });

  it('do not give one Russian term two preferred renderings in one domain under the same conditions', () => {
    const rendering = new Map<string, string>();
    const clashes: string[] = [];
    for (const row of contentRows) {
      const { fields } = row;
      if (fields.status !== 'preferred') continue;
      const key = [fields.ru.toLowerCase().replaceAll('ё', 'е'), fields.domain, fields.context].join('\n');
      const preferred = `${valuesOf(row, 'en')[0] ?? ''}\n${valuesOf(row, 'kk')[0] ?? ''}`;
      if (rendering.get(key) !== undefined && rendering.get(key) !== preferred) clashes.push(placeOf(row));
      rendering.set(key, preferred);
    }
    expect(clashes).toEqual([]);
  });
});

describe('TERMBASE.md', () => {
  const page = readFileSync(new URL('../../glossaries/TERMBASE.md', import.meta.url), 'utf8');

  it('names every file with its number of entries, and their sum', () => {
    const told = [...page.matchAll(/^\| `([a-z-]+\.csv)` \| (\d+) \|/gm)].map(([, file, count]) => [
      file,
      Number(count),
    ]);
    const held = termbaseFiles.map((file) => [file, contentRows.filter((row) => row.file === file).length]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(held));
    expect(page).toContain(`${contentRows.length.toLocaleString('en-US')} entries`);
  });
});
