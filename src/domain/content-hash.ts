import { createHash } from 'node:crypto';

/** SHA-256 of the bytes (a string is taken as UTF-8), 64 lower-case hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * SHA-256 over several fields, each prefixed by its byte length, so that no two different lists of
 * fields give the same input (`['ab','c']` and `['a','bc']` differ).
 */
export function sha256Fields(fields: readonly string[]): string {
  const hash = createHash('sha256');
  for (const field of fields) {
    const bytes = Buffer.from(field, 'utf8');
    hash.update(`${bytes.byteLength}:`).update(bytes);
  }
  return hash.digest('hex');
}
