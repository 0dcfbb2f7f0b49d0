import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';
import { DragomanError } from '../contracts/errors.js';

/** The HTTP server cannot be started. Codes `http.*`. */
export class HttpError extends DragomanError {}

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Listens with an application. Throws HttpError `http.cannot_listen`. */
export async function serve(app: Hono, host: string, port: number): Promise<RunningServer> {
  // Without a createServer option this is node:http's server; the adapter's type also allows HTTP/2.
  const server = listen({ fetch: app.fetch, hostname: host, port }) as Server;
  try {
    if (!server.listening) await once(server, 'listening');
  } catch (error) {
    throw new HttpError(
      'http.cannot_listen',
      { host, port, problem: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
