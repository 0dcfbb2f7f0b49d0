import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasMessage } from '../../src/i18n/translator.js';
import { allFormatters } from '../../src/publish/formatters.js';
import { buildManifest } from '../../src/publish/manifest.js';
import {
  createManifestSigner,
  type ManifestSigner,
  verifySignature,
} from '../../src/publish/manifest-key.js';
import { createOutboxDirectory } from '../../src/publish/outbox-directory.js';
import { verifyManifest } from '../../src/publish/verify-manifest.js';
import { context, english, facts, provenance } from './sample-rendition.js';

let base: string;
let signer: ManifestSigner;
let folder: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dragoman-manifest-'));
  signer = await createManifestSigner(path.join(base, 'data'));
  folder = path.join(base, 'outbox', context.path);
  const outbox = createOutboxDirectory({
    root: path.join(base, 'outbox'),
    formatters: allFormatters,
    signer,
    baseUrl: null,
    publisher: 'Press Service',
  });
  await outbox.publish({ path: context.path, facts, versions: [{ item: english, provenance }] });
});
afterEach(() => rm(base, { recursive: true, force: true }));

const manifestFile = () => path.join(folder, 'manifest.json');
async function found(publicKey = signer.publicKey): Promise<string[]> {
  const { problems, valid } = await verifyManifest(folder, publicKey);
  expect(valid).toBe(problems.length === 0);
  for (const { key, values } of problems) expect(hasMessage(key, values)).toBe(true);
  return problems.map(({ code, values }) => `${code} ${values['file']}`);
}

describe('verifyManifest', () => {
  it('accepts what was published', async () => {
    expect(await found()).toEqual([]);
  });

  it('names every file that differs', async () => {
    await writeFile(path.join(folder, 'en.html'), 'other');
    await rm(path.join(folder, 'en.md'));
    await writeFile(path.join(folder, 'added.html'), 'x');
    expect(await found()).toEqual(['file_missing en.md', 'file_changed en.html', 'file_unlisted added.html']);
  });

  it.each([
    ['"revision": 1', '"revision": 2'],
    ['"approvedBy": "editor"', '"approvedBy": "nobody"'],
    ['"missing": 0', '"missing": 3'],
    ['a'.repeat(64), 'c'.repeat(64)],
    ['visit.txt', '\\ud800'],
  ])('notices %s turned into %s', async (from, to) => {
    const text = await readFile(manifestFile(), 'utf8');
    expect(text).toContain(from);
    await writeFile(manifestFile(), text.replace(from, to));
    expect(await found()).toEqual(['bad_signature manifest.json']);
  });

  it('does not care for layout or the order of members', async () => {
    const manifest = JSON.parse(await readFile(manifestFile(), 'utf8'));
    await writeFile(manifestFile(), JSON.stringify(Object.fromEntries(Object.entries(manifest).reverse())));
    expect(await found()).toEqual([]);
  });

  it('does not take the word of a manifest that someone else signed', async () => {
    const stranger = await createManifestSigner(path.join(base, 'stranger'));
    expect(await found(stranger.publicKey)).toEqual(['unknown_key manifest.json']);
  });

  it('says when there is no manifest, or none of ours', async () => {
    await writeFile(manifestFile(), '{"manifest": 1}');
    expect(await found()).toEqual(['manifest_unreadable manifest.json']);
    await writeFile(manifestFile(), '{');
    expect(await found()).toEqual(['manifest_unreadable manifest.json']);
    await rm(manifestFile());
    expect(await found()).toEqual(['manifest_missing manifest.json']);
  });
});

describe('buildManifest', () => {
  it('refuses facts of the wrong shape', () => {
    const input = { ...facts, status: 'published' as const, withdrawnAt: null, languages: {} };
    expect(() => buildManifest({ ...input, source: { ...facts.source, sha256: 'short' } })).toThrow();
    expect(() => buildManifest({ ...input, publishedAt: 'yesterday' })).toThrow();
    expect(buildManifest(input).manifest).toBe(1);
  });
});

describe('createManifestSigner', () => {
  const data = () => path.join(base, 'data');
  const keyFile = () => path.join(data(), 'manifest-key.pem');

  it('makes a key that only its owner can read, with the public half beside it, and keeps it', async () => {
    expect((await readdir(data())).sort()).toEqual(['manifest-key.pem', 'manifest-key.pub.pem']);
    if (process.platform !== 'win32') expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
    expect(await readFile(path.join(data(), 'manifest-key.pub.pem'), 'utf8')).toContain('BEGIN PUBLIC KEY');
    expect((await createManifestSigner(data())).publicKey).toBe(signer.publicKey);
  });

  it('gives one key to all who ask for the first one at once', async () => {
    const fresh = path.join(base, 'fresh');
    const signers = await Promise.all([
      createManifestSigner(fresh),
      createManifestSigner(path.join(fresh, '.')),
    ]);
    expect(new Set(signers.map(({ publicKey }) => publicKey)).size).toBe(1);
  });

  it('signs the same text the same way, verifiable by the public key alone', () => {
    const signature = signer.sign('текст');
    expect(signer.sign('текст')).toBe(signature);
    expect(verifySignature('текст', signature, signer.publicKey)).toBe(true);
    expect(verifySignature('текста', signature, signer.publicKey)).toBe(false);
    expect(verifySignature('текст', signature, 'AAAA')).toBe(false);
    expect(verifySignature('текст', 'AAAA', signer.publicKey)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')(
    'refuses a key that others can read [Windows has no such permission bits]',
    async () => {
      await chmod(keyFile(), 0o644);
      await expect(createManifestSigner(data())).rejects.toMatchObject({ code: 'publish.key_exposed' });
    },
  );

  it('refuses a file that is no ed25519 key, without quoting it', async () => {
    await writeFile(keyFile(), 'rubbish', { mode: 0o600 });
    const refused = createManifestSigner(data());
    await expect(refused).rejects.toMatchObject({ code: 'publish.key_unusable' });
    await expect(refused).rejects.not.toThrow('rubbish');
  });
});
