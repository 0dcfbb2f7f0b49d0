/**
 * The boxed model on a thread of its own: the arithmetic does not hold up the pipeline's event loop. Started by
 * model-thread.ts; loads the model with the first request and does the requests one after the other.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ModelError } from '../models/model-error.js';
import { DecodingStopped, type LoadedModel } from './decode-batch.js';
import { loadModel } from './load-model.js';
import { type Runtime, runtimePackage } from './runtime.js';
import { type ThreadAnswer, threadOptions, threadRequest } from './thread-messages.js';
import { translateTexts } from './translate-texts.js';

const options = threadOptions.parse(workerData);
let model: Promise<LoadedModel> | null = null;
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (message: unknown) => {
  queue = queue.then(async () => parentPort?.postMessage(await answer(message)));
});

async function answer(message: unknown): Promise<ThreadAnswer> {
  const { id, target, texts, stop } = threadRequest.parse(message);
  const flag = new Int32Array(stop);
  const stopped = () => Atomics.load(flag, 0) !== 0;
  try {
    model ??= load();
    return { id, kind: 'done', results: await translateTexts(await model, texts, target, options, stopped) };
  } catch (error) {
    if (error instanceof DecodingStopped) return { id, kind: 'stopped' };
    if (error instanceof ModelError) {
      // The next request looks again: somebody may have put the model right.
      model = null;
      return { id, kind: 'unusable', code: error.code, values: plainValues(error) };
    }
    return { id, kind: 'failed', name: error instanceof Error ? error.name : 'unknown' };
  }
}

async function load(): Promise<LoadedModel> {
  let runtime: Runtime;
  try {
    // The package's own declarations say more than this engine uses; runtime.ts restates the part that it does.
    runtime = (await import(runtimePackage)) as Runtime;
  } catch (error) {
    throw new ModelError('engines.package_missing', { package: runtimePackage }, { cause: error });
  }
  return loadModel(options.folder, runtime, options.threads);
}

function plainValues({ values }: ModelError): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
