import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveByCopy, moveEntry } from '../../src/ingest/move.js';

const otherDisk = '/dev/shm';
async function device(path: string): Promise<number | null> {
  return stat(path).then(
    (stats) => stats.dev,
    () => null,
  );
}
const twoDisks = (await device(otherDisk)) !== null && (await device(otherDisk)) !== (await device(tmpdir()));

let from: string;
let to: string;
const make = async (base: string): Promise<string> => mkdtemp(join(base, 'dragoman-move-'));
const fill = async (): Promise<void> => {
  await writeFile(join(from, 'a.txt'), 'текст');
  await mkdir(join(from, 'folder', 'deep'), { recursive: true });
  await writeFile(join(from, 'folder', 'deep', 'b.txt'), 'внутри');
  await symlink('/etc/passwd', join(from, 'folder', 'link'));
  await symlink('/etc/passwd', join(from, 'link'));
};
const expectMoved = async (move: (source: string, target: string) => Promise<void>): Promise<void> => {
  for (const name of ['a.txt', 'folder', 'link']) await move(join(from, name), join(to, 'new', name));
  expect(await readdir(from)).toEqual([]);
  expect((await readdir(join(to, 'new'))).toSorted()).toEqual(['a.txt', 'folder', 'link']);
  expect(await readFile(join(to, 'new', 'a.txt'), 'utf8')).toBe('текст');
  expect(await readFile(join(to, 'new', 'folder', 'deep', 'b.txt'), 'utf8')).toBe('внутри');
  expect(await readlink(join(to, 'new', 'link'))).toBe('/etc/passwd');
  expect(await readlink(join(to, 'new', 'folder', 'link'))).toBe('/etc/passwd');
};

describe('moving files, folders and links', () => {
  beforeEach(async () => {
    [from, to] = [await make(tmpdir()), await make(tmpdir())];
    await fill();
  });
  afterEach(() => Promise.all([from, to].map((folder) => rm(folder, { recursive: true, force: true }))));

  it('within a file system', () => expectMoved(moveEntry));

  it('by copy', async () => {
    await mkdir(join(to, 'new'));
    await expectMoved(moveByCopy);
  });

  it('and an entry that is gone already', async () => {
    await moveByCopy(join(from, 'none.txt'), join(to, 'none.txt'));
    expect(await readdir(to)).toEqual([]);
  });

  it.skipIf(!twoDisks)('between file systems (needs /dev/shm beside the temporary folder)', async () => {
    await rm(to, { recursive: true });
    to = await make(otherDisk);
    await expectMoved(moveEntry);
  });
});
