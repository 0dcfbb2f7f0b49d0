import { Worker } from 'node:worker_threads';
import { MtError } from '../../contracts/mt-engine.js';
import type { TargetLanguage } from '../../domain/language.js';
import { ModelError } from '../models/model-error.js';
import {
  type TextResult,
  type ThreadAnswer,
  type ThreadOptions,
  type ThreadRequest,
  threadAnswer,
} from './thread-messages.js';

// A thread needs JavaScript: when this file runs from its TypeScript source, the built one serves.
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/engines/boxed/thread.js' : './thread.js',
  import.meta.url,
);

export interface ModelThreadOptions extends ThreadOptions {
  readonly engine: string;
  /** Milliseconds without work after which the thread ends and gives its memory back. */
  readonly idleMs: number;
}

export interface ModelThread {
  /**
   * Marked texts to marked translations, in order. Rejects with the signal's reason, with ModelError when the model
   * cannot be loaded, with MtError `unavailable` when the thread ended under the work, `bad_response` when the model
   * failed.
   */
  translate(texts: readonly string[], target: TargetLanguage, signal: AbortSignal): Promise<TextResult[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: ThreadAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A thread with the requests that it, and no other, has to answer. */
interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Starts the thread with the first work, and again after it ended; it never keeps the process alive by itself. */
export function createModelThread(options: ModelThreadOptions): ModelThread {
  let running: Running | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | null = null;

  function start(): Running {
    const { engine, folder, threads, maxSentences, maxTokens } = options;
    const worker = new Worker(threadFile, { workerData: { folder, threads, maxSentences, maxTokens } });
    const started: Running = { worker, waiting: new Map() };
    let cause: unknown;
    worker.on('message', (message: unknown) => {
      const answer = threadAnswer.parse(message);
      started.waiting.get(answer.id)?.resolve(answer);
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      if (running === started) running = null;
      for (const { reject } of started.waiting.values())
        reject(new MtError(engine, 'unavailable', "the model's thread ended", { cause }));
    });
    return started;
  }

  function ask(texts: readonly string[], target: TargetLanguage, signal: AbortSignal): Promise<ThreadAnswer> {
    lastId += 1;
    const request: ThreadRequest = {
      id: lastId,
      target,
      texts: [...texts],
      stop: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
    };
    const flag = new Int32Array(request.stop);
    if (idle !== null) clearTimeout(idle);
    running ??= start();
    const { worker, waiting } = running;
    return new Promise<ThreadAnswer>((resolve, reject) => {
      const settle = () => {
        signal.removeEventListener('abort', abort);
        waiting.delete(request.id);
        if (waiting.size === 0) rest(worker);
      };
      const fail = (error: Error) => {
        settle();
        reject(error);
      };
      const abort = () => {
        Atomics.store(flag, 0, 1);
        // The signal's reason is whatever its owner gave: it is passed on as it is.
        fail(signal.reason as Error);
      };
      waiting.set(request.id, {
        resolve: (answer) => {
          settle();
          resolve(answer);
        },
        reject: fail,
      });
      signal.addEventListener('abort', abort, { once: true });
      worker.ref();
      worker.postMessage(request);
    });
  }

  function rest(worker: Worker): void {
    worker.unref();
    if (idle !== null) clearTimeout(idle);
    idle = setTimeout(() => void end(), options.idleMs).unref();
  }

  async function end(): Promise<void> {
    const ending = running;
    running = null;
    await ending?.worker.terminate();
  }

  return {
    async translate(texts, target, signal) {
      signal.throwIfAborted();
      const answer = await ask(texts, target, signal);
      switch (answer.kind) {
        case 'done':
          return answer.results;
        case 'unusable':
          throw new ModelError(answer.code, answer.values);
        case 'stopped':
        case 'failed':
          throw new MtError(
            options.engine,
            'bad_response',
            `the model failed (${answer.kind === 'failed' ? answer.name : 'stopped'})`,
          );
      }
    },
    async close() {
      if (idle !== null) clearTimeout(idle);
      await end();
    },
  };
}
