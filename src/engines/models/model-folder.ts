import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ModelError } from './model-error.js';
import { type ModelPart, pinnedModels } from './model-index.js';

const manifestShape = z.object({
  pair: z.string(),
  architecture: z.string(),
  files: z.array(
    z.object({
      part: z.enum(['model', 'source-vocabulary', 'target-vocabulary', 'shortlist']),
      size: z.number(),
      sha256: z.string(),
    }),
  ),
});
/** What a pulled model consists of; lies in its folder as `manifest.json`, each part in a file of its name. */
export type ModelManifest = z.infer<typeof manifestShape>;

/** `<folder>/<pair>`. Throws ModelError `engines.model_unknown` for anything but two language tags. */
export function modelFolder(folder: string, pair: string): string {
  return join(folder, checkedPair(pair));
}

/** Where a model is put together before it is whole. */
export function pendingFolder(folder: string, pair: string): string {
  return join(folder, `.${checkedPair(pair)}.pending`);
}

function checkedPair(pair: string): string {
  if (/^[a-z]{2,3}-[a-z]{2,3}$/.test(pair)) return pair;
  throw new ModelError('engines.model_unknown', { pair, known: Object.keys(pinnedModels).join(', ') });
}

/** null when there is no whole model in the folder. */
export async function readManifest(folder: string): Promise<ModelManifest | null> {
  const bytes = await readIfThere(join(folder, 'manifest.json'));
  if (bytes === null) return null;
  const parsed = manifestShape.safeParse(parsedJson(bytes.toString('utf8')));
  return parsed.success ? parsed.data : null;
}

export async function listModels(folder: string): Promise<readonly ModelManifest[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isNotThere(error)) return [];
    throw error;
  });
  const manifests = await Promise.all(
    names.filter((name) => !name.startsWith('.')).map((name) => readManifest(join(folder, name))),
  );
  return manifests.filter((manifest) => manifest !== null);
}

/** The parts' bytes. Throws ModelError `engines.model_missing`, or `engines.model_damaged` when a hash differs. */
export async function loadModel(folder: string, pair: string): Promise<ReadonlyMap<ModelPart, Uint8Array>> {
  const home = modelFolder(folder, pair);
  const manifest = await readManifest(home);
  if (manifest === null) throw new ModelError('engines.model_missing', { pair });
  const parts = new Map<ModelPart, Uint8Array>();
  for (const file of manifest.files) {
    const bytes = await readIfThere(join(home, file.part));
    if (bytes === null || sha256(bytes) !== file.sha256)
      throw new ModelError('engines.model_damaged', { pair });
    parts.set(file.part, bytes);
  }
  return parts;
}

export async function hasContent(file: string, hash: string): Promise<boolean> {
  const bytes = await readIfThere(file);
  return bytes !== null && sha256(bytes) === hash;
}

/** undefined for text that is not JSON: the schema after it refuses that. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
