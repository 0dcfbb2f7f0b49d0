import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * A model of the built-in engine's format that is far too small to translate (training/configs/tiny.json): its
 * answers are noise, but the training framework's own noise, token by token, in its parity.jsonl.
 */
export const boxedFixture = fileURLToPath(new URL('../fixtures/boxed-model', import.meta.url));

/** The model that comes with Dragoman. */
export const builtInModel = fileURLToPath(new URL('../../models', import.meta.url));

const parityRow = z.object({
  /** A marked text. */
  source: z.string(),
  target: z.enum(['en', 'kk']),
  ids: z.array(z.int()),
  output_ids: z.array(z.int()).nullable(),
  text: z.string().nullable(),
});

/** What the training framework answered with a model's exported weights (training/recipe/export.py). */
export function parityRows(folder: string): z.infer<typeof parityRow>[] {
  const lines = readFileSync(join(folder, 'parity.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => parityRow.parse(JSON.parse(line)));
}
