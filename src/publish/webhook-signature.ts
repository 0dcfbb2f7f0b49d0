import { createHmac } from 'node:crypto';

/**
 * The headers of Standard Webhooks 1.0.0 for one attempt: the id stays the same on every retry, the time is that of
 * the attempt. Several keys, while a secret is being replaced, give several signatures.
 */
export function signWebhook(
  id: string,
  now: Date,
  payload: string,
  keys: readonly Buffer[],
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = keys.map((key) => {
    const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${payload}`, 'utf8');
    return `v1,${mac.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
