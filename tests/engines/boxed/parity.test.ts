import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeBatch } from '../../../src/engines/boxed/decode-batch.js';
import { loadModel } from '../../../src/engines/boxed/load-model.js';
import { type Runtime, runtimePackage } from '../../../src/engines/boxed/runtime.js';
import { translateTexts } from '../../../src/engines/boxed/translate-texts.js';
import { boxedFixture, builtInModel, parityRows } from '../../support/boxed-fixture.js';

// The package's own declarations say more than runtime.ts restates.
const runtime = (await import(runtimePackage).catch(() => null)) as Runtime | null;
const limits = { maxSentences: 16, maxTokens: 1_200 };
const never = () => false;

describe.each([
  ['the fixture model', boxedFixture],
  ['the model that comes with Dragoman', builtInModel],
])('%s', (_name, folder) => {
  const reason =
    runtime === null
      ? 'no onnxruntime-node for this platform'
      : existsSync(join(folder, 'manifest.json'))
        ? null
        : `no ${folder}/manifest.json`;

  it.skipIf(reason !== null)(
    `gives the training framework's answers, token by token${reason === null ? '' : ` (skipped: ${reason})`}`,
    async () => {
      if (runtime === null) return expect.unreachable();
      const model = await loadModel(folder, runtime, 2);
      const rows = parityRows(folder);
      expect(rows.length).toBeGreaterThanOrEqual(100);
      for (const target of ['en', 'kk'] as const) {
        const wanted = rows.filter((row) => row.target === target);
        const sources = wanted.map(({ source }) => model.vocabulary.encode(source, target));
        expect(sources).toEqual(wanted.map(({ ids }) => ids));
        const results = await translateTexts(
          model,
          wanted.map(({ source }) => source),
          target,
          limits,
          never,
        );
        expect(results).toEqual(
          wanted.map(({ text }) => (text === null || text === '' ? { fault: 'unfinished' } : { text })),
        );
        const [alone] = await decodeBatch(model, sources.slice(0, 1), never);
        expect(alone).toEqual(wanted[0]?.output_ids);
      }
      await model.encoder.release();
      await model.decoder.release();
    },
    60_000,
  );
});
