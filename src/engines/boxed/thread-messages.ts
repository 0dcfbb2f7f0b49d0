import { z } from 'zod';

/** What the thread is started with. */
export const threadOptions = z.object({
  folder: z.string(),
  threads: z.int().positive(),
  maxSentences: z.int().positive(),
  maxTokens: z.int().positive(),
});
export type ThreadOptions = z.infer<typeof threadOptions>;

/** Work for the thread: marked texts of one target language. */
export const threadRequest = z.object({
  id: z.int(),
  target: z.enum(['en', 'kk']),
  texts: z.array(z.string()),
  /** One shared 32-bit number, looked at before each decoder step: not 0 stops the work. */
  stop: z.instanceof(SharedArrayBuffer),
});
export type ThreadRequest = z.infer<typeof threadRequest>;

/** One text's result: a marked translation, or why there is none. */
export const textResult = z.union([
  z.object({ text: z.string() }),
  z.object({ fault: z.enum(['too_long', 'unfinished']) }),
]);
export type TextResult = z.infer<typeof textResult>;

/** The thread's answer. */
export const threadAnswer = z.discriminatedUnion('kind', [
  z.object({ id: z.int(), kind: z.literal('done'), results: z.array(textResult) }),
  z.object({ id: z.int(), kind: z.literal('stopped') }),
  /** The model cannot be loaded: a ModelError's code and values. */
  z.object({
    id: z.int(),
    kind: z.literal('unusable'),
    code: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** The name of the error's class: its message might quote a text. */
  z.object({ id: z.int(), kind: z.literal('failed'), name: z.string() }),
]);
export type ThreadAnswer = z.infer<typeof threadAnswer>;
