import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemory } from '../../src/memory/create-memory.js';
import { loadMemories } from '../../src/memory/load-memories.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memories-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const packs = () => join(folder, 'index');

function write(name: string, text: string, seconds = 1): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  utimesSync(path, seconds, seconds);
  return path;
}

async function answer(
  files: readonly string[],
  text: string,
  packed: string[] = [],
): Promise<string | undefined> {
  const loaded = await loadMemories(files, packs(), {
    packFromBytes: 100,
    onPacking: (file) => packed.push(file),
  });
  const target = createMemory(loaded.units, { packs: loaded.packs }).lookup({
    text,
    source: 'ru',
    target: 'en',
  });
  for (const pack of loaded.packs) pack.close();
  return target?.target;
}

const large = (word: string) =>
  `${Array.from({ length: 50 }, (_, at) => `Строка ${at}.\t${word} ${at}.\t`).join('\n')}\n`;

describe('loadMemories', () => {
  it('takes small files as they are and packs large ones once', async () => {
    const files = [write('small.tsv', 'Да.\tYes.\t\n'), write('large.tsv', large('Line'))];
    const packed: string[] = [];
    expect(await answer(files, 'Да.', packed)).toBe('Yes.');
    expect(packed).toEqual(['large.tsv']);
    expect(await answer(files, 'Строка 7.', packed)).toBe('Line 7.');
    expect(packed).toEqual(['large.tsv']);
  });

  it('packs anew what has changed, and what is no pack', async () => {
    const packed: string[] = [];
    const file = write('large.tsv', large('Line'));
    await answer([file], 'Да.', packed);
    write('large.tsv', large('Rule'), 2);
    expect(await answer([file], 'Строка 7.', packed)).toBe('Rule 7.');
    const [pack] = readdirSync(packs());
    writeFileSync(join(packs(), pack!), 'no pack');
    expect(await answer([file], 'Строка 7.', packed)).toBe('Rule 7.');
    expect(packed).toHaveLength(3);
  });

  it('leaves no pack of a file with a fault', async () => {
    const file = write('large.tsv', `${large('Line')}Нет.\n`);
    await expect(loadMemories([file], packs(), { packFromBytes: 100 })).rejects.toMatchObject({
      code: 'memory.bad_row',
      values: { line: 51 },
    });
    expect(readdirSync(packs())).toEqual([]);
  });
});
