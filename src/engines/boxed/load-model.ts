import { ModelError } from '../models/model-error.js';
import type { LoadedModel } from './decode-batch.js';
import { createDictionary, type Dictionary, dictionaryDocument } from './dictionary.js';
import { readManifest, readModelFile } from './model-manifest.js';
import type { Runtime } from './runtime.js';
import { createVocabulary, vocabularyDocument } from './vocabulary.js';

/**
 * Reads a model folder, every file checked by its SHA-256, and makes its two sessions. Throws ModelError
 * `engines.boxed_absent`, `engines.boxed_damaged` or `engines.model_unreadable`, naming the file.
 */
export async function loadModel(folder: string, runtime: Runtime, threads: number): Promise<LoadedModel> {
  const manifest = readManifest(folder);
  // Memory is bounded by not keeping what one odd batch needed.
  const options = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    enableMemPattern: false,
  };
  const session = async (name: 'encoder' | 'decoder') => {
    const bytes = await readModelFile(folder, manifest, name);
    return readable(manifest.files[name].path, () => runtime.InferenceSession.create(bytes, options));
  };
  const words = await readModelFile(folder, manifest, 'vocabulary');
  const vocabulary = await readable(manifest.files.vocabulary.path, async () =>
    createVocabulary(vocabularyDocument.parse(JSON.parse(new TextDecoder().decode(words)))),
  );
  return {
    runtime,
    vocabulary,
    decoding: manifest.decoding,
    encoder: await session('encoder'),
    decoder: await session('decoder'),
  };
}

/** Reads the dictionary of a model folder. Throws as `loadModel` does. */
export async function loadDictionary(folder: string): Promise<Dictionary> {
  const manifest = readManifest(folder);
  const bytes = await readModelFile(folder, manifest, 'dictionary');
  return readable(manifest.files.dictionary.path, async () =>
    createDictionary(dictionaryDocument.parse(JSON.parse(new TextDecoder().decode(bytes)))),
  );
}

/** The bytes are the announced ones: this version cannot read them. */
async function readable<Part>(file: string, read: () => Promise<Part>): Promise<Part> {
  try {
    return await read();
  } catch (error) {
    throw new ModelError('engines.model_unreadable', { file }, { cause: error });
  }
}
