import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ModelError } from '../models/model-error.js';

const file = z.object({
  path: z.string().regex(/^[\w.-]+$/),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifest = z.object({
  format: z.literal(2),
  model: z.string().min(1),
  /** `proof`: shows that the recipe works; its text is of no use to an editor. `draft`: a draft for an editor. */
  purpose: z.enum(['proof', 'draft']),
  files: z.object({ encoder: file, decoder: file, vocabulary: file, dictionary: file }),
  decoding: z.object({
    beam: z.int().min(1).max(16),
    lengthPenalty: z.number(),
    maxSourceTokens: z.int().positive(),
    maxTargetTokens: z.int().positive().max(512),
    lengthRatio: z.number().positive(),
    lengthExtra: z.int().min(0),
    /** No run of this many ordinary tokens comes twice; 0: any may. */
    noRepeat: z.int().min(0),
    /** No run of up to this many ordinary tokens that begins with a word stands twice on end; 0: any may. */
    noEcho: z.int().min(0).default(0),
  }),
});

/** `manifest.json` of a model folder, as training/recipe/export.py writes it. */
export type ModelManifest = z.infer<typeof manifest>;
export type Decoding = ModelManifest['decoding'];

const manifestName = 'manifest.json';

/**
 * Reads and checks a model folder's manifest. Throws ModelError `engines.boxed_absent` when there is none,
 * `engines.model_unreadable` when it is not of this format.
 */
export function readManifest(folder: string): ModelManifest {
  const path = join(folder, manifestName);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ModelError('engines.boxed_absent', { file: path }, { cause: error });
  }
  try {
    return manifest.parse(JSON.parse(text));
  } catch (error) {
    throw new ModelError('engines.model_unreadable', { file: path }, { cause: error });
  }
}

/** Looks, without reading them, whether the model's files are there in full. Throws like `readModelFile`. */
export async function checkModelFiles(folder: string, { model, files }: ModelManifest): Promise<void> {
  for (const { path: name, bytes } of Object.values(files)) {
    const path = join(folder, name);
    let size: number;
    try {
      size = (await stat(path)).size;
    } catch (error) {
      throw new ModelError('engines.boxed_absent', { file: path }, { cause: error });
    }
    if (size !== bytes) throw new ModelError('engines.boxed_damaged', { model, file: path });
  }
}

/** One file of the model. Throws ModelError `engines.boxed_damaged` unless its size and SHA-256 are the manifest's. */
export async function readModelFile(
  folder: string,
  { model, files }: ModelManifest,
  name: keyof ModelManifest['files'],
): Promise<Uint8Array> {
  const wanted = files[name];
  const path = join(folder, wanted.path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new ModelError('engines.boxed_absent', { file: path }, { cause: error });
  }
  if (bytes.length !== wanted.bytes || createHash('sha256').update(bytes).digest('hex') !== wanted.sha256)
    throw new ModelError('engines.boxed_damaged', { model, file: path });
  return bytes;
}
