/**
 * How long the provider asks to wait, in milliseconds from `nowMs`; null when it does not say or says
 * something else. `retry-after` is seconds or a date (RFC 9110, 10.2.3); `retry-after-ms` is Azure's and OpenAI's.
 */
export function parseRetryAfter(headers: Readonly<Record<string, string>>, nowMs: number): number | null {
  const exact = decimal(headers['retry-after-ms']);
  if (exact !== null) return Math.ceil(exact);
  const value = headers['retry-after'];
  const seconds = decimal(value);
  if (seconds !== null) return Math.ceil(seconds * 1000);
  // Date.parse takes `-5` for a year; an HTTP date begins with the day of the week.
  if (value === undefined || !/^[A-Z][a-z]/.test(value)) return null;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

function decimal(value: string | undefined): number | null {
  if (value === undefined || !/^\d{1,9}(\.\d{1,9})?$/.test(value.trim())) return null;
  return Number(value.trim());
}
