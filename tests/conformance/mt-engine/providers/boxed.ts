import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sha256 } from '../../../../src/domain/content-hash.js';
import { annotate, restore } from '../../../../src/engines/boxed/annotate.js';
import { boxedFixture, parityRows } from '../../../support/boxed-fixture.js';
import type { LocalProvider } from '../provider.js';

/** The engine's own thread and runtime over the fixture model; what that answers is the training framework's word. */
export const provider: LocalProvider = {
  kind: 'local',
  id: 'boxed',
  target: 'kk',
  batch: 3,
  settings: () => ({}),
  canFail: true,
  async deps(base, failWith) {
    if (failWith === null) return { ...base, builtInModel: boxedFixture };
    // A file that the manifest announces, and that is no model: it fails with the text of the error in it.
    const folder = await mkdtemp(join(tmpdir(), 'dragoman-boxed-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(boxedFixture, folder, { recursive: true });
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const decoder = { path: 'decoder.onnx', bytes: Buffer.byteLength(failWith.message) };
    manifest.files.decoder = { ...decoder, sha256: sha256(failWith.message) };
    await writeFile(join(folder, 'decoder.onnx'), failWith.message);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    return { ...base, builtInModel: folder };
  },
  translation(text) {
    const annotated = annotate(text, []);
    const row = parityRows(boxedFixture).find(
      ({ source, target }) => target === 'kk' && source === annotated?.marked,
    );
    const restored = row?.text == null ? null : restore(row.text, annotated?.kept ?? [], 'kk');
    if (restored === null) throw new Error(`the fixture model's parity.jsonl has no answer to: ${text}`);
    return restored;
  },
};
