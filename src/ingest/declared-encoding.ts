const xmlDeclaration = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const metaCharset = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?([\w.:-]{1,40})/i;

/**
 * The encoding that XML or HTML names for itself, lower-case, or null. Looks at the first 1,024 bytes
 * only, as HTML prescribes (https://html.spec.whatwg.org/#determining-the-character-encoding).
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const found = xmlDeclaration.exec(head) ?? metaCharset.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}
