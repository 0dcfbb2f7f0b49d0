import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../../../src/domain/content-hash.js';
import type { PinnedModel } from '../../../src/engines/models/model-index.js';

const path = 'models/ru-en/test/model.bin.gz';
/** Bytes of a linear congruential generator: always the same, and gzip finds nothing in them to shorten. */
export const modelBytes = Buffer.alloc(200_000);
for (let n = 0, state = 1; n < modelBytes.byteLength; n++) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  modelBytes[n] = state >>> 24;
}
const vocabularyBytes = Buffer.from('vocabulary');

export const pins: Readonly<Record<string, PinnedModel>> = {
  'ru-en': { path, size: modelBytes.byteLength, sha256: sha256(modelBytes) },
};

export interface ModelMirror {
  readonly indexUrl: string;
  /** `path range` of every request. */
  readonly requests: readonly string[];
  /** What is wrong with the mirror from now on. */
  break(
    how: 'nothing' | 'corrupt' | 'cut' | 'bomb' | 'other-hash' | 'not-an-index' | 'gone' | 'no-ranges',
  ): void;
  close(): Promise<void>;
}

/** A mirror of the model index with one small model, speaking HTTP ranges as the original does. */
export async function startModelMirror(): Promise<ModelMirror> {
  const requests: string[] = [];
  let fault: Parameters<ModelMirror['break']>[0] = 'nothing';
  const packed: Record<string, Buffer> = {
    [`/${path}`]: gzipSync(modelBytes),
    '/vocab.spm.gz': gzipSync(vocabularyBytes),
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    requests.push(`${url} ${request.headers.range ?? 'whole'}`);
    if (fault === 'gone') return void response.writeHead(404).end();
    if (url === '/models.json') {
      const hash = fault === 'other-hash' ? sha256('something else') : sha256(modelBytes);
      response.end(fault === 'not-an-index' ? '<html>' : JSON.stringify(index(hash)));
      return;
    }
    const isModel = url === `/${path}`;
    let bytes = packed[url] ?? Buffer.alloc(0);
    if (isModel && fault === 'corrupt') bytes = gzipSync(Buffer.alloc(modelBytes.byteLength, 7));
    if (isModel && fault === 'bomb') bytes = gzipSync(Buffer.alloc(50_000_000));
    const start =
      fault === 'no-ranges' ? 0 : Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (start >= bytes.byteLength) return void response.writeHead(416).end();
    response.writeHead(start > 0 ? 206 : 200, { 'content-length': bytes.byteLength - start });
    if (!isModel || fault !== 'cut') return void response.end(bytes.subarray(start));
    response.write(bytes.subarray(start, start + 60_000), () => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // `listen` on a port gives an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;

  function index(hash: string) {
    const model = { path, uncompressedSize: modelBytes.byteLength, uncompressedHash: hash };
    const vocab = {
      path: 'vocab.spm.gz',
      uncompressedSize: vocabularyBytes.byteLength,
      uncompressedHash: sha256(vocabularyBytes),
    };
    const release = { architecture: 'tiny', releaseStatus: 'Release', files: { model, vocab } };
    return { generated: '2026-03-01', baseUrl, models: { 'ru-en': [release] } };
  }

  return {
    indexUrl: `${baseUrl}/models.json`,
    requests,
    break(how) {
      fault = how;
      requests.length = 0;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
