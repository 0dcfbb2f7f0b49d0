import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Number of the connection it came on. */
  readonly socket: number;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** `hang` never answers; `drip` sends a byte every 20 ms; `cut` closes the socket in the middle of the body. */
export type Delivery = 'whole' | 'hang' | 'drip' | 'cut';

export interface ProviderServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Resolves when the next request has arrived. */
  arrival(): Promise<void>;
  /** Resolves when the client has closed the connection of a request that was not answered. */
  hungUp(): Promise<void>;
  answer(respond: (request: RecordedRequest) => Reply, delivery?: Delivery): void;
  close(): Promise<void>;
}

export async function startProviderServer(): Promise<ProviderServer> {
  const requests: RecordedRequest[] = [];
  let respond: (request: RecordedRequest) => Reply = () => ({ status: 500, body: '' });
  let delivery: Delivery = 'whole';
  let arrived = deferred();
  let gone = deferred();
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const request = await record(incoming);
      requests.push(request);
      outgoing.once('close', () => {
        if (outgoing.writableFinished) return;
        gone.resolve();
        gone = deferred();
      });
      arrived.resolve();
      arrived = deferred();
      deliver(outgoing, respond(request), delivery);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // `listen` on a port gives an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    arrival: () => arrived.promise,
    hungUp: () => gone.promise,
    answer(next, how = 'whole') {
      respond = next;
      delivery = how;
      requests.length = 0;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function record(incoming: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    socket: incoming.socket.remotePort ?? 0,
  };
}

function deliver(outgoing: ServerResponse, reply: Reply, delivery: Delivery): void {
  if (delivery === 'hang') return;
  const bytes = Buffer.from(reply.body);
  outgoing.writeHead(reply.status, {
    'content-type': 'application/json',
    'content-length': bytes.byteLength,
    ...reply.headers,
  });
  if (delivery === 'whole') {
    outgoing.end(bytes);
    return;
  }
  if (delivery === 'cut') {
    outgoing.write(bytes.subarray(0, Math.ceil(bytes.byteLength / 2)), () => outgoing.destroy());
    return;
  }
  let sent = 0;
  const timer = setInterval(() => outgoing.write(bytes.subarray(sent, ++sent)), 20);
  outgoing.once('close', () => clearInterval(timer));
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
