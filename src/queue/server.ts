import type { RedisOptions } from 'ioredis';
import { startInProcessServer } from './in-process-server.js';
import { findServerBinary, startPrivateServer } from './private-server.js';

/** The three ways to a Redis-protocol server, in the order they are tried. */
export type ServerKind = 'configured' | 'private' | 'in-process';

/** A server that queues can use. */
export interface QueueServer {
  readonly kind: ServerKind;
  /** For the log: where it is, without a password. */
  readonly description: string;
  readonly connection: ServerConnection;
  /** Stops the server if it is ours; nothing is deleted. */
  stop(): Promise<void>;
}

/** ioredis's own options, less one whose optional type clashes with exactOptionalPropertyTypes. */
export type ClientOptions = Omit<RedisOptions, 'replyMapping'>;

export type ServerConnection = { readonly url: string } | { readonly options: ClientOptions };

export interface ServerOptions {
  /** REDIS_URL, or null. */
  readonly redisUrl: string | null;
  /** Folder for a private server's files and socket. */
  readonly folder: string;
  /** Folders to look for `redis-server` or `valkey-server` in: PATH, split. */
  readonly searchPath: readonly string[];
  /** Makes the password of a server of our own. */
  readonly newSecret: () => string;
}

/**
 * REDIS_URL if set; else a private server from PATH, append-only, on a socket of its own; else Valkey compiled to
 * WebAssembly in this process, which keeps nothing: the store is the truth and re-queues at start.
 * Throws QueueError `queue.private_failed` or `queue.in_process_failed`.
 */
export async function obtainServer(options: ServerOptions): Promise<QueueServer> {
  if (options.redisUrl !== null) {
    return {
      kind: 'configured',
      description: withoutPassword(options.redisUrl),
      connection: { url: options.redisUrl },
      stop: () => Promise.resolve(),
    };
  }
  const binary = findServerBinary(options.searchPath);
  return binary === null
    ? startInProcessServer(options.newSecret())
    : startPrivateServer(binary, options.folder);
}

/** A Redis URL with its password starred out; `redis://…` when it is no URL at all. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'redis://…';
  const parsed = new URL(url);
  if (parsed.password !== '') parsed.password = '***';
  return parsed.href;
}
