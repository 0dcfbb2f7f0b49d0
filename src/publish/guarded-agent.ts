import { lookup as dnsLookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isPublicAddress } from './public-address.js';

/** As `dns.lookup` with `all: true`. */
export type LookupAll = (
  host: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The connection was refused by us, before a packet was sent. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
  readonly code = 'ADDRESS_REFUSED';

  constructor() {
    super('The address is not one of the public internet');
  }
}

/** The host of a URL as a name or bare address: without the brackets of IPv6. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Resolves a name and hands on only addresses that may be dialled; what it hands on is what is dialled. */
function guardedLookup(resolve: LookupAll): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const allowed = addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      if (first === undefined) return callback(new AddressRefusedError(), []);
      if (options.all === true) return callback(null, allowed);
      return callback(null, first.address, first.family);
    });
  };
}

export interface GuardedAgentOptions {
  /** Dial whatever the name leads to; for receivers on one's own network. */
  readonly allowPrivate: boolean;
  /** Milliseconds for connecting, for the headers and for each part of the body. */
  readonly timeoutMs: number;
  readonly resolve?: LookupAll;
}

/**
 * An HTTP agent that cannot be led into the local network (server-side request forgery): it checks the address that
 * is dialled, so neither a name nor a second answer of the name server (DNS rebinding) gets around it. A literal
 * address in a URL is never looked up: check it with refusesLiteral.
 */
export function createGuardedAgent(options: GuardedAgentOptions): Agent {
  const { allowPrivate, timeoutMs, resolve = dnsLookup } = options;
  return new Agent({
    connect: {
      timeout: timeoutMs,
      lookup: allowPrivate ? resolveUnguarded(resolve) : guardedLookup(resolve),
    },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connections: 4,
    pipelining: 1,
    maxHeaderSize: 16_384,
  });
}

function resolveUnguarded(resolve: LookupAll): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return callback(error, []);
      if (options.all === true) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

/** Whether the URL names a literal IP address that is not public. */
export function refusesLiteral(url: URL): boolean {
  const host = bareHost(url);
  return isIP(host) !== 0 && !isPublicAddress(host);
}
