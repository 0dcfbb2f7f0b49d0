import { z } from 'zod';
import { type MtEngine, MtError, type MtRequest } from '../contracts/mt-engine.js';
import { defineEngine, type EngineDeps } from './engine-definition.js';
import { type LlamaRuntime, loadLlama } from './llama-runtime.js';
import { readAnswer } from './llm/answer-reader.js';
import { llmCapabilities } from './llm/llm-capabilities.js';
import { buildPrompt } from './llm/prompt.js';
import { ModelError } from './models/model-error.js';
import { importOptional, importPackage } from './optional-package.js';

const id = 'llama';

const settings = z.object({
  /** A GGUF file. */
  modelFile: z.string().min(1),
  /** For manifests and cache keys; default the name of the file. */
  model: z.string().min(1).optional(),
  contextTokens: z.number().int().positive().default(8192),
  maxTokens: z.number().int().positive().default(3000),
  maxSegments: z.number().int().positive().default(12),
  maxThreads: z.number().int().positive().default(2),
  /** Use a graphics card where node-llama-cpp finds one. */
  gpu: z.boolean().default(false),
});
export type LlamaSettings = z.infer<typeof settings>;

/**
 * A GGUF model in this process through node-llama-cpp, which the user installs when wanted (it is some 600 MB).
 * One request at a time; the answer is constrained to the schema by a grammar.
 */
function create(options: LlamaSettings, deps: EngineDeps): MtEngine {
  let loading: Promise<LlamaRuntime> | null = null;

  function runtime(): Promise<LlamaRuntime> {
    loading ??= start(options, deps).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  return {
    id,
    model: options.model ?? options.modelFile.split(/[/\\]/).at(-1) ?? options.modelFile,
    capabilities: llmCapabilities,
    limits: { maxSegments: options.maxSegments, maxTokens: options.maxTokens, maxConcurrentBatches: 1 },
    price: null,
    supports: (source, target) => source !== target,
    async translateBatch(request, signal) {
      signal.throwIfAborted();
      const answer = await generate(runtime, request, options, signal);
      return readAnswer({ engine: id, ...answer }, request);
    },
    async close() {
      const started = await loading;
      loading = null;
      await started?.close();
    },
  };
}

async function start(options: LlamaSettings, deps: EngineDeps): Promise<LlamaRuntime> {
  const module = await importOptional('node-llama-cpp', deps.importPackage ?? importPackage);
  return loadLlama(module, options);
}

async function generate(
  runtime: () => Promise<LlamaRuntime>,
  request: MtRequest,
  options: LlamaSettings,
  signal: AbortSignal,
): Promise<{ text: string; cutOff: boolean }> {
  const { system, user } = buildPrompt(request);
  try {
    const llama = await runtime();
    signal.throwIfAborted();
    return await llama.answer({ system, user, maxTokens: options.maxTokens, signal });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ModelError) throw new MtError(id, 'rejected', error.message, { cause: error });
    // The library's messages may quote the prompt.
    throw new MtError(
      id,
      'unavailable',
      `the model failed (${error instanceof Error ? error.name : 'unknown'})`,
    );
  }
}

export const llama = defineEngine({
  id,
  title: 'GGUF model, in this process',
  settings,
  pairs: 'by-model',
  environment: [{ setting: 'modelFile', variable: 'DRAGOMAN_LLAMA_MODEL', secret: false, required: true }],
  create,
  async missing(_options, deps) {
    try {
      await importOptional('node-llama-cpp', deps.importPackage ?? importPackage);
      return null;
    } catch (error) {
      if (error instanceof ModelError) return error;
      throw error;
    }
  },
});
