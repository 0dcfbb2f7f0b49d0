/** Longest name taken, in bytes of UTF-8: file systems allow 255, and quarantine adds `.reason.json` to it. */
export const longestNameBytes = 230;

const ignoredSuffix = /(?:\.tmp|\.part|~|\.done|\.reason\.json)$/i;

/** Names that are nobody's article: hidden files, files still being written, markers and our own sidecars. */
export function isIgnoredName(name: string): boolean {
  return (
    (name.startsWith('.') && !percentDecoded(percentDecoded(name)).startsWith('..')) ||
    ignoredSuffix.test(name)
  );
}

/**
 * Whether a name tries to be a path: separators, parent steps (also percent-encoded, also twice), control or
 * direction characters, bytes that are not UTF-8 (which arrive as U+FFFD).
 */
export function isUnsafeName(name: string): boolean {
  const decoded = percentDecoded(percentDecoded(name));
  return /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd/\\]/u.test(decoded) || decoded.startsWith('..');
}

/** Decodes only what spells a path: `%2e`, `%2f`, `%5c`, `%25`, `%00`-`%1f`. */
function percentDecoded(name: string): string {
  return name.replace(/%(2[ef5]|5c|[01][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The name as it can be written anywhere: unsafe characters become `_`, and it is cut to `maxBytes`, its extension kept. */
export function safeFileName(name: string, maxBytes: number = longestNameBytes): string {
  const clean = name
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd/\\]/gu, '_')
    .replace(/^\.+/, '_');
  const named = clean === '' ? '_' : clean;
  if (Buffer.byteLength(named) <= maxBytes) return named;
  const dot = named.lastIndexOf('.');
  const extension = dot > 0 && named.length - dot <= 12 ? named.slice(dot) : '';
  return `${cutToBytes(named, maxBytes - Buffer.byteLength(extension))}${extension}`;
}

function cutToBytes(text: string, maxBytes: number): string {
  let cut = '';
  let bytes = 0;
  for (const char of text) {
    bytes += Buffer.byteLength(char);
    if (bytes > maxBytes) break;
    cut += char;
  }
  return cut;
}
