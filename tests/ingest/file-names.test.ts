import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIgnoredName, isUnsafeName, longestNameBytes, safeFileName } from '../../src/ingest/file-names.js';

describe('names', () => {
  it.each([
    '.hidden.txt',
    'a.txt.tmp',
    'a.TXT.PART',
    'a.txt~',
    'a.txt.done',
    'a.txt.reason.json',
    '.claimed',
  ])('ignored: %s', (name) => {
    expect(isIgnoredName(name)).toBe(true);
  });

  it.each([
    '..%2f..%2fetc%2fpasswd.txt',
    '%2e%2e%2fa.txt',
    '%252e%252e%252fa.txt',
    '..\\a.txt',
    'a\\b.txt',
    'a\nb.txt',
    'a%00.txt',
    'a\u202etxt.md',
    '\ufffd.txt',
    '....txt',
  ])('unsafe and not ignored: %j', (name) => {
    expect(isUnsafeName(name)).toBe(true);
    expect(isIgnoredName(name)).toBe(false);
  });

  it.each(['Итоги года....txt', 'Рост на 100%.txt', 'a b (1).txt', 'отчёт №5 «итоги».docx'])(
    'plain: %s',
    (name) => {
      expect(isUnsafeName(name)).toBe(false);
      expect(isIgnoredName(name)).toBe(false);
      expect(safeFileName(name)).toBe(name);
    },
  );

  it('makes any name one that can be written, and keeps the extension', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const safe = safeFileName(name, 60);
        expect(safe).not.toBe('');
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(60);
        expect(safe).not.toMatch(/[/\\\p{Cc}]/u);
        expect(safe.startsWith('.')).toBe(false);
      }),
    );
    expect(safeFileName(`${'я'.repeat(300)}.txt`)).toMatch(/^я+\.txt$/);
    expect(Buffer.byteLength(safeFileName(`${'я'.repeat(300)}.txt`))).toBeLessThanOrEqual(longestNameBytes);
  });
});
