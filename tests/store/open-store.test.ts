import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { StoreError } from '../../src/store/store-error.js';

describe('opening a store', () => {
  it('names the file that is not a database', async () => {
    const bad = await mkdtemp(join(tmpdir(), 'dragoman-store-'));
    const file = join(bad, 'x.sqlite');
    await import('node:fs/promises').then((fs) =>
      fs.writeFile(file, 'this is not a database, but long enough to look at'.repeat(50)),
    );
    const opening = openStore({ sqliteFile: file, databaseUrl: null, newId: randomUUID });
    await expect(opening).rejects.toBeInstanceOf(StoreError);
    await expect(opening).rejects.toThrow(file);
    await rm(bad, { recursive: true });
  });
});
