import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCompiledTermbase } from '../../../src/terminology/compiled/load-compiled-termbase.js';
import { termColumns } from '../../../src/terminology/formats/columns.js';

const text =
  'Глава государства Касым-Жомарт Токаев принял Чрезвычайного и Полномочного Посла Франции. К. К. Токаева ' +
  'встретили в МИДе. Мэр Москвы и сенатор от Аляски говорили о стратегическом партнёрстве; Сенат США молчал.';
const rows = [
  ['head', 'Глава государства', 'the Head of State', 'Мемлекет басшысы', 'common'],
  ['tokayev', 'Касым-Жомарт Токаев', 'Kassym-Jomart Tokayev|Tokayev', 'Қасым-Жомарт Тоқаев|Тоқаев', 'person'],
  ['mfa', 'МИД', 'MFA', 'СІМ', 'acronym'],
  ['partner', 'стратегическое партнерство', 'strategic partnership', 'стратегиялық серіктестік', 'common'],
  ['moscow', 'Москва', 'Moscow', 'Мәскеу', 'place'],
];

let folder: string;
let file: string;
let kept: string;

function write(terms: readonly (readonly string[])[], context = ''): void {
  const lines = terms.map(([id, ru, en, kk, kind]) => {
    const cells: Record<string, string | undefined> = { id, ru, en, kk, kind, context, status: 'preferred' };
    return termColumns.map((column) => (column === 'reviewed' ? 'no' : (cells[column] ?? ''))).join(',');
  });
  writeFileSync(file, [termColumns.join(','), ...lines, ''].join('\n'));
}

async function found(): Promise<readonly unknown[]> {
  return (await loadCompiledTermbase([file], kept)).termbase.find(text);
}

const keptFile = (): string => join(kept, readdirSync(kept)[0] ?? 'nothing');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-compiled-'));
  file = join(folder, 'terms.csv');
  kept = join(folder, 'kept');
  write(rows);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a termbase loaded from what was kept', () => {
  it('finds, verifies and counts as the one just read', async () => {
    const first = await loadCompiledTermbase([file], kept);
    const second = await loadCompiledTermbase([file], kept);
    expect(readdirSync(kept)).toHaveLength(1);
    expect(first.termbase.find(text).map(({ match }) => match)).toEqual([
      'Глава государства',
      'Касым-Жомарт Токаев',
      'К. К. Токаева',
      'МИДе',
      'Москвы',
      'стратегическом партнёрстве',
    ]);
    expect(second.termbase.find(text)).toEqual(first.termbase.find(text));
    expect(second.entries).toEqual(first.entries);
    expect(second.termbase.checksum).toBe(first.termbase.checksum);
    expect(second.termbase.size).toBe(rows.length);
    const unit = { segmentId: 's', source: 'Глава государства прибыл.', target: 'The President arrived.' };
    expect(second.termbase.verify(unit, 'en')).toEqual(first.termbase.verify(unit, 'en'));
    expect(second.termbase.verify(unit, 'en')).toHaveLength(1);
  });

  it('is not read again: the second load leaves the kept file as it is', async () => {
    await found();
    const before = statSync(keptFile(), { bigint: true }).mtimeNs;
    await found();
    expect(statSync(keptFile(), { bigint: true }).mtimeNs).toBe(before);
  });

  it('keeps the conditions on context', async () => {
    const senate = ['senate', 'Сенат', 'the Senate', 'Сенат', 'organisation'];
    write([senate], '!США');
    expect(await found()).toEqual([]);
    expect(await found()).toEqual([]);
    write([senate], 'США');
    expect(await found()).toHaveLength(1);
    expect(await found()).toHaveLength(1);
  });

  it('follows the file when it changes, and keeps one file for it', async () => {
    expect(await found()).toHaveLength(6);
    write(rows.slice(0, 1));
    expect(await found()).toHaveLength(1);
    expect(await found()).toHaveLength(1);
    expect(readdirSync(kept)).toHaveLength(1);
  });
});

describe('what was kept and is not whole', () => {
  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['of another kind', () => Buffer.from('id,ru,en,kk\n')],
    [
      'with one bit changed',
      (bytes: Buffer) => {
        bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
        return bytes;
      },
    ],
  ])('is made again when it is %s', async (_, damaged) => {
    const whole = await found();
    const bytes = readFileSync(keptFile());
    writeFileSync(keptFile(), damaged(Buffer.from(bytes)));
    expect(await found()).toEqual(whole);
    expect(readFileSync(keptFile()).equals(bytes)).toBe(true);
  });
});

describe('without a place to keep anything', () => {
  it('loads all the same', async () => {
    const { termbase } = await loadCompiledTermbase([file], null);
    expect(termbase.find(text)).toHaveLength(6);
  });

  it('makes no folder above the one named', async () => {
    kept = join(folder, 'no', 'such', 'kept');
    expect(await found()).toHaveLength(6);
    expect(readdirSync(folder)).toEqual(['terms.csv']);
  });

  it('names a fault by file and line, and keeps nothing', async () => {
    mkdirSync(kept);
    write([['head', 'Глава государства', '', '', 'no such kind']]);
    await expect(found()).rejects.toThrow(/terms\.csv, line 2/);
    expect(readdirSync(kept)).toEqual([]);
  });
});
