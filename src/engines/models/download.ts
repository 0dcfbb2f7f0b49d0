import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Agent, request } from 'undici';
import { ModelError } from './model-error.js';
import type { ModelFile } from './model-index.js';

export interface DownloadDeps {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  /** Called with bytes of the packed file that are on disk, and its whole size when the server says it. */
  readonly onProgress?: (url: string, bytes: number, total: number | null) => void;
}

/** Connections for downloads: a closed network shows within seconds, a stalled one within half a minute. */
export function createDownloadAgent(connectTimeoutMs = 10_000, stallTimeoutMs = 30_000): Agent {
  return new Agent({
    connect: { timeout: connectTimeoutMs },
    headersTimeout: stallTimeoutMs,
    bodyTimeout: stallTimeoutMs,
  });
}

/**
 * Fetches a text of at most 16 MiB. Throws ModelError `engines.model_unreachable` with the URL and the reason,
 * or the signal's reason.
 */
export async function downloadText(url: string, deps: DownloadDeps): Promise<string> {
  try {
    const answer = await request(url, { dispatcher: deps.agent, signal: deps.signal });
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      throw new ModelError('engines.model_unreachable', { url, reason: `HTTP ${answer.statusCode}` });
    }
    const chunks: Buffer[] = [];
    await pipeline(answer.body, sizeLimit(16 * 1024 * 1024), async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) chunks.push(chunk);
    });
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    throw asModelError(url, error, deps.signal);
  }
}

/**
 * Fetches one gzip file into `target`, which appears only whole and with the right SHA-256. What was fetched
 * before an interruption stays beside it as `<target>.part` and is gone on from with `Range`.
 */
export async function downloadFile(
  url: string,
  file: ModelFile,
  target: string,
  deps: DownloadDeps,
): Promise<void> {
  const part = `${target}.part`;
  await fetchPart(url, part, deps);
  const unpacked = `${target}.unpacked`;
  try {
    await unpack(part, unpacked, file);
  } catch {
    // Whatever is wrong with the bytes, they will never be right: the next try starts anew.
    await rm(part, { force: true });
    await rm(unpacked, { force: true });
    throw new ModelError('engines.model_corrupt', { url });
  }
  await rename(unpacked, target);
  await rm(part, { force: true });
}

async function fetchPart(url: string, part: string, deps: DownloadDeps): Promise<void> {
  const have = await sizeOf(part);
  try {
    const answer = await request(url, {
      dispatcher: deps.agent,
      signal: deps.signal,
      headers: have > 0 ? { range: `bytes=${have}-` } : {},
    });
    // 416: the part is whole already, or longer than the file; its hash will tell.
    if (have > 0 && answer.statusCode === 416) return await answer.body.dump();
    if (answer.statusCode !== 200 && answer.statusCode !== 206) {
      await answer.body.dump();
      throw new ModelError('engines.model_unreachable', { url, reason: `HTTP ${answer.statusCode}` });
    }
    const resumed = answer.statusCode === 206;
    const length = Number(answer.headers['content-length'] ?? Number.NaN);
    const start = resumed ? have : 0;
    const total = Number.isFinite(length) ? start + length : null;
    await append(answer.body, part, resumed ? 'a' : 'w', (bytes) =>
      deps.onProgress?.(url, start + bytes, total),
    );
  } catch (error) {
    throw asModelError(url, error, deps.signal);
  }
}

/** Writes the unpacked file to disk (fsync) and checks size and hash. */
async function unpack(part: string, unpacked: string, file: ModelFile): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.byteLength;
      hash.update(chunk);
      // A packed bomb stops here instead of filling the disk.
      done(size > file.uncompressedSize ? new RangeError('longer than announced') : null, chunk);
    },
  });
  await pipeline(createReadStream(part), createGunzip(), meter, createWriteStream(unpacked, { flush: true }));
  if (size !== file.uncompressedSize || hash.digest('hex') !== file.uncompressedHash)
    throw new RangeError('not the announced content');
}

/** Each chunk is on its way to the disk before the next is read, so an interruption keeps what came. */
async function append(
  body: AsyncIterable<Buffer>,
  file: string,
  flags: 'a' | 'w',
  report: (bytes: number) => void,
): Promise<void> {
  const handle = await open(file, flags);
  let bytes = 0;
  try {
    for await (const chunk of body) {
      await handle.writeFile(chunk);
      bytes += chunk.byteLength;
      report(bytes);
    }
  } finally {
    await handle.close();
  }
}

function sizeLimit(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      done(bytes > maxBytes ? new RangeError('the answer is too long') : null, chunk);
    },
  });
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

function asModelError(url: string, error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof ModelError) return error;
  return new ModelError('engines.model_unreachable', { url, reason: reasonOf(error) }, { cause: error });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== '') return error.message;
  // Node's AggregateError of a refused dual-stack dial has a code but no message.
  return 'code' in error ? String(error.code) : error.name;
}
