import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createDownloadAgent, downloadFile, downloadText } from './download.js';
import { ModelError } from './model-error.js';
import {
  chooseModel,
  defaultIndexUrl,
  type ModelPart,
  type PinnedModel,
  pinnedModels,
} from './model-index.js';

const manifestShape = z.object({
  pair: z.string(),
  architecture: z.string(),
  files: z.array(
    z.object({
      part: z.enum(['model', 'source-vocabulary', 'target-vocabulary', 'shortlist']),
      name: z.string(),
      size: z.number(),
      sha256: z.string(),
    }),
  ),
});
export type ModelManifest = z.infer<typeof manifestShape>;

export interface PullOptions {
  /** `ru-en`. */
  readonly pair: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (url: string, bytes: number, total: number | null) => void;
}

export interface ModelStore {
  /** Fetches what is not there yet; at once and offline when everything is. Throws ModelError. */
  pull(options: PullOptions): Promise<ModelManifest>;
  /** Models that are here whole, by pair. */
  list(): Promise<readonly ModelManifest[]>;
  /** The verified bytes of a model. Throws ModelError `engines.model_missing` or `engines.model_damaged`. */
  load(pair: string): Promise<ReadonlyMap<ModelPart, Uint8Array>>;
  remove(pair: string): Promise<void>;
}

export interface ModelStoreOptions {
  readonly folder: string;
  readonly indexUrl?: string;
  readonly pins?: Readonly<Record<string, PinnedModel>>;
  readonly connectTimeoutMs?: number;
}

/** Local translation models in a folder: `<folder>/<pair>/`, complete or not there at all. */
export function createModelStore(options: ModelStoreOptions): ModelStore {
  const indexUrl = options.indexUrl ?? defaultIndexUrl;
  const pins = options.pins ?? pinnedModels;
  const folderOf = (pair: string) => join(options.folder, checkedPair(pair));

  async function pull({ pair, signal, onProgress }: PullOptions): Promise<ModelManifest> {
    const present = await readManifest(folderOf(pair));
    if (present !== null) return present;
    const agent = createDownloadAgent(options.connectTimeoutMs);
    try {
      const deps = { agent, signal, ...(onProgress === undefined ? {} : { onProgress }) };
      const index = parsedJson(await downloadText(indexUrl, deps));
      const chosen = chooseModel(index, pair, pins, indexUrl);
      const pending = join(options.folder, `.${checkedPair(pair)}.pending`);
      await mkdir(pending, { recursive: true });
      const files: ModelManifest['files'] = [];
      for (const file of chosen.files) {
        const target = join(pending, file.part);
        if (!(await hasContent(target, file.uncompressedHash)))
          await downloadFile(file.url, file, target, deps);
        files.push({
          part: file.part,
          name: file.part,
          size: file.uncompressedSize,
          sha256: file.uncompressedHash,
        });
      }
      const manifest = { pair, architecture: chosen.architecture, files };
      await writeFile(join(pending, 'manifest.json'), JSON.stringify(manifest, null, 2), { flush: true });
      // The folder of the pair appears whole or not at all.
      await rm(folderOf(pair), { recursive: true, force: true });
      await rename(pending, folderOf(pair));
      return manifest;
    } finally {
      await agent.destroy();
    }
  }

  async function load(pair: string): Promise<ReadonlyMap<ModelPart, Uint8Array>> {
    const manifest = await readManifest(folderOf(pair));
    if (manifest === null) throw new ModelError('engines.model_missing', { pair });
    const parts = new Map<ModelPart, Uint8Array>();
    for (const file of manifest.files) {
      const bytes = await readIfThere(join(folderOf(pair), file.part));
      if (bytes === null || sha256(bytes) !== file.sha256)
        throw new ModelError('engines.model_damaged', { pair });
      parts.set(file.part, bytes);
    }
    return parts;
  }

  async function list(): Promise<readonly ModelManifest[]> {
    let names: string[];
    try {
      names = await readdir(options.folder);
    } catch (error) {
      if (isNotThere(error)) return [];
      throw error;
    }
    const manifests = await Promise.all(
      names.filter((name) => !name.startsWith('.')).map((name) => readManifest(join(options.folder, name))),
    );
    return manifests.filter((manifest) => manifest !== null);
  }

  return { pull, list, load, remove: (pair) => rm(folderOf(pair), { recursive: true, force: true }) };
}

/** Pairs name folders: two language tags and nothing else. */
function checkedPair(pair: string): string {
  if (!/^[a-z]{2,3}-[a-z]{2,3}$/.test(pair))
    throw new ModelError('engines.model_unknown', { pair, known: Object.keys(pinnedModels).join(', ') });
  return pair;
}

async function readManifest(folder: string): Promise<ModelManifest | null> {
  const bytes = await readIfThere(join(folder, 'manifest.json'));
  if (bytes === null) return null;
  const parsed = manifestShape.safeParse(parsedJson(bytes.toString('utf8')));
  return parsed.success ? parsed.data : null;
}

async function hasContent(file: string, hash: string): Promise<boolean> {
  const bytes = await readIfThere(file);
  return bytes !== null && sha256(bytes) === hash;
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

/** undefined for text that is not JSON: the schema after it refuses that. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
