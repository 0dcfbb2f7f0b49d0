import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../training/sentences/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
const rows = files.flatMap((name) =>
  readFileSync(new URL(name, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index) => ({ place: `${name}:${index + 1}`, cells: line.split('\t') })),
);

function placesWhere(isWrong: (ru: string, en: string, kk: string, count: number) => boolean): string[] {
  return rows
    .filter(({ cells: [ru = '', en = '', kk = '', ...more] }) => isWrong(ru, en, kk, more.length))
    .map(({ place }) => place);
}

describe('our own sentences for training', () => {
  it('are Russian, English and Kazakh, line by line', () => {
    expect(rows.length).toBeGreaterThan(2_000);
    expect(
      placesWhere((ru, en, kk, more) => more > 0 || [ru, en, kk].some((text) => text.trim() === '')),
    ).toEqual([]);
  });

  it('are each written once', () => {
    const seen = new Set<string>();
    expect(placesWhere((ru) => seen.has(ru) || !seen.add(ru))).toEqual([]);
  });

  it('keep to their alphabets', () => {
    const mixed = /[a-z][а-яёәғқңөұүһі]|[а-яёәғқңөұүһі][a-z]/i;
    const isKazakh = /[әғқңөұүһі]/i;
    expect(
      placesWhere(
        (ru, en, kk) =>
          /[а-яё]/i.test(en) || mixed.test(ru) || mixed.test(kk) || (kk.length > 50 && !isKazakh.test(kk)),
      ),
    ).toEqual([]);
  });

  it('carry the same figures into Kazakh', () => {
    const figures = (text: string): string =>
      (text.replaceAll(/(?<=\d)[\s,.](?=\d)/g, '').match(/\d+/g) ?? []).sort().join(' ');
    expect(placesWhere((ru, _en, kk) => figures(ru) !== figures(kk))).toEqual([]);
  });
});
