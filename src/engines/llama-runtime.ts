import { answerJsonSchema } from './llm/answer-schema.js';
import { ModelError } from './models/model-error.js';

export interface LlamaQuestion {
  readonly system: string;
  readonly user: string;
  readonly maxTokens: number;
  readonly signal: AbortSignal;
}

export interface LlamaRuntime {
  /** Throws the signal's reason when it is aborted. */
  answer(question: LlamaQuestion): Promise<{ readonly text: string; readonly cutOff: boolean }>;
  close(): Promise<void>;
}

/** The part of node-llama-cpp 3 (node-llama-cpp.withcat.ai/api) that is used here. */
interface LlamaPackage {
  getLlama(options: { build: 'never'; gpu: 'auto' | false; maxThreads: number }): Promise<{
    loadModel(options: { modelPath: string }): Promise<{
      createContext(options: {
        contextSize: number;
      }): Promise<{ getSequence(): unknown; dispose(): Promise<void> }>;
      dispose(): Promise<void>;
    }>;
    createGrammarForJsonSchema(schema: object): Promise<unknown>;
    dispose(): Promise<void>;
  }>;
  LlamaChatSession: new (options: {
    contextSequence: unknown;
    systemPrompt: string;
    autoDisposeSequence: boolean;
  }) => {
    promptWithMeta(
      text: string,
      options: { grammar: unknown; maxTokens: number; temperature: number; signal: AbortSignal },
    ): Promise<{ responseText: string; stopReason: string }>;
    dispose(): void;
  };
}

export interface LlamaRuntimeOptions {
  readonly modelFile: string;
  readonly contextTokens: number;
  readonly maxThreads: number;
  readonly gpu: boolean;
}

/** Loads the model. Throws ModelError `engines.model_unreadable` when the file is no usable GGUF model. */
export async function loadLlama(module: unknown, options: LlamaRuntimeOptions): Promise<LlamaRuntime> {
  const { getLlama, LlamaChatSession } = llamaPackage(module);
  const llama = await getLlama({
    build: 'never',
    gpu: options.gpu ? 'auto' : false,
    maxThreads: options.maxThreads,
  });
  const model = await llama.loadModel({ modelPath: options.modelFile }).catch((error: unknown) => {
    throw new ModelError('engines.model_unreadable', { file: options.modelFile }, { cause: error });
  });
  const context = await model.createContext({ contextSize: options.contextTokens });
  const grammar = await llama.createGrammarForJsonSchema(answerJsonSchema);
  return {
    async answer({ system, user, maxTokens, signal }) {
      const session = new LlamaChatSession({
        contextSequence: context.getSequence(),
        systemPrompt: system,
        autoDisposeSequence: true,
      });
      try {
        const { responseText, stopReason } = await session.promptWithMeta(user, {
          grammar,
          maxTokens,
          temperature: 0,
          signal,
        });
        return { text: responseText, cutOff: stopReason === 'maxTokens' };
      } finally {
        session.dispose();
      }
    },
    async close() {
      await context.dispose();
      await model.dispose();
      await llama.dispose();
    },
  };
}

function llamaPackage(module: unknown): LlamaPackage {
  if (typeof module === 'object' && module !== null && 'getLlama' in module && 'LlamaChatSession' in module)
    // Its types are node-llama-cpp's own declarations; functions cannot be checked further from outside.
    return module as unknown as LlamaPackage;
  throw new ModelError('engines.package_missing', { package: 'node-llama-cpp' });
}
