import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemory } from '../../../src/memory/create-memory.js';
import { buildPack } from '../../../src/memory/pack/build-pack.js';
import { openPack } from '../../../src/memory/pack/open-pack.js';
import { unit } from '../unit.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const places = 'Астану Алматы Шымкент Тараз Актау Актобе Атырау Семей Павлодар Костанай'.split(' ');
const units = Array.from({ length: 3000 }, (_, at) =>
  unit({
    id: `u${at}`,
    source: `Делегация номер ${at} прибыла в ${places[at % 10]} для участия в ${at % 7}-м заседании комиссии.`,
    targets: at % 2 === 0 ? { en: `Delegation ${at}`, kk: `Делегация ${at}` } : { en: `Delegation ${at}` },
    origin: `file ${at % 3}`,
    previous: at % 5 === 0 ? 'Прежнее.' : null,
    editor: at % 11 === 0 ? 'Редактор' : null,
  }),
);

describe('a pack', () => {
  it('holds every unit with all its fields and answers as a memory of the same units', async () => {
    const file = join(folder, 'm.pack');
    const progress: number[] = [];
    expect(await buildPack(units, file, { onProgress: (count) => progress.push(count) })).toBe(3000);
    expect(progress.at(-1)).toBe(3000);
    const pack = openPack(file);
    const packed = createMemory([], { packs: [pack] });
    const plain = createMemory(units);
    expect([...packed.units()]).toEqual(units);
    for (const at of [0, 1, 1234, 2999]) {
      const text = units[at]!.source;
      const query = { text, source: 'ru', target: 'en', previous: 'Прежнее.' } as const;
      expect(packed.lookup(query)).toEqual(plain.lookup(query));
      const like = { ...query, text: text.replace('для участия', 'с целью участия') };
      expect(packed.suggest(like, 3)).toEqual(plain.suggest(like, 3));
      expect(packed.suggest(like, 3)).toHaveLength(3);
    }
    expect(packed.lookup({ text: 'Иное.', source: 'ru', target: 'en' })).toBeNull();
    pack.close();
  });

  it('is hidden behind what is learnt, and can be forgotten by source', async () => {
    const file = join(folder, 'm.pack');
    await buildPack(units, file);
    const pack = openPack(file);
    const memory = createMemory([], { packs: [pack] });
    const query = { text: units[4]!.source, source: 'ru', target: 'en' } as const;
    memory.add(
      unit({ ...units[4]!, id: 'new', targets: { en: 'Newer' }, changedAt: '2026-01-01T00:00:00.000Z' }),
    );
    expect(memory.lookup(query)?.target).toBe('Newer');
    expect(memory.removeByOrigin('file 1')).toBe(1001);
    expect(memory.lookup(query)).toBeNull();
    expect(memory.size).toBe(2000);
    pack.close();
  });

  it('leaves no file behind when a unit cannot be had', async () => {
    async function* broken() {
      yield units[0]!;
      throw new RangeError('no more');
    }
    await expect(buildPack(broken(), join(folder, 'm.pack'))).rejects.toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses what is no pack, and a pack cut anywhere', async () => {
    const file = join(folder, 'm.pack');
    await buildPack(units.slice(0, 50), file);
    const whole = readFileSync(file);
    const cut = join(folder, 'cut.pack');
    for (const length of [0, 5, 100, whole.length >> 1, whole.length - 1]) {
      writeFileSync(cut, whole.subarray(0, length));
      expect(() => openPack(cut)).toThrow(expect.objectContaining({ code: 'memory.bad_pack' }));
    }
    const other = Buffer.from(whole);
    other.write('{"size":', whole.length - 60);
    writeFileSync(cut, other);
    expect(() => openPack(cut)).toThrow(expect.objectContaining({ code: 'memory.bad_pack' }));
  });

  it('may be empty', async () => {
    const file = join(folder, 'm.pack');
    await buildPack([], file);
    const pack = openPack(file);
    expect(
      createMemory([], { packs: [pack] }).suggest({ text: 'Да.', source: 'ru', target: 'en' }, 3),
    ).toEqual([]);
    pack.close();
  });
});
