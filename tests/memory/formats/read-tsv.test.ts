import { describe, expect, it } from 'vitest';
import type { MemoryUnit } from '../../../src/contracts/translation-memory.js';
import { parseTsv, readTsv } from '../../../src/memory/formats/read-tsv.js';
import { writeTsv } from '../../../src/memory/formats/write-tsv.js';
import { unit } from '../unit.js';

async function read(text: string, size = 5): Promise<MemoryUnit[]> {
  const bytes = new TextEncoder().encode(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const units: MemoryUnit[] = [];
  for await (const each of readTsv(chunks, 'm.tsv')) units.push(each);
  return units;
}

describe('readTsv', () => {
  const text = '# id: press\n# origin: ours\n# reviewed: yes\nДа.\tYes.\tИә.\r\n\nНет.\t\tЖоқ.\n';

  it('reads rows with the facts above them, streamed or at once', async () => {
    const units = await read(text);
    expect(units).toEqual(parseTsv(text, 'm.tsv'));
    expect(units).toMatchObject([
      { id: 'press#4', source: 'Да.', targets: { en: 'Yes.', kk: 'Иә.' }, origin: 'ours', reviewed: true },
      { id: 'press#6', source: 'Нет.', targets: { kk: 'Жоқ.' } },
    ]);
    expect(Object.keys(units[1]!.targets)).toEqual(['kk']);
  });

  it('takes a row that begins with # after the first row, and cleans cells', async () => {
    expect(await read('Да.\tYes.\t\n#1  в мире\t No. 1 \t\n')).toMatchObject([
      { source: 'Да.' },
      { source: '#1 в мире', targets: { en: 'No. 1' } },
    ]);
  });

  it('gives back what writeTsv wrote', async () => {
    const units = [unit({ id: 'x#2', source: 'Да,\nи\tещё', targets: { en: 'Yes' } })];
    const written = [...writeTsv(units, { id: 'x', origin: 'test' })].join('');
    expect(await read(written)).toMatchObject([
      { source: 'Да, и ещё', targets: { en: 'Yes' }, origin: 'test' },
    ]);
  });

  it.each([
    ['a row of two cells', 'Да.\tYes.\tИә.\nНет.\tNo.\n', 'memory.bad_row', 2],
    ['a row without Russian', '\tYes.\tИә.\n', 'memory.missing_segment', 1],
    ['a row without a target', '# a: b\nДа.\t\t\n', 'memory.missing_segment', 2],
    ['a control character', 'Да\u0001.\tYes.\tИә.\n', 'memory.control_character', 1],
  ])('refuses %s, by line', async (_, bad, code, line) => {
    await expect(read(bad)).rejects.toMatchObject({ code, values: { file: 'm.tsv', line } });
    expect(() => parseTsv(bad, 'm.tsv')).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a line without end', async () => {
    await expect(read('а'.repeat(400_000), 1 << 16)).rejects.toMatchObject({
      code: 'memory.too_long',
      values: { line: 1 },
    });
  });
});
