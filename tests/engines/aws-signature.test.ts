import { describe, expect, it } from 'vitest';
import { signAwsRequest } from '../../src/engines/aws-signature.js';

// AWS's published test suite for Signature Version 4 (aws-sig-v4-test-suite): its credentials, scope and time.
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const scope = { region: 'us-east-1', service: 'service' };
const now = Date.UTC(2015, 7, 30, 12, 36, 0);

describe('AWS Signature Version 4', () => {
  it.each([
    ['get-vanilla', 'GET', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    ['post-vanilla', 'POST', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  ])('signs %s as published', (_name, method, signature) => {
    const request = { method, url: 'https://example.amazonaws.com/', headers: {}, body: '' };
    expect(signAwsRequest(request, scope, credentials, now)).toEqual({
      'x-amz-date': '20150830T123600Z',
      authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    });
  });

  it('signs the session token and every header', () => {
    const request = {
      method: 'POST',
      url: 'https://translate.eu-central-1.amazonaws.com/',
      headers: { 'x-amz-target': 'T', 'content-type': 'application/x-amz-json-1.1' },
      body: '{}',
    };
    const signed = signAwsRequest(request, scope, { ...credentials, sessionToken: 'token' }, now);
    expect(signed['authorization']).toContain(
      'SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target,',
    );
    const other = signAwsRequest(
      { ...request, body: '{ }' },
      scope,
      { ...credentials, sessionToken: 'token' },
      now,
    );
    expect(other['authorization']).not.toBe(signed['authorization']);
  });
});
