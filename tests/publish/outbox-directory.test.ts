import { existsSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/domain/content-hash.js';
import { allFormatters } from '../../src/publish/formatters.js';
import { createManifestSigner, type ManifestSigner } from '../../src/publish/manifest-key.js';
import {
  articlePath,
  createOutboxDirectory,
  type OutboxDirectory,
} from '../../src/publish/outbox-directory.js';
import { verifyManifest } from '../../src/publish/verify-manifest.js';
import { context, english, facts, kazakh, provenance, tombstoneOf } from './sample-rendition.js';

let base: string;
let root: string;
let signer: ManifestSigner;
let outbox: OutboxDirectory;
const publication = {
  path: context.path,
  facts,
  versions: [
    { item: english, provenance },
    { item: kazakh, provenance: { ...provenance, approvedBy: null, approvedAt: null } },
  ],
};
const withdrawal = {
  ...publication,
  versions: [
    { item: tombstoneOf(english), provenance },
    { item: tombstoneOf(kazakh), provenance },
  ],
};
const folder = () => path.join(root, context.path);

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dragoman-outbox-'));
  root = path.join(base, 'outbox');
  signer = await createManifestSigner(path.join(base, 'data'));
  outbox = createOutboxDirectory({
    root,
    formatters: allFormatters,
    signer,
    baseUrl: null,
    publisher: 'Press Service',
  });
});
afterEach(() => rm(base, { recursive: true, force: true }));

describe('the outbox', () => {
  it('names a folder by date and slug', () => {
    expect(articlePath('2026-02-05', 'visit')).toBe('2026/02/05/visit');
  });

  it('writes every language in every format and a manifest that verifies', async () => {
    const published = await outbox.publish(publication);
    expect((await readdir(folder())).sort()).toEqual([
      'en.html',
      'en.md',
      'en.ninjs.json',
      'kk.html',
      'kk.md',
      'kk.ninjs.json',
      'manifest.json',
    ]);
    expect(published.written).toBe(7);
    expect(published.files).toEqual({
      en: ['en.md', 'en.html', 'en.ninjs.json'],
      kk: ['kk.md', 'kk.html', 'kk.ninjs.json'],
    });
    const manifest = JSON.parse(await readFile(path.join(folder(), 'manifest.json'), 'utf8'));
    expect(manifest).toEqual(published.manifest);
    expect(manifest).toMatchObject({ ...facts, status: 'published', withdrawnAt: null });
    const page = await readFile(path.join(folder(), 'kk.html'));
    expect(manifest.languages.kk.files[1]).toEqual({
      name: 'kk.html',
      mediaType: 'text/html; charset=utf-8',
      bytes: page.byteLength,
      sha256: sha256(page),
    });
    expect(await verifyManifest(folder(), signer.publicKey)).toMatchObject({ valid: true, problems: [] });
  });

  it('touches nothing when all of it is there already', async () => {
    await outbox.publish(publication);
    const longAgo = new Date('2020-01-01T00:00:00Z');
    for (const name of await readdir(folder())) await utimes(path.join(folder(), name), longAgo, longAgo);
    expect((await outbox.publish(publication)).written).toBe(0);
    for (const name of await readdir(folder()))
      expect((await stat(path.join(folder(), name))).mtimeMs).toBe(longAgo.getTime());
  });

  it('replaces only what a correction changes, and repairs what someone damaged', async () => {
    await outbox.publish(publication);
    const corrected = { ...kazakh, headline: 'Түзетілген тақырып' };
    const versions = [
      { item: english, provenance },
      { item: corrected, provenance },
    ] as const;
    expect((await outbox.publish({ ...publication, versions })).written).toBe(4);
    await writeFile(path.join(folder(), 'en.md'), 'damaged');
    expect((await outbox.publish({ ...publication, versions })).written).toBe(1);
    expect((await verifyManifest(folder(), signer.publicKey)).valid).toBe(true);
  });

  it('removes the pages of a language that is no longer published, and nothing that is not ours', async () => {
    await outbox.publish(publication);
    await writeFile(path.join(folder(), 'photo.jpg'), 'x');
    await outbox.publish({ ...publication, versions: [{ item: english, provenance }] });
    expect((await readdir(folder())).sort()).toEqual([
      'en.html',
      'en.md',
      'en.ninjs.json',
      'manifest.json',
      'photo.jpg',
    ]);
  });

  it('removes what a crashed write left behind', async () => {
    await mkdir(folder(), { recursive: true });
    await writeFile(path.join(folder(), '.tmp-1-1-en.html'), 'half');
    await outbox.publish(publication);
    expect((await readdir(folder())).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('puts tombstones in the place of a withdrawn article', async () => {
    await outbox.publish(publication);
    const { manifest } = await outbox.withdraw(withdrawal);
    expect(manifest).toMatchObject({ status: 'withdrawn', withdrawnAt: '2026-02-06T08:00:00.000Z' });
    for (const name of await readdir(folder())) {
      const text = await readFile(path.join(folder(), name), 'utf8');
      for (const headline of [english.headline, kazakh.headline]) expect(text).not.toContain(headline);
    }
    expect(await readFile(path.join(folder(), 'kk.md'), 'utf8')).toContain('Материал жарияланымнан алынды');
    expect((await verifyManifest(folder(), signer.publicKey)).valid).toBe(true);
    expect((await outbox.withdraw(withdrawal)).written).toBe(0);
  });

  it('does not overwrite another article', async () => {
    await outbox.publish(publication);
    const other = { ...publication, facts: { ...facts, articleId: 'other' } };
    await expect(outbox.publish(other)).rejects.toMatchObject({ code: 'publish.folder_taken' });
    expect((await outbox.publish(publication)).written).toBe(0);
  });

  it.each([
    '../escape',
    '2026/../../escape',
    '/etc',
    '2026//05',
    '2026/.',
    'a\\b',
    '2026/.hidden',
    'c:',
    'x'.repeat(200),
  ])('refuses the path %s', async (bad) => {
    await expect(outbox.publish({ ...publication, path: bad })).rejects.toMatchObject({
      code: 'publish.path_refused',
    });
    expect((await readdir(base)).sort()).toEqual(['data']);
  });

  it('follows no link on the way to the folder', async () => {
    const outside = path.join(base, 'outside');
    await mkdir(outside);
    await mkdir(root);
    await symlink(outside, path.join(root, '2026'));
    await expect(outbox.publish(publication)).rejects.toMatchObject({ code: 'publish.not_a_folder' });
    expect(await readdir(outside)).toEqual([]);
  });

  it('replaces a link in the place of a page without writing through it', async () => {
    const outside = path.join(base, 'secret.txt');
    await writeFile(outside, 'secret');
    await mkdir(folder(), { recursive: true });
    await symlink(outside, path.join(folder(), 'en.html'));
    await outbox.publish(publication);
    expect(await readFile(outside, 'utf8')).toBe('secret');
    expect((await verifyManifest(folder(), signer.publicKey)).valid).toBe(true);
  });

  it('may itself be reached by a link', async () => {
    const real = path.join(base, 'disk');
    await mkdir(real);
    await symlink(real, root);
    await outbox.publish(publication);
    expect(existsSync(path.join(real, context.path, 'manifest.json'))).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)(
    'reports a folder it may not write to [skipped for root, who may]',
    async () => {
      await mkdir(folder(), { recursive: true });
      await chmod(folder(), 0o500);
      await expect(outbox.publish(publication)).rejects.toMatchObject({ code: 'EACCES' });
      await chmod(folder(), 0o700);
    },
  );
});
