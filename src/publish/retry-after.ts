/** A receiver cannot put a delivery off for longer than the schedule's own longest wait. */
export const maxRetryAfterMs = 24 * 60 * 60 * 1000;

/**
 * The wait that a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds, or a date), in milliseconds, at most a
 * day; null when there is none or it cannot be read.
 */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(value)) return Math.min(Number(value) * 1000, maxRetryAfterMs);
  // Only HTTP dates, which begin with the name of a day: Date.parse reads far more.
  if (!/^[A-Za-z]{3,9},? /.test(value)) return null;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  return Math.min(Math.max(until - now.getTime(), 0), maxRetryAfterMs);
}
