import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDownloadAgent, type DownloadDeps, downloadFile, downloadText } from './download.js';
import {
  hasContent,
  listModels,
  loadModel,
  type ModelManifest,
  modelFolder,
  parsedJson,
  pendingFolder,
  readManifest,
} from './model-folder.js';
import {
  type ChosenModel,
  chooseModel,
  defaultIndexUrl,
  type ModelPart,
  type PinnedModel,
  pinnedModels,
} from './model-index.js';

export interface PullOptions {
  /** `ru-en`. */
  readonly pair: string;
  readonly signal: AbortSignal;
  /** Bytes of the packed file that are on disk, and its whole size when the server says it. */
  readonly onProgress?: (url: string, bytes: number, total: number | null) => void;
}

export interface ModelStore {
  /** Fetches what is not there yet; at once and offline when everything is. Throws ModelError. */
  pull(options: PullOptions): Promise<ModelManifest>;
  /** Models that are here whole. */
  list(): Promise<readonly ModelManifest[]>;
  /** The verified bytes of a model. Throws ModelError `engines.model_missing` or `engines.model_damaged`. */
  load(pair: string): Promise<ReadonlyMap<ModelPart, Uint8Array>>;
  remove(pair: string): Promise<void>;
}

export interface ModelStoreOptions {
  readonly folder: string;
  readonly indexUrl?: string;
  readonly pins?: Readonly<Record<string, PinnedModel>>;
  /** Default 10 s. */
  readonly connectTimeoutMs?: number;
}

/** Local translation models in a folder: `<folder>/<pair>/`, complete or not there at all. */
export function createModelStore(options: ModelStoreOptions): ModelStore {
  const { folder, indexUrl = defaultIndexUrl, pins = pinnedModels } = options;

  async function pull({ pair, signal, onProgress }: PullOptions): Promise<ModelManifest> {
    const present = await readManifest(modelFolder(folder, pair));
    if (present !== null) return present;
    const agent = createDownloadAgent(options.connectTimeoutMs);
    try {
      const deps = { agent, signal, ...(onProgress === undefined ? {} : { onProgress }) };
      const index = parsedJson(await downloadText(indexUrl, deps));
      return await fetchModel(folder, chooseModel(index, pair, pins, indexUrl), deps);
    } finally {
      await agent.destroy();
    }
  }

  return {
    pull,
    list: () => listModels(folder),
    load: (pair) => loadModel(folder, pair),
    remove: (pair) => rm(modelFolder(folder, pair), { recursive: true, force: true }),
  };
}

/** Files that an earlier try left whole are kept; the folder of the pair appears with one rename. */
async function fetchModel(folder: string, chosen: ChosenModel, deps: DownloadDeps): Promise<ModelManifest> {
  const pending = pendingFolder(folder, chosen.pair);
  await mkdir(pending, { recursive: true });
  for (const file of chosen.files) {
    const target = join(pending, file.part);
    if (!(await hasContent(target, file.uncompressedHash))) await downloadFile(file.url, file, target, deps);
  }
  const manifest: ModelManifest = {
    pair: chosen.pair,
    architecture: chosen.architecture,
    files: chosen.files.map(({ part, uncompressedSize, uncompressedHash }) => ({
      part,
      size: uncompressedSize,
      sha256: uncompressedHash,
    })),
  };
  await writeFile(join(pending, 'manifest.json'), JSON.stringify(manifest, null, 2), { flush: true });
  const home = modelFolder(folder, chosen.pair);
  await rm(home, { recursive: true, force: true });
  await rename(pending, home);
  return manifest;
}
