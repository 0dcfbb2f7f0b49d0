import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MtErrorCode } from '../../src/contracts/mt-engine.js';
import { hasMessage } from '../../src/i18n/translator.js';

const codes: Readonly<Record<MtErrorCode, true>> = {
  rate_limited: true,
  timeout: true,
  unavailable: true,
  bad_response: true,
  quota_exceeded: true,
  unauthorized: true,
  unsupported_language: true,
  too_large: true,
  rejected: true,
};

describe('words of errors', () => {
  it.each(Object.keys(codes))('%s can be told in every language', (code) => {
    expect(hasMessage(`engines:${code}.what`)).toBe(true);
    expect(hasMessage(`engines:${code}.cure`)).toBe(true);
  });

  it('exist for every code that the engines raise', () => {
    const folder = new URL('../../src/engines/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const raised = sources.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/Error\('engines\.(\w+)'/g)].map(
        ([, code]) => code,
      ),
    );
    expect(raised.length).toBeGreaterThan(8);
    expect(raised.filter((code) => !hasMessage(`engines:${code}.what`))).toEqual([]);
  });
});
