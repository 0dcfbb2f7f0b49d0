import { describe, expect, it } from 'vitest';
import { maxRetryAfterMs, parseRetryAfter } from '../../src/publish/retry-after.js';

const now = new Date('2026-02-05T10:00:00.500Z');

describe('parseRetryAfter', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Thu, 05 Feb 2026 10:01:00 GMT', 59_500],
    ['Thu, 05 Feb 2026 09:00:00 GMT', 0],
    ['Thursday, 05-Feb-26 10:01:00 GMT', 59_500],
    ['9999999999', maxRetryAfterMs],
    ['Thu, 05 Feb 2099 10:01:00 GMT', maxRetryAfterMs],
  ])('%s', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });

  it.each([null, '', 'soon', '-5', '1.5', '2026-02-05', 'Thu, 99 Foo'])('ignores %j', (header) => {
    expect(parseRetryAfter(header, now)).toBeNull();
  });
});
