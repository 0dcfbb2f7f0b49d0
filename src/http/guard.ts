import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { sha256 } from '../domain/content-hash.js';
import type { Translate } from '../i18n/translator.js';

export interface GuardOptions {
  /** The address listened on. */
  readonly host: string;
  readonly password: string | null;
  /** Refusals are told in the dashboard's language. */
  readonly translate: Translate;
}

export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/**
 * Who may talk to the dashboard. With a password: HTTP Basic with any user name. Without: only requests whose Host is a
 * loopback name, so that no web page can reach it through a name of its own that resolves to us (DNS rebinding); and
 * nothing at all when it listens on other addresses. Changes must come from our own pages (Fetch metadata, or Origin).
 */
export function guard({ host, password, translate }: GuardOptions): MiddlewareHandler {
  const say = (name: string) => `${translate(`http:refused.${name}`)}\n`;
  return async (context, next) => {
    const requestHost = new URL(context.req.url).hostname;
    if (password === null) {
      if (!isLoopback(host)) return context.text(say('noPassword'), 403);
      if (!isLoopback(requestHost)) return context.text(say('foreignHost'), 421);
    } else if (!passwordIs(password, context.req.header('authorization'))) {
      return context.text(say('wrongPassword'), 401, {
        'www-authenticate': 'Basic realm="Dragoman", charset="UTF-8"',
      });
    }
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const site = context.req.header('sec-fetch-site');
      const origin = context.req.header('origin');
      const own =
        site === undefined
          ? origin !== undefined && new URL(context.req.url).host === hostOf(origin)
          : site === 'same-origin';
      if (!own) return context.text(say('foreignChange'), 403);
    }
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('x-frame-options', 'DENY');
    return undefined;
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function passwordIs(password: string, header: string | undefined): boolean {
  if (header === undefined || !header.startsWith('Basic ')) return false;
  const given = Buffer.from(header.slice(6), 'base64').toString('utf8');
  const word = given.slice(given.indexOf(':') + 1);
  // Digests are of one length, so the comparison tells nothing of the password's.
  return timingSafeEqual(Buffer.from(sha256(word)), Buffer.from(sha256(password)));
}
