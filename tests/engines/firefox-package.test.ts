import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/domain/content-hash.js';
import { importPackage } from '../../src/engines/optional-package.js';
import { findEngine } from '../../src/engines/registry.js';

const installed = await importPackage('fxtranslate').then(
  () => true,
  () => false,
);

describe.skipIf(!installed)(
  'the real fxtranslate (an optional dependency; skipped where it is not installed)',
  () => {
    let modelsFolder: string;
    beforeAll(async () => {
      modelsFolder = await mkdtemp(join(tmpdir(), 'dragoman-fx-'));
      await mkdir(join(modelsFolder, 'ru-en'));
      const parts = ['model', 'source-vocabulary', 'target-vocabulary'];
      for (const part of parts) await writeFile(join(modelsFolder, 'ru-en', part), part);
      const files = parts.map((part) => ({ part, size: part.length, sha256: sha256(part) }));
      const manifest = { pair: 'ru-en', architecture: 'tiny', files };
      await writeFile(join(modelsFolder, 'ru-en', 'manifest.json'), JSON.stringify(manifest));
    });
    afterAll(() => rm(modelsFolder, { recursive: true }));

    it('has the class that the engine uses, and its refusal of a bad model is told', async () => {
      const http = { send: () => Promise.reject(new Error('no network')), close: async () => {} };
      const missing = await findEngine('firefox')?.missing(
        {},
        {
          http,
          clock: Date.now,
          modelsFolder,
          builtInModel: modelsFolder,
        },
      );
      expect(missing?.code).toBe('engines.model_unreadable');
    });
  },
);
