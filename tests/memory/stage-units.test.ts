import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemoryUnit } from '../../src/contracts/translation-memory.js';
import { createMemory } from '../../src/memory/create-memory.js';
import { loadMemoryFile, readMemoryFile } from '../../src/memory/read-memory-file.js';
import { stageUnits } from '../../src/memory/stage-units.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stage-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('stageUnits', () => {
  it('lets a whole file through, with progress', async () => {
    const path = file(
      'm.tsv',
      Array.from({ length: 2500 }, (_, at) => `Строка ${at}\tLine ${at}\t\n`).join(''),
    );
    const progress: number[] = [];
    const staged = await stageUnits(
      readMemoryFile(path, ({ units, bytes, totalBytes }) => {
        progress.push(units);
        expect(bytes).toBeLessThanOrEqual(totalBytes);
      }),
      join(folder, 'staged'),
    );
    const memory = createMemory([]);
    for await (const unit of staged.read()) memory.add(unit);
    expect(progress).toEqual([1000, 2000, 2500]);
    expect([staged.size, memory.size]).toEqual([2500, 2500]);
    await staged.discard();
    expect(existsSync(join(folder, 'staged'))).toBe(false);
  });

  it('leaves nothing of a file with a fault at its end', async () => {
    const path = file('m.tsv', `${'Да.\tYes.\t\n'.repeat(100)}Нет.\n`);
    await expect(stageUnits(readMemoryFile(path), join(folder, 'staged'))).rejects.toMatchObject({
      code: 'memory.bad_row',
      values: { line: 101 },
    });
    expect(existsSync(join(folder, 'staged'))).toBe(false);
  });

  it('leaves alone a file that was there before', async () => {
    const path = file('staged', 'somebody’s');
    async function* none(): AsyncGenerator<MemoryUnit> {}
    await expect(stageUnits(none(), path)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(existsSync(path)).toBe(true);
  });

  it('refuses a name that is no memory’s', async () => {
    const path = file('m.docx', '');
    await expect(loadMemoryFile(path)).rejects.toMatchObject({ code: 'memory.unknown_format' });
  });
});
