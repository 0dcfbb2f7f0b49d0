import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { type MtEngine, MtError, type MtOutcome } from '../contracts/mt-engine.js';
import { pairKey } from '../domain/language.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { ModelError } from './models/model-error.js';
import { createModelStore } from './models/model-store.js';
import { importOptional, importPackage } from './optional-package.js';
import { outcomesInOrder, plainCapabilities, ruEn, supportsPairs } from './outcomes.js';

const id = 'firefox';
const packageName = 'fxtranslate';
const pairs = [ruEn];

const settings = z.object({
  /** Of a mirror of the model index. */
  indexUrl: z.url({ protocol: /^https?$/ }).optional(),
  maxSegments: z.number().int().positive().default(16),
});
type Settings = z.infer<typeof settings>;

interface Translator {
  translate(text: string): string;
  free(): void;
}
interface TranslatorPackage {
  readonly Translator: new (
    model: Uint8Array,
    sourceVocabulary: Uint8Array,
    targetVocabulary: Uint8Array,
    shortlist?: Uint8Array | null,
  ) => Translator;
}

/**
 * Firefox Translations models in this process, through fxtranslate (WebAssembly, CPU only, no network). One
 * sentence at a time, giving way to other work between sentences.
 */
function create(options: Settings, deps: EngineDeps): MtEngine {
  let loading: Promise<Translator> | null = null;

  function translator(): Promise<Translator> {
    loading ??= load(options, deps).catch((error: unknown) => {
      // The next request looks again: the model may have been pulled meanwhile.
      loading = null;
      throw error;
    });
    return loading;
  }

  return {
    id,
    model: 'ru-en-tiny',
    capabilities: plainCapabilities,
    limits: { maxSegments: options.maxSegments, maxConcurrentBatches: 1 },
    price: null,
    supports: supportsPairs(pairs),
    async translateBatch(request, signal): Promise<readonly MtOutcome[]> {
      signal.throwIfAborted();
      const model = await asMtError(translator);
      const targets: string[] = [];
      for (const { text } of request.segments) {
        await setImmediate();
        signal.throwIfAborted();
        targets.push(translateOne(model, text));
      }
      return outcomesInOrder(id, request, targets);
    },
    async close() {
      const model = await loading;
      loading = null;
      model?.free();
    },
  };
}

function translateOne(model: Translator, text: string): string {
  try {
    return model.translate(text);
  } catch (error) {
    // WebAssembly traps name no text, but nothing promises that they never will.
    throw new MtError(
      id,
      'bad_response',
      `the model failed (${error instanceof Error ? error.name : 'unknown'})`,
    );
  }
}

async function load(options: Settings, deps: EngineDeps): Promise<Translator> {
  const module = translatorPackage(await importOptional(packageName, deps.importPackage ?? importPackage));
  const { indexUrl } = options;
  const store = createModelStore({
    folder: deps.modelsFolder,
    ...(indexUrl === undefined ? {} : { indexUrl }),
  });
  const parts = await store.load(pairKey(ruEn));
  const part = (name: 'model' | 'source-vocabulary' | 'target-vocabulary'): Uint8Array => {
    const bytes = parts.get(name);
    if (bytes === undefined) throw new ModelError('engines.model_damaged', { pair: pairKey(ruEn) });
    return bytes;
  };
  try {
    return new module.Translator(
      part('model'),
      part('source-vocabulary'),
      part('target-vocabulary'),
      parts.get('shortlist') ?? null,
    );
  } catch (error) {
    // The bytes are the announced ones: this version of the package cannot read them.
    throw new ModelError('engines.model_unreadable', { file: pairKey(ruEn) }, { cause: error });
  }
}

function translatorPackage(module: unknown): TranslatorPackage {
  if (
    typeof module === 'object' &&
    module !== null &&
    'Translator' in module &&
    typeof module.Translator === 'function'
  )
    // Its type is fxtranslate's own declaration; a constructor cannot be checked further from outside.
    return module as TranslatorPackage;
  throw new ModelError('engines.package_missing', { package: packageName });
}

/** A missing package or model will not come by waiting: the article goes to the next engine or is held. */
async function asMtError(translator: () => Promise<Translator>): Promise<Translator> {
  try {
    return await translator();
  } catch (error) {
    if (error instanceof ModelError) throw new MtError(id, 'rejected', error.message, { cause: error });
    throw error;
  }
}

export const firefox = defineEngine({
  id,
  title: 'Firefox Translations, in this process',
  settings,
  pairs,
  preparation: 'dragoman models pull ru-en',
  environment: [
    { setting: 'indexUrl', variable: 'DRAGOMAN_FIREFOX_MODELS_URL', secret: false, required: false },
  ],
  create,
  async missing(options, deps) {
    try {
      const model = await load(options, deps);
      model.free();
      return null;
    } catch (error) {
      if (error instanceof ModelError) return error;
      throw error;
    }
  },
});
