import { randomBytes } from 'node:crypto';
import { PublishError } from '../contracts/errors.js';

const prefix = 'whsec_';
/** Standard Webhooks 1.0.0 asks for 24 to 64 bytes. */
const minBytes = 24;
const maxBytes = 64;
const newBytes = 32;

/** A new secret, `whsec_` and base64. `random` gives that many random bytes. */
export function generateWebhookSecret(random: (size: number) => Buffer = randomBytes): string {
  return `${prefix}${random(newBytes).toString('base64')}`;
}

/** The key inside a secret. Throws PublishError `publish.webhook_secret`, which never quotes it. */
export function parseWebhookSecret(secret: string): Buffer {
  const encoded = secret.startsWith(prefix) ? secret.slice(prefix.length) : '';
  const key = Buffer.from(encoded, 'base64');
  // Buffer skips what is not base64, so a typing error would silently give another key.
  const exact = key.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
  if (!exact || key.byteLength < minBytes || key.byteLength > maxBytes)
    throw new PublishError('publish.webhook_secret');
  return key;
}
