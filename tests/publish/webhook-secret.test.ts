import { describe, expect, it } from 'vitest';
import { PublishError } from '../../src/contracts/errors.js';
import { generateWebhookSecret, parseWebhookSecret } from '../../src/publish/webhook-secret.js';

describe('webhook secrets', () => {
  it('are whsec_ and the base64 of 32 random bytes', () => {
    const secret = generateWebhookSecret((size) => Buffer.alloc(size, 7));
    expect(secret).toBe(`whsec_${Buffer.alloc(32, 7).toString('base64')}`);
    expect(parseWebhookSecret(secret)).toEqual(Buffer.alloc(32, 7));
    expect(generateWebhookSecret()).not.toBe(generateWebhookSecret());
  });

  it('may lack the padding', () => {
    expect(
      parseWebhookSecret(`whsec_${Buffer.alloc(25, 1).toString('base64').replace(/=/g, '')}`),
    ).toHaveLength(25);
  });

  it.each([
    '',
    'whsec_',
    'not-a-secret',
    Buffer.alloc(32).toString('base64'),
    `whsec_${Buffer.alloc(23).toString('base64')}`,
    `whsec_${Buffer.alloc(65).toString('base64')}`,
    `whsec_${Buffer.alloc(32).toString('base64').slice(0, -4)}!${'A'.repeat(4)}`,
  ])('refuses %j without quoting it', (secret) => {
    const refused = () => parseWebhookSecret(secret);
    expect(refused).toThrow(PublishError);
    if (secret !== '') expect(refused).not.toThrow(secret.replace(/^whsec_(?!.)/, 'never'));
  });
});
