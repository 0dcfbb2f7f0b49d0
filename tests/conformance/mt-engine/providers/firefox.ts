import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sha256 } from '../../../../src/domain/content-hash.js';
import type { LocalProvider } from '../provider.js';

/** fxtranslate's documented class over a model that is three small files. */
export const provider: LocalProvider = {
  kind: 'local',
  id: 'firefox',
  target: 'en',
  batch: 3,
  settings: () => ({}),
  canFail: true,
  async deps(base, failWith) {
    const modelsFolder = await mkdtemp(join(tmpdir(), 'dragoman-models-'));
    onTestFinished(() => rm(modelsFolder, { recursive: true }));
    await mkdir(join(modelsFolder, 'ru-en'));
    const parts = ['model', 'source-vocabulary', 'target-vocabulary'] as const;
    for (const part of parts) await writeFile(join(modelsFolder, 'ru-en', part), part);
    const files = parts.map((part) => ({ part, size: part.length, sha256: sha256(part) }));
    await writeFile(
      join(modelsFolder, 'ru-en', 'manifest.json'),
      JSON.stringify({ pair: 'ru-en', architecture: 'tiny', files }),
    );
    class Translator {
      constructor(model: Uint8Array, source: Uint8Array, target: Uint8Array) {
        const given = [model, source, target].map((bytes) => Buffer.from(bytes).toString());
        if (given.join() !== parts.join()) throw new Error(`wrong files: ${given.join()}`);
      }
      translate(text: string): string {
        if (failWith !== null) throw failWith;
        return `English of <${text.length}>`;
      }
      free(): void {}
    }
    return { ...base, modelsFolder, importPackage: async () => ({ Translator }) };
  },
  translation: (text) => `English of <${text.length}>`,
};
