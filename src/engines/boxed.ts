import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { DragomanError } from '../contracts/errors.js';
import { type MtEngine, MtError, type MtFault, type MtOutcome } from '../contracts/mt-engine.js';
import { type Annotated, annotate, restore } from './boxed/annotate.js';
import type { Dictionary } from './boxed/dictionary.js';
import { loadDictionary } from './boxed/load-model.js';
import { checkModelFiles, type ModelManifest, readManifest } from './boxed/model-manifest.js';
import { createModelThread } from './boxed/model-thread.js';
import { runtimePackage } from './boxed/runtime.js';
import type { TextResult } from './boxed/thread-messages.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { ModelError } from './models/model-error.js';
import { ruEn, ruKk, supportsPairs } from './outcomes.js';

const id = 'boxed';
const pairs = [ruEn, ruKk];

/** Sentences that are decoded side by side, and their ids with padding: more is not faster (PERFORMANCE.md). */
const maxSentences = 16;
const maxTokens = 1_200;
/** More threads than this gain nothing: the matrices are small. */
const maxThreads = 4;

const settings = z.object({
  /** `false` (in the environment `off`): not used. `true` (`on`): used even when its model is a mere proof. */
  enabled: z
    .union([z.boolean(), z.enum(['on', 'off'], 'on or off').transform((value) => value === 'on')])
    .optional(),
  /** Of another model in the format of training/; default: the one that comes with Dragoman. */
  modelFolder: z.string().min(1).optional(),
  threads: z.int().min(1).max(64).optional(),
  maxSegments: z.int().positive().default(32),
  idleSeconds: z.number().min(0).default(120),
});
type Settings = z.infer<typeof settings>;

/**
 * The model in `models/`, on a thread of this process: no key, no network, no server. Its work is a draft for an
 * editor. Terms go in as lemmas that the model inflects (Bergmanis & Pinnis 2021); figures, addresses and the
 * caller's placeholders go in as marks that the decoder must bring out once each.
 */
function create(options: Settings, deps: EngineDeps): MtEngine {
  const folder = options.modelFolder ?? deps.builtInModel;
  const manifest = readManifest(folder);
  const thread = createModelThread({
    engine: id,
    folder,
    threads: options.threads ?? Math.min(availableParallelism(), maxThreads),
    maxSentences,
    maxTokens,
    idleMs: options.idleSeconds * 1_000,
  });
  const readDictionary = dictionaryOf(folder);
  let closings = 0;
  return {
    id,
    model: `${manifest.model}@${checksumOf(manifest)}`,
    capabilities: {
      glossary: 'native',
      placeholders: 'bracket',
      formality: false,
      context: false,
      promptable: false,
      draft: true,
    },
    limits: { maxSegments: options.maxSegments, maxConcurrentBatches: 1 },
    price: null,
    supports: supportsPairs(pairs),
    async translateBatch({ target, segments }, signal): Promise<readonly MtOutcome[]> {
      if (target === 'ru') throw new MtError(id, 'unsupported_language', 'it translates from Russian');
      const before = closings;
      const known = await asMtError(readDictionary);
      if (closings !== before) throw new MtError(id, 'unavailable', 'it was closed before the work began');
      const annotated = segments.map(({ text, terms }) =>
        annotate(text, terms ?? [], (plain) => known.words(plain, target)),
      );
      const texts = annotated.flatMap((segment) => (segment === null ? [] : [segment.marked]));
      const results = await asMtError(() => thread.translate(texts, target, signal));
      let next = 0;
      return segments.map((segment, index) => {
        const marks = annotated[index] ?? null;
        if (marks === null) return failed(segment.id, 'too many placeholders in one sentence', 'too_large');
        const result = results[next];
        next += 1;
        return outcome(segment.id, marks, result, target);
      });
    },
    close() {
      closings += 1;
      return thread.close();
    },
  };
}

/** Of all files, the dictionary too: what another model answered is not taken from the cache. */
function checksumOf({ files }: ModelManifest): string {
  const sums = Object.values(files).map(({ sha256 }) => sha256);
  return createHash('sha256').update(sums.join()).digest('hex').slice(0, 12);
}

/** Read with the first work; again with the next when it could not be: somebody may have put the model right. */
function dictionaryOf(folder: string): () => Promise<Dictionary> {
  let dictionary: Promise<Dictionary> | null = null;
  return () => {
    dictionary ??= loadDictionary(folder).catch((error: unknown) => {
      dictionary = null;
      throw error;
    });
    return dictionary;
  };
}

function outcome(
  segment: string,
  { kept }: Annotated,
  result: TextResult | undefined,
  target: 'en' | 'kk',
): MtOutcome {
  if (result === undefined) return failed(segment, 'no translation', 'rejected', 'missing');
  if ('fault' in result)
    return result.fault === 'too_long'
      ? failed(segment, 'the sentence is too long for the model', 'too_large')
      : failed(segment, 'the translation came to no end', 'rejected', 'truncated');
  const restored = restore(result.text, kept, target);
  if (restored === null) return failed(segment, 'a placeholder was lost or doubled', 'rejected', 'missing');
  return { id: segment, ok: true, target: restored.normalize('NFC') };
}

/** The same sentence would fail in the same way: nothing here is worth another attempt. */
function failed(
  segment: string,
  message: string,
  code: 'rejected' | 'too_large',
  fault?: MtFault,
): MtOutcome {
  const error = new MtError(id, code, message, fault === undefined ? {} : { fault });
  return { id: segment, ok: false, error };
}

/** A missing package or model will not come by waiting: the article goes to the next engine or is held. */
async function asMtError<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ModelError) throw new MtError(id, 'rejected', error.message, { cause: error });
    throw error;
  }
}

async function missing(options: Settings, deps: EngineDeps): Promise<DragomanError | null> {
  try {
    const folder = options.modelFolder ?? deps.builtInModel;
    const manifest = readManifest(folder);
    if (manifest.purpose === 'proof' && options.enabled !== true)
      return new ModelError('engines.boxed_proof', { model: manifest.model });
    await checkModelFiles(folder, manifest);
    // Looked for, not loaded: the thread does that with the first sentence.
    createRequire(import.meta.url).resolve(runtimePackage);
    return null;
  } catch (error) {
    if (error instanceof ModelError) return error;
    return new ModelError('engines.package_missing', { package: runtimePackage }, { cause: error });
  }
}

export const boxed = defineEngine({
  id,
  title: 'The model that comes with Dragoman, in this process (drafts)',
  settings,
  pairs,
  builtIn: true,
  environment: [
    { setting: 'enabled', variable: 'DRAGOMAN_BOXED', secret: false, required: false },
    { setting: 'modelFolder', variable: 'DRAGOMAN_BOXED_MODEL', secret: false, required: false },
  ],
  create,
  missing,
});
