import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFault } from '../../../src/engines/llm/answer-faults.js';

const shared = new URL('../../../../shared/', import.meta.url);
const parallel = new URL('eval/parallel/', shared);
const memory = new URL('memory/', shared);

const rows = (file: URL) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** Faults found in translations that have none, as `fault: source`. */
function alarms(pairs: readonly (readonly string[])[], column: number, language: 'en' | 'kk'): string[] {
  return pairs.flatMap((row) => {
    const fault = findFault(row[0] ?? '', row[column] ?? '', language);
    return fault === null ? [] : [`${fault}: ${row[0]?.slice(0, 80)}`];
  });
}

describe('professional translations', () => {
  const flores = new URL('flores200_devtest.ru-kk-en.tsv', parallel);
  it.skipIf(!existsSync(flores))(
    'of FLORES raise no alarm but one misaligned line (skipped without ../shared)',
    () => {
      expect(alarms(rows(flores), 2, 'en')).toEqual([]);
      expect(alarms(rows(flores), 1, 'kk').length).toBeLessThanOrEqual(1);
    },
  );

  const news = new URL('newstest2021.ru-en.tsv', parallel);
  it.skipIf(!existsSync(news))(
    'of WMT news raise one: a Cyrillic web address (skipped without ../shared)',
    () => {
      expect(alarms(rows(news), 1, 'en').length).toBeLessThanOrEqual(1);
    },
  );
});

describe('press sentences of our own', () => {
  it.skipIf(!existsSync(memory))('raise no alarm (skipped without ../shared)', () => {
    const lines = readdirSync(memory)
      .filter((name) => name.endsWith('.tsv'))
      .flatMap((name) => rows(new URL(name, memory)));
    expect(lines.length).toBeGreaterThan(10_000);
    expect(alarms(lines, 1, 'en')).toEqual([]);
    expect(alarms(lines, 2, 'kk')).toEqual([]);
  });
});

describe('faults planted in press sentences', () => {
  const seen = (
    lines: readonly (readonly string[])[],
    language: 'en' | 'kk',
    plant: (row: readonly string[]) => string,
  ) => lines.filter((row) => findFault(row[0] ?? '', plant(row), language) !== null).length / lines.length;

  it.skipIf(!existsSync(memory))('are seen (skipped without ../shared)', () => {
    const lines = rows(new URL('01-visits.tsv', memory)).filter(([source = '']) => source.length >= 60);
    expect(lines.length).toBeGreaterThan(1000);
    expect(seen(lines, 'en', ([source = '']) => source)).toBe(1);
    expect(seen(lines, 'kk', ([source = '']) => source)).toBeGreaterThan(0.995);
    expect(seen(lines, 'kk', ([, english = '']) => english)).toBe(1);
    expect(seen(lines, 'en', ([, , kazakh = '']) => kazakh)).toBe(1);
    expect(seen(lines, 'en', ([, english = '']) => `Here is the translation: ${english}`)).toBe(1);
    expect(seen(lines, 'kk', ([, , kazakh = '']) => `${kazakh}\n\nЕскертпе: терминдер сақталды.`)).toBe(1);
    expect(seen(lines, 'en', ([source = '', english = '']) => english.slice(0, source.length * 0.3))).toBe(1);
  });
});
