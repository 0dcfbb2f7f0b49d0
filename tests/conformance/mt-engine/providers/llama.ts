import type { LocalProvider } from '../provider.js';

const kazakh = (text: string) =>
  `Қазақша аудармасы ${text.length}: бұл сөйлем ресми түрде аударылды, мағынасы толық.`;

/** node-llama-cpp's documented surface over a model that answers the prompt as it should. */
export const provider: LocalProvider = {
  kind: 'local',
  id: 'llama',
  target: 'kk',
  batch: 3,
  settings: () => ({ modelFile: '/models/newsroom.gguf' }),
  canFail: true,
  async deps(base, failWith) {
    class LlamaChatSession {
      async promptWithMeta(prompt: string, { signal }: { signal: AbortSignal }) {
        signal.throwIfAborted();
        if (failWith !== null) throw failWith;
        const json = prompt.slice('<article>\n'.length, -'\n</article>'.length);
        const { sentences }: { sentences: { id: number; text: string }[] } = JSON.parse(json);
        const translations = sentences.map(({ id, text }) => ({ id, text: kazakh(text) }));
        return { responseText: JSON.stringify({ translations }), stopReason: 'eogToken' };
      }
      dispose(): void {}
    }
    const disposable = { dispose: async () => {} };
    const getLlama = async () => ({
      ...disposable,
      loadModel: async () => ({
        ...disposable,
        createContext: async () => ({ ...disposable, getSequence: () => ({}) }),
      }),
      createGrammarForJsonSchema: async () => ({}),
    });
    return { ...base, importPackage: async () => ({ getLlama, LlamaChatSession }) };
  },
  translation: kazakh,
};
